import type { Rule } from "../../domain/guide/rule.ts";
import { careerCoachRules } from "./career-coach.ts";
import { consultingRules } from "./consulting.ts";
import { dynamicsRules } from "./dynamics.ts";
import { logsRules } from "./logs.ts";
import { professionalServicesRules } from "./professional-services.ts";
import { socialEngagementRules } from "./social-engagement.ts";
import { supportRules } from "./support.ts";
import { supportFilesRules } from "./support-files.ts";

/** Every rule of the three source documents. Loaded when a rule is looked at, never at the start. */
export const rules: readonly Rule[] = [
  ...careerCoachRules,
  ...professionalServicesRules,
  ...supportRules,
  ...supportFilesRules,
  ...consultingRules,
  ...dynamicsRules,
  ...socialEngagementRules,
  ...logsRules,
];
