import type { Ground } from "../../domain/ground.ts";
import { sharedGrounds } from "./gdpr.en.ts";
import { grants, refuses } from "./make.ts";

const restrictable = ["access", "rectification", "erasure", "restriction", "portability"] as const;

/** The grounds of the GDPR (standards B.1, B.2). */
export const grounds: readonly Ground[] = [
  ...sharedGrounds("GDPR", "eu"),
  refuses({
    code: "eu-23",
    rights: restrictable,
    article: "GDPR Art. 23 with national law",
    words: "restricted by a law of the Union or of a Member State; name the provision",
    term: "LegallyExempted",
  }),
  grants({
    code: "eu-22-3",
    rights: ["automated-decisions"],
    article: "GDPR Art. 22(3)",
    words: "a human looks at it, hears the person and can decide otherwise",
  }),
  grants({
    code: "eu-22-1",
    rights: ["automated-decisions"],
    article: "GDPR Art. 22(1)",
    words: "no exception applies; the decision is taken anew by a human",
  }),
  refuses({
    code: "eu-22-1-none",
    rights: ["automated-decisions"],
    article: "GDPR Art. 22(1), not solely automated",
    words: "not solely automated, or without legal or similar effect",
  }),
  refuses({
    code: "eu-22-2-a",
    rights: ["automated-decisions"],
    article: "GDPR Art. 22(2)(a)",
    words: "necessary for a contract with the person; a human still reviews it on request",
  }),
  refuses({
    code: "eu-22-2-b",
    rights: ["automated-decisions"],
    article: "GDPR Art. 22(2)(b)",
    words: "authorised by a law with safeguards",
  }),
  refuses({
    code: "eu-22-2-c",
    rights: ["automated-decisions"],
    article: "GDPR Art. 22(2)(c)",
    words: "explicit consent; a human still reviews it on request",
  }),
  refuses({
    code: "eu-22-4",
    rights: ["automated-decisions"],
    article: "GDPR Art. 22(4) with Art. 9(2)(a) or (g)",
    words: "special categories, with explicit consent or substantial public interest and safeguards",
  }),
];
