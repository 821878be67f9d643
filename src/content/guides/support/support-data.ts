import type { Note, Part } from "../../../domain/guide/guide.ts";
import { supportChangeSteps } from "./support-data-changes.ts";
import { supportCopySteps } from "./support-data-copies.ts";
import { supportDeletionSteps } from "./support-data-deletion.ts";
import { supportDiscoverySteps } from "./support-data-discovery.ts";

const optionA = { fact: "support.option", is: "a" } as const;

const notes: readonly Note[] = [
  {
    kind: "finding",
    when: { not: { term: "support.byOrganisation" } },
    text: "The person asks you, and the data reached Microsoft in a support case of yours. You answer; Microsoft helps through the regular support channel.",
    rules: ["PS-ROUTE-03"],
  },
  {
    kind: "finding",
    when: { term: "support.byOrganisation" },
    text: "Your organisation acts by its own decision as controller. It may have data from its cases changed through the normal support channel, and whole cases deleted, closed ones included.",
    rules: ["PS-CON-09", "PS-CON-10"],
  },
  {
    kind: "finding",
    text: "Microsoft helps your organisation through its usual support channels. Every request goes through a support representative; note the name and the day.",
    rules: ["SUP-ROLE-02", "PS-GEN-03"],
  },
  {
    kind: "limit",
    text: "Ask in your regular support channel. Microsoft's Privacy Response Center does not help customers with their requests on data from support.",
    rules: ["SUP-DIS-03"],
  },
  {
    kind: "finding",
    text: "Data from support is a body of its own, apart from what Microsoft's online services hold for you. A request over both needs both routes. Pseudonymised support data is covered automatically.",
    rules: ["PS-GEN-01", "PS-PSE-01"],
  },
  {
    kind: "warning",
    when: { fact: "support.onlineServiceToolUsed", is: true },
    text: "The Privacy Dashboard and the data subject request tools of the online services do not reach data held by support, and there is no self-service tool for it. What was tried there did not touch this data; use the steps below.",
    rules: ["PS-GEN-02", "PS-GEN-04"],
  },
  {
    kind: "finding",
    rights: ["delete"],
    text: "Erasure can mean whole cases, documents or files, or particular data inside one of them. Besides, everything at Microsoft is under some deletion schedule; the source states no periods.",
    rules: ["SUP-DEL-01", "SUP-DEL-02"],
  },
  {
    kind: "limit",
    rights: ["delete"],
    when: optionA,
    text: "Microsoft searches only on the identifiers you give. It matches and researches nothing by itself: list addresses, numbers, aliases and former names.",
    rules: ["SUP-DEL-05", "SUP-DEL-06"],
  },
  {
    kind: "warning",
    rights: ["delete"],
    when: { fact: "support.selfDeletedInPortal", is: true },
    text: "Tickets deleted by hand in the support portal leave copies in logs and downstream systems, past the time allowed.",
    rules: ["SUP-DEL-08"],
  },
  {
    kind: "finding",
    rights: ["export"],
    text: "Portability: the person gets an electronic copy, or you pass it on to another controller at the person's wish.",
    rules: ["SUP-EXP-01"],
  },
  {
    kind: "limit",
    rights: ["export"],
    text: "Microsoft may leave out its own intellectual property and anything that would endanger security or stability of the service. Say in your answer what was left out.",
    rules: ["SUP-EXP-03"],
  },
  {
    kind: "warning",
    rights: ["restrict"],
    when: { not: { fact: "support.engagement.state", known: true } },
    text: "Restriction takes effect by closing the case. Find out whether the case is still open.",
    rules: ["SUP-RES-01"],
  },
];

/** Tickets, what was said and written in them, and what Microsoft derived from them. */
export const supportData: Part = {
  system: "support-data",
  name: "Support Data: tickets, case texts, e-mails, calls and chats",
  holds:
    "Support tickets and their texts, e-mails, write-ups of calls, chats, and with a Premier contract data gathered to prevent problems.",
  role: {
    microsoft: "processor",
    text: "For all Support Data Microsoft is processor and your organisation is controller. Microsoft does not answer the person.",
    rules: ["SUP-ROLE-01"],
  },
  holder: "Microsoft, as processor",
  places: [
    { name: "Support ticket", each: "support.tickets" },
    { name: "Conversation with support (chat, phone, e-mail)", each: "support.conversation" },
  ],
  gates: [
    {
      id: "no-identifiers",
      state: "blocked",
      rights: ["delete"],
      when: { all: [optionA, { fact: "support.identifiers", is: [] }] },
      text: "Approach A cannot be sent without identifiers to search on. Find at least one, or name single tickets instead (approach B), with Microsoft's help if you cannot search.",
      spares: ["list-identifiers"],
      rules: ["SUP-DEL-05"],
    },
    {
      id: "deleted-by-hand",
      state: "repair",
      rights: ["delete"],
      when: { fact: "support.selfDeletedInPortal", is: true },
      text: "Tickets were deleted by hand in the support portal. Tell Microsoft support which ones, and have the deletion finished.",
      rules: ["SUP-DEL-08"],
    },
    {
      id: "matter-withheld",
      state: "declined-part",
      rights: ["export"],
      when: { fact: "support.withheldMaterialPresent", is: true },
      text: "The record contains Microsoft's intellectual property or matter that would endanger the service. That part is left out and listed as left out.",
      rules: ["SUP-EXP-03"],
    },
    {
      id: "not-sent-again",
      state: "waiting",
      rights: ["rectify"],
      when: {
        all: [
          { fact: "support.rectification.microsoftChoice", is: "deleted-for-resubmission" },
          { fact: "support.rectification.resubmitted", is: false },
        ],
      },
      text: "Microsoft deleted the wrong data and waits for you to send it again in correct form.",
      spares: ["ask-correction", "send-again"],
      rules: ["SUP-REC-02"],
    },
  ],
  steps: [...supportDiscoverySteps, ...supportCopySteps, ...supportChangeSteps, ...supportDeletionSteps],
  notes,
};
