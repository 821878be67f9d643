import type { Ground } from "../../domain/ground.ts";
import type { Right } from "../../domain/right.ts";
import { grants, limits, refuses } from "./make.ts";

const code = "Cal. Civ. Code";
const rules = "11 CCR";
const verified: readonly Right[] = ["access", "portability", "erasure", "rectification"];

const deleteExceptions = [
  ["1", "to complete the transaction, contract, warranty or recall"],
  ["2", "to ensure security and integrity"],
  ["3", "to debug"],
  ["4", "free speech, or another right by law"],
  ["5", "the California Electronic Communications Privacy Act"],
  ["6", "public or peer-reviewed research with informed consent"],
  ["7", "solely internal uses that the consumer can expect"],
  ["8", "a legal obligation"],
] as const;

/** The grounds of the California Consumer Privacy Act and its regulations (standards B.3). */
export const grounds: readonly Ground[] = [
  grants({
    code: "ca-know",
    rights: ["access", "portability"],
    article: `${code} 1798.110 and 1798.130`,
    words: "a verified request to know",
  }),
  limits({
    code: "ca-know-never",
    rights: ["access", "portability"],
    article: `${rules} 7024(d)`,
    words: "numbers, passwords and biometrics that are never disclosed; we say that they are held",
  }),
  refuses({
    code: "ca-know-twice",
    rights: ["access", "portability"],
    article: `${code} 1798.130(b)`,
    words: "more than two requests to know within twelve months",
  }),
  grants({
    code: "ca-delete",
    rights: ["erasure"],
    article: `${code} 1798.105(a)`,
    words: "a verified request to delete",
  }),
  ...deleteExceptions.map(([number, words]) =>
    refuses({
      code: `ca-delete-${number}`,
      rights: ["erasure"],
      article: `${code} 1798.105(d)(${number})`,
      words,
    }),
  ),
  refuses({
    code: "ca-delete-not-from",
    rights: ["erasure"],
    article: `${code} 1798.105(a), “collected from”`,
    words: "not collected from the consumer",
  }),
  grants({
    code: "ca-correct",
    rights: ["rectification"],
    article: `${rules} 7023`,
    words: "inaccurate, on the totality of the circumstances",
  }),
  refuses({
    code: "ca-correct-accurate",
    rights: ["rectification"],
    article: `${rules} 7023, totality of circumstances`,
    words: "more likely than not accurate, on the totality of the circumstances",
  }),
  refuses({
    code: "ca-correct-again",
    rights: ["rectification"],
    article: `${rules} 7023, six months`,
    words: "the same correction was decided within the last six months",
  }),
  grants({
    code: "ca-opt-out",
    rights: ["opt-out"],
    article: `${rules} 7026`,
    words: "an opt-out of sale or sharing; nothing is verified",
  }),
  refuses({
    code: "ca-opt-out-fraud",
    rights: ["opt-out"],
    article: `${rules} 7026(e)`,
    words: "a documented belief in good faith that the request is fraud; we say so and why",
  }),
  grants({
    code: "ca-limit",
    rights: ["limit-use"],
    article: `${rules} 7027`,
    words: "a request to limit; nothing is verified",
  }),
  refuses({
    code: "ca-limit-fraud",
    rights: ["limit-use"],
    article: `${rules} 7027, fraud`,
    words: "a documented belief in good faith that the request is fraud; we say so and why",
  }),
  refuses({
    code: "ca-unverified",
    rights: verified,
    article: `${rules} 7060 to 7062`,
    words: "the consumer could not be verified",
    term: "IdentityVerificationFailure",
  }),
  refuses({
    code: "ca-unfounded",
    rights: verified,
    article: `${code} 1798.145(h)(3)`,
    words: "manifestly unfounded or excessive, which we can show",
    term: "ProcessExcessive",
  }),
  refuses({
    code: "ca-others",
    rights: verified,
    article: `${code} 1798.145(k)`,
    words: "the rights and freedoms of others, after weighing",
    term: "ThirdPartyRightsImpaired",
    weighs: true,
  }),
  refuses({
    code: "ca-compliance",
    rights: verified,
    article: `${code} 1798.145(a)`,
    words: "compliance with laws, inquiries, or legal claims",
    term: "LegalObligationImpaired",
  }),
];
