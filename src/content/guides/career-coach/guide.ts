import type { Guide } from "../../../domain/guide/guide.ts";
import { tenantConfiguration } from "./configuration.ts";
import { careerCoachDays } from "./days.ts";
import { careerCoachLogs } from "./logs.ts";
import { careerCoachQuestions } from "./questions.ts";
import { studentActivity } from "./student-activity.ts";
import { careerCoachTerms } from "./terms.ts";
import { userData } from "./user-data.ts";

/** The retired Career Coach app in Teams for education: four kinds of data, each with a route of its own. */
export const careerCoachGuide: Guide = {
  id: "career-coach",
  version: 1,
  title: "Career Coach in Teams for education",
  about:
    "Profiles of students and other users, the organisation's configuration, student activity, and logs. The product is retired: routes that need a support ticket have to be confirmed by Microsoft first.",
  source: {
    document: "career-coach",
    title: "Career Coach data and compliance information",
    edition: "March 2023",
  },
  checkedOn: null,
  standing: "retired",
  terms: careerCoachTerms,
  days: careerCoachDays,
  questions: careerCoachQuestions,
  parts: [userData, tenantConfiguration, studentActivity, careerCoachLogs],
};
