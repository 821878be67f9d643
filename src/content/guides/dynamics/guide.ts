import type { Guide } from "../../../domain/guide/guide.ts";
import { administratorData } from "./administrator-data.ts";
import { businessCentral } from "./business-central.ts";
import { customerEngagement } from "./customer-engagement.ts";
import { financeOperations } from "./finance-operations.ts";
import { marketing } from "./marketing.ts";
import { dynamicsQuestions } from "./questions.ts";
import { talent } from "./talent.ts";
import { dynamicsTerms } from "./terms.ts";

/** Records that your organisation itself keeps in the Dynamics 365 applications. */
export const dynamicsGuide: Guide = {
  id: "dynamics-365",
  version: 1,
  title: "Dynamics 365 applications",
  about:
    "Customer Engagement, Marketing, Finance and Operations, Business Central and Talent. Your own administrators do the work; product names are those of the source of 2018.",
  source: {
    document: "dynamics-365",
    title: "Dynamics 365 Data Subject Requests for the GDPR",
    edition: "13 April 2018",
  },
  checkedOn: null,
  standing: "check",
  terms: dynamicsTerms,
  days: [
    {
      id: "talent.reviewOn",
      text: "The recorded day of termination: look at the blocked full deletion again on this day.",
      of: "talent.terminatedOn",
      when: {
        all: [
          { fact: "systems", has: "d365-talent" },
          { fact: "rights", has: "delete" },
          { fact: "talent.workerState", is: "active" },
        ],
      },
      rules: ["D365-TAL-DEL-01"],
    },
  ],
  questions: dynamicsQuestions,
  parts: [customerEngagement, marketing, financeOperations, businessCentral, talent, administratorData],
};
