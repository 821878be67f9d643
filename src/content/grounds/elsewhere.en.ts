import type { Ground } from "../../domain/ground.ts";
import type { LawFamily } from "../../domain/law-family.ts";
import { rights } from "../../domain/right.ts";
import { grants, refuses } from "./make.ts";

const most = rights.filter((right) => right !== "opt-out" && right !== "limit-use");

const granted = (id: string, article: string, words: string): Ground =>
  grants({ code: `${id}-granted`, rights, article, words });

const states: readonly Ground[] = [
  granted("us", "Privacy law of the state", "an authenticated request, or an opt-out"),
  refuses({
    code: "us-authenticate",
    rights: most,
    article: "Privacy law of the state, authentication",
    words: "the request cannot be authenticated with reasonable effort",
    term: "IdentityVerificationFailure",
  }),
  refuses({
    code: "us-unfounded",
    rights,
    article: "Privacy law of the state, manifestly unfounded, excessive or repetitive",
    words: "manifestly unfounded, excessive or repetitive, which we can show",
    term: "ProcessExcessive",
  }),
];

const switzerland: readonly Ground[] = [
  granted("ch", "FADP Art. 25, 28 or 32", "nothing stands against it"),
  refuses({
    code: "ch-26-1-a",
    rights: most,
    article: "FADP Art. 26(1)(a)",
    words: "a law provides so, such as professional secrecy",
    term: "ConfidentialityObligationCompromised",
  }),
  refuses({
    code: "ch-26-1-b",
    rights: most,
    article: "FADP Art. 26(1)(b)",
    words: "overriding interests of others, after weighing",
    term: "ThirdPartyRightsImpaired",
    weighs: true,
  }),
  refuses({
    code: "ch-26-1-c",
    rights: most,
    article: "FADP Art. 26(1)(c)",
    words: "manifestly unfounded or plainly querulous",
    term: "ProcessUnfounded",
  }),
  refuses({
    code: "ch-26-2-a",
    rights: most,
    article: "FADP Art. 26(2)(a)",
    words: "our own overriding interests, and the data goes to no third party",
    term: "LegitimateInterestOverride",
  }),
];

const canada: readonly Ground[] = [
  granted("ca-pipeda", "PIPEDA Sch. 1, 4.9", "nothing stands against it"),
  refuses({
    code: "ca-pipeda-9-1",
    rights: most,
    article: "PIPEDA 9(1)",
    words: "data of somebody else that cannot be severed, after weighing",
    term: "ThirdPartyRightsImpaired",
    weighs: true,
  }),
  refuses({
    code: "ca-pipeda-9-3-a",
    rights: most,
    article: "PIPEDA 9(3)(a)",
    words: "solicitor-client privilege",
    term: "ConfidentialityObligationCompromised",
  }),
  refuses({
    code: "ca-pipeda-9-3-b",
    rights: most,
    article: "PIPEDA 9(3)(b)",
    words: "confidential commercial information",
  }),
  refuses({
    code: "ca-pipeda-9-3-c",
    rights: most,
    article: "PIPEDA 9(3)(c)",
    words: "a threat to the life or security of another person",
  }),
  refuses({
    code: "ca-pipeda-9-3-d",
    rights: most,
    article: "PIPEDA 9(3)(d)",
    words: "made in a formal process to resolve a dispute",
  }),
];

const quebec: readonly Ground[] = [
  granted("ca-qc", "Private sector Act s. 27 or 28", "nothing stands against it"),
  refuses({
    code: "ca-qc-39-1",
    rights: most,
    article: "Private sector Act s. 39, investigations",
    words: "an investigation would be hindered",
  }),
  refuses({
    code: "ca-qc-39-2",
    rights: most,
    article: "Private sector Act s. 39, proceedings",
    words: "judicial proceedings would be affected",
    term: "JudicialProceedingsImpaired",
  }),
  refuses({
    code: "ca-qc-40",
    rights: most,
    article: "Private sector Act s. 40",
    words: "serious harm to another person, after weighing",
    term: "ThirdPartyRightsImpaired",
    weighs: true,
  }),
];

const brazil: readonly Ground[] = [
  granted("br", "LGPD Art. 18", "nothing stands against it"),
  refuses({
    code: "br-18-4-i",
    rights: most,
    article: "LGPD Art. 18 §4 I",
    words: "we do not process the data; we name who does, where we know",
  }),
  refuses({
    code: "br-18-4-ii",
    rights: most,
    article: "LGPD Art. 18 §4 II",
    words: "reasons in fact or law that prevent it at once; we name them",
  }),
];

/** The grounds of the laws that have few (standards B.3). */
export const byFamily: Readonly<Partial<Record<LawFamily, readonly Ground[]>>> = {
  us: states,
  ch: switzerland,
  ca: canada,
  qc: quebec,
  br: brazil,
};
