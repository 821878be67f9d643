import type { Guide } from "../../../domain/guide/guide.ts";
import { logDays } from "./days.ts";
import { dynamicsLogs } from "./part.ts";
import { logQuestions } from "./questions.ts";

const copyAsked = {
  any: [
    { fact: "rights", has: "access" },
    { fact: "rights", has: "export" },
  ],
} as const;

/** What Microsoft's service wrote down about itself while an employee used Dynamics 365. */
export const logsGuide: Guide = {
  id: "dynamics-365-logs",
  version: 1,
  title: "Dynamics 365: system-generated logs",
  about:
    "Export and deletion of the logs tied to one user. Deletion works only by deleting the user's account for good.",
  source: {
    document: "dynamics-365",
    title: "Dynamics 365 Data Subject Requests for the GDPR, part 2",
    edition: "13 April 2018",
  },
  checkedOn: null,
  standing: "check",
  terms: {
    "logs.copyAsked": copyAsked,
    "logs.copyAndDeletion": { all: [copyAsked, { fact: "rights", has: "delete" }] },
    "logs.copyInTheWay": {
      any: [
        { fact: "operator.isGlobalAdmin", is: false },
        { fact: "logs.azureStorageReady", is: false },
      ],
    },
  },
  days: logDays,
  questions: logQuestions,
  parts: [dynamicsLogs],
};
