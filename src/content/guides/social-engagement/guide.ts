import type { Guide } from "../../../domain/guide/guide.ts";
import { author } from "./author.ts";
import { employee } from "./employee.ts";
import { socialEngagementQuestions } from "./questions.ts";

/** Posts from social networks, their authors, and the employees who worked with them. */
export const socialEngagementGuide: Guide = {
  id: "social-engagement",
  version: 1,
  title: "Microsoft Social Engagement",
  about:
    "Authors on social networks whose posts your organisation gathered, and employees who used the application. The product is said to have been retired in January 2020; this is not from the source and was not checked.",
  source: {
    document: "dynamics-365",
    title: "Dynamics 365 Data Subject Requests for the GDPR",
    edition: "13 April 2018",
  },
  checkedOn: null,
  standing: "retired",
  terms: {
    "socialEngagement.restrictAsDeletion": {
      all: [
        { fact: "rights", has: "restrict" },
        {
          any: [
            { fact: "rights", has: "delete" },
            { fact: "socialEngagement.restrictionAsDeletionAccepted", is: true },
          ],
        },
      ],
    },
    "socialEngagement.restrictOnly": {
      all: [{ fact: "rights", has: "restrict" }, { not: { fact: "rights", has: "delete" } }],
    },
    "socialEngagement.authorDeleted": {
      any: [{ fact: "rights", has: "delete" }, { term: "socialEngagement.restrictAsDeletion" }],
    },
    "socialEngagement.profileToGo": {
      any: [
        { fact: "socialEngagement.profileOwner", is: "employee" },
        { fact: "socialEngagement.profileOwner", is: "both" },
        { fact: "socialEngagement.profileDeletionAgreed", is: true },
      ],
    },
    "socialEngagement.powerBi": { fact: "socialEngagement.powerBiPackUsed", is: true },
  },
  days: [],
  questions: socialEngagementQuestions,
  parts: [author, employee],
};
