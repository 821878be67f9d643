import type { Question } from "../../../domain/guide/guide.ts";

/** The questions of this guide, in the order in which they are asked. */
export const logQuestions: readonly Question[] = [
  {
    fact: "logs.azureStorageReady",
    ask: "Does your organisation have an Azure account with storage for the export?",
    why: "The files land there; without it no export can be created.",
    look: "Ask IT.",
    rules: ["SGL-EXP-05"],
  },
  {
    fact: "logs.exportRequestedOn",
    ask: "Was the export created? On which day?",
    why: "It may take thirty days from then.",
    look: "The list in the log export tool. Leave it open if none was created.",
    wish: true,
    rules: ["SGL-EXP-02", "SGL-EXP-04"],
  },
  {
    fact: "logs.exportTakenOrWaived",
    ask: "Has every export (logs, application data, downloads) arrived, or been waived?",
    why: "After the account is gone nothing can be fetched.",
    look: "The plan of this case.",
    rules: ["SGL-DEL-06"],
  },
];
