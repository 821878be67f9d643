import type { Part } from "../../../domain/guide/guide.ts";
import { signature } from "../words.ts";

/** Somebody of your organisation, or about whom it sent data, who turned to Microsoft instead of to you. */
export const endUser: Part = {
  system: "support-end-user",
  name: "A request the person sent to Microsoft directly",
  holds:
    "Work data that Microsoft holds for your organisation; perhaps also a private account of the same person.",
  role: {
    microsoft: "processor",
    text: "For the work data Microsoft is processor. It tells the person to turn to your organisation, which is controller, and does nothing further.",
    rules: ["PS-ROUTE-02", "PS-EU-01"],
  },
  holder: "Microsoft, as processor",
  attested: false,
  gates: [
    {
      id: "private-data-at-microsoft",
      state: "refer",
      when: { fact: "endUser.microsoftControlledDataConcerned", is: true },
      text: "The part about data for which Microsoft itself is controller (a private account, consumer support, a commercial contact) is answered by Microsoft, separately. Yours is the work data alone.",
      rules: ["PS-EU-03"],
    },
  ],
  steps: [
    {
      id: "take-as-own",
      stage: "receive",
      title: "Treat it as a request to you, from the day it reached you",
      text: "Microsoft does not forward the request. Your case opens, and your time to answer starts, on the day the person reaches your organisation. Keep Microsoft's notice if the person shows it.",
      actor: "Data Protection Officer",
      evidence: "Microsoft's notice, if shown; your own day of receipt",
      done: { fact: "request.receivedOn", known: true },
      warnings: [
        {
          kind: "warning",
          text: "Do not count from the day the person wrote to Microsoft, and do not wait for Microsoft to pass anything on.",
          rules: ["PS-EU-02"],
        },
      ],
      rules: ["PS-EU-01", "PS-EU-02"],
    },
    {
      id: "split-by-role",
      stage: "decide",
      when: { fact: "endUser.microsoftControlledDataConcerned", is: true },
      title: "Tell the person which part Microsoft answers itself",
      text: "Split the request by role: work data is yours, data in a private Microsoft account is Microsoft's. Say so in your answer, so that the person does not wait for you.",
      actor: "Data Protection Officer",
      channel: "The person",
      message: {
        to: "The person",
        subject: "Your request {caseNumber}: what we answer and what Microsoft answers",
        body: [
          "Dear {dataSubject},",
          "you also wrote to Microsoft. For data connected with your work for or with us, {organisation} is responsible; we are dealing with that part under the number {caseNumber}.",
          "For data in a private Microsoft account, or data you gave Microsoft as a consumer, Microsoft is responsible and answers you separately, through its Privacy Response Center. We cannot see or change that data.",
          ...signature,
        ],
      },
      evidence: "Copy of the message",
      rules: ["PS-EU-03"],
    },
  ],
  notes: [],
};
