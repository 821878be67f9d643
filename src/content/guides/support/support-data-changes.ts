import type { Step } from "../../../domain/guide/guide.ts";
import { closeCase, correction, doNotReopen, microsoftSupport, sentAgain } from "./messages.ts";

const choice = "support.rectification.microsoftChoice";
/** Microsoft has acted on the request for correction, so it was made. */
const answered = {
  any: [
    { fact: choice, is: "corrected" },
    { fact: choice, is: "deleted-for-resubmission" },
  ],
} as const;

/** Correcting and restricting; the same acts serve the files of the case. */
export const supportChangeSteps: readonly Step[] = [
  {
    id: "ask-correction",
    task: "support/ask-correction",
    stage: "change",
    rights: ["rectify"],
    title: "Ask Microsoft to correct the data",
    text: "Judge whether the correction is right. If so, ask Microsoft to make the change.",
    actor: "Your organisation, as controller",
    channel: microsoftSupport,
    message: correction,
    evidence: "Decision; request; what Microsoft did",
    done: answered,
    warnings: [
      {
        kind: "warning",
        text: "Microsoft either corrects the data, or deletes it and asks you to send it again. Keep a correct copy ready before you ask.",
        rules: ["SUP-REC-02"],
      },
    ],
    rules: ["SUP-REC-01"],
  },
  {
    id: "send-again",
    task: "support/send-again",
    stage: "change",
    rights: ["rectify"],
    when: { fact: "support.rectification.microsoftChoice", is: "deleted-for-resubmission" },
    title: "Send the data again in correct form",
    text: "Microsoft deleted the wrong data instead of correcting it. Send the correct data in.",
    actor: "Your organisation, as controller",
    channel: microsoftSupport,
    message: sentAgain,
    evidence: "What was sent, and when",
    done: { fact: "support.rectification.resubmitted", is: true },
    rules: ["SUP-REC-02"],
  },
  {
    id: "close-case",
    task: "support/close-case",
    stage: "change",
    rights: ["restrict"],
    when: { term: "support.open" },
    title: "Close the support case",
    text: "No work is done on a closed case; that is how restriction takes effect. You may close it at any time, or ask Microsoft to.",
    actor: "Your organisation, as controller",
    channel: `Support portal; or ${microsoftSupport}`,
    message: closeCase,
    evidence: "Day of closing",
    warnings: [
      {
        kind: "warning",
        text: "Take out copies first: closing does not stop the deletion by schedule, and files handed over in the case are gone ninety days after it.",
        rules: ["SUP-RES-03"],
      },
    ],
    rules: ["SUP-RES-01"],
  },
  {
    id: "do-not-reopen",
    task: "support/do-not-reopen",
    stage: "change",
    rights: ["restrict"],
    title: "Have a note put on the ticket: not to be reopened without your leave",
    text: "As a further safeguard, ask for a note that the case must not be reopened unless your organisation agrees.",
    actor: "Your organisation, as controller",
    channel: microsoftSupport,
    message: doNotReopen,
    evidence: "Microsoft's confirmation that the note was set",
    rules: ["SUP-RES-02"],
  },
];
