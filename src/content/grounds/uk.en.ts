import type { Ground } from "../../domain/ground.ts";
import { sharedGrounds } from "./gdpr.en.ts";
import { grants, limits, refuses } from "./make.ts";

const act = "DPA 2018";

const exemptions = [
  ["2-p2", "Sch. 2 para. 2", "crime and taxation", "CrimePreventionImpaired"],
  [
    "2-p5",
    "Sch. 2 para. 5",
    "disclosure required by law, and legal proceedings",
    "JudicialProceedingsImpaired",
  ],
  ["2-p19", "Sch. 2 para. 19", "legal professional privilege", "ConfidentialityObligationCompromised"],
  ["2-p21", "Sch. 2 para. 21", "corporate finance", null],
  ["2-p22", "Sch. 2 para. 22", "management forecasts", null],
  ["2-p23", "Sch. 2 para. 23", "negotiations with the person", null],
  ["2-p24", "Sch. 2 para. 24", "confidential references", "ConfidentialityObligationCompromised"],
  ["2-p25", "Sch. 2 para. 25", "exam scripts and marks", null],
  ["3", "Sch. 3", "health, social work and education data", null],
  ["4", "Sch. 4", "disclosure prohibited by another law", "LegallyExempted"],
] as const;

/** The grounds of the UK GDPR, with the exemptions of the Data Protection Act 2018 and Articles 22A to 22D. */
export const grounds: readonly Ground[] = [
  ...sharedGrounds("UK GDPR", "uk"),
  limits({
    code: "uk-15-1a",
    rights: ["access"],
    article: "UK GDPR Art. 15(1A)",
    words: "found by a reasonable and proportionate search; more is not owed",
    term: "DisproportionateEffortRequired",
  }),
  limits({
    code: "uk-dpa-2-p16",
    rights: ["access"],
    article: `${act} Sch. 2 paras. 16 and 17`,
    words: "data of somebody else who did not consent, and giving it is not reasonable",
    term: "ThirdPartyRightsImpaired",
    weighs: true,
  }),
  ...exemptions.map(([id, paragraph, words, term]) =>
    refuses({
      code: `uk-dpa-${id}`,
      rights: ["access"],
      article: `${act} ${paragraph}`,
      words,
      ...(term === null ? {} : { term }),
    }),
  ),
  refuses({
    code: "uk-dpa-other",
    rights: ["rectification", "erasure", "restriction", "portability"],
    article: `${act} Sch. 2 to 4`,
    words: "an exemption of the schedules; name the paragraph",
    term: "LegallyExempted",
  }),
  grants({
    code: "uk-22c",
    rights: ["automated-decisions"],
    article: "UK GDPR Art. 22C",
    words: "a human looks at it, hears the person and can decide otherwise",
  }),
  grants({
    code: "uk-22b",
    rights: ["automated-decisions"],
    article: "UK GDPR Art. 22B",
    words: "based on special categories without its conditions; the decision is taken anew by a human",
  }),
  refuses({
    code: "uk-22a",
    rights: ["automated-decisions"],
    article: "UK GDPR Art. 22A",
    words: "a human had a meaningful part in it, or it has no significant effect",
  }),
  refuses({
    code: "uk-22b-conditions",
    rights: ["automated-decisions"],
    article: "UK GDPR Art. 22B, conditions",
    words: "based on special categories, and the conditions are met",
  }),
  refuses({
    code: "uk-22d",
    rights: ["automated-decisions"],
    article: "UK GDPR Art. 22D",
    words: "regulations provide otherwise; name them",
  }),
];
