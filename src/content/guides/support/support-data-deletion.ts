import type { Note, Paragraph, Step } from "../../../domain/guide/guide.ts";
import { closing, namesTheRequest, person, signature } from "../words.ts";
import { microsoftSupport } from "./messages.ts";

const optionA = { fact: "support.option", is: "a" } as const;
const optionB = { fact: "support.option", is: "b" } as const;
const byHand = { fact: "support.selfDeletedInPortal", is: true } as const;

const statement: Paragraph =
  "When it is done, please have the technical account manager state in writing that the data has been deleted.";

const notThroughPrivacyCentre: Note = {
  kind: "warning",
  text: "Write to support, not to the Privacy Response Center: it does not help customers with requests on data from support. The message has to say that it is a data subject request.",
  rules: ["SUP-DIS-03", "SUP-DEL-04"],
};

const namesTheGdpr: Note = {
  kind: "warning",
  when: { fact: "regime", is: "ccpa" },
  text: "The source demands that the message names the GDPR, whatever law governs the request. The sentence on the CCPA beside it is not from the source.",
  rules: ["SUP-DEL-04"],
};

/** Having Microsoft delete; it is never done by hand in the portal. */
export const supportDeletionSteps: readonly Step[] = [
  {
    id: "list-identifiers",
    stage: "prepare",
    rights: ["delete"],
    when: optionA,
    title: "Write down every identifier of the person",
    text: "Addresses, phone numbers, names and former names, aliases, user names. Microsoft searches on these and on nothing else; what you do not list is not found.",
    actor: "Data Protection Officer",
    evidence: "The identifiers handed over",
    rules: ["SUP-DEL-05", "SUP-DEL-06"],
  },
  {
    id: "ask-deletion-everywhere",
    task: "support-data/ask-deletion",
    stage: "delete",
    rights: ["delete"],
    when: optionA,
    title: "Ask Microsoft to delete over all support systems (approach A)",
    text: "Ask the technical account manager, or file a support request. Microsoft searches all its support systems on the identifiers you give and deletes what it finds.",
    actor: "Your organisation, as controller",
    channel: microsoftSupport,
    message: {
      to: microsoftSupport,
      subject: "Data subject request (GDPR): erasure over all Support Data, reference {caseNumber}",
      body: [
        ...namesTheRequest,
        "Please apply the request to all Support Data you hold for {organisation} and delete what you find, pseudonymised data and data derived from it included.",
        person,
        "We know that whole support cases are deleted where the person is found.",
        statement,
        ...closing,
      ],
    },
    irreversible: true,
    evidence:
      "Text sent, number of the support request, identifiers given, agreement of the controller to the loss",
    warnings: [
      {
        kind: "warning",
        text: "Whole cases go, with everything that belongs to them, not only this person's data. History that matters to your organisation may be lost: have the controller agree, and keep copies first.",
        rules: ["SUP-DEL-07"],
        irreversible: true,
      },
      notThroughPrivacyCentre,
      namesTheGdpr,
    ],
    rules: ["SUP-DEL-03", "SUP-DEL-04", "SUP-DEL-05", "SUP-DEL-07"],
  },
  {
    id: "ask-deletion-of-tickets",
    task: "support-data/ask-deletion",
    stage: "delete",
    rights: ["delete"],
    when: { all: [optionB, { not: byHand }] },
    title: "Ask Microsoft to delete the tickets and everything derived from them",
    text: "Name the tickets, or the data within them, to the technical account manager or in a support request, and have Microsoft support delete it.",
    actor: "Your organisation, as controller",
    channel: microsoftSupport,
    message: {
      to: microsoftSupport,
      subject: "Data subject request (GDPR): erasure of Support Data, reference {caseNumber}",
      body: [
        ...namesTheRequest,
        "Please delete the following support tickets, or the data on this person within them, together with all data derived from them in other systems, pseudonymised data included.",
        `Tickets: {support.tickets}\n${person}`,
        statement,
        ...closing,
      ],
    },
    irreversible: true,
    evidence: "Text sent, number of the support request, list of tickets, Microsoft's confirmation",
    warnings: [
      {
        kind: "warning",
        text: "Do not delete the tickets in the portal yourself. Copies would remain in logs and downstream systems past the time allowed.",
        rules: ["SUP-DEL-08"],
      },
      notThroughPrivacyCentre,
      namesTheGdpr,
    ],
    rules: ["SUP-DEL-03", "SUP-DEL-04", "SUP-DEL-09"],
  },
  {
    id: "have-deletion-finished",
    task: "support-data/ask-deletion",
    stage: "delete",
    rights: ["delete"],
    when: { all: [byHand, { not: optionA }] },
    title: "Tell Microsoft which tickets you removed by hand, and have the deletion finished",
    text: "Tickets deleted in the portal leave copies behind. Tell Microsoft support which ones were removed and when, and ask that logs and downstream systems be cleaned.",
    actor: "Your organisation, as controller",
    channel: microsoftSupport,
    message: {
      to: microsoftSupport,
      subject: "Data subject request (GDPR): completing the erasure of tickets, reference {caseNumber}",
      body: [
        ...namesTheRequest,
        "The following tickets were deleted by us in the support portal. Please delete what remains of them in logs and downstream systems, and any data on this person derived from them.",
        `Tickets: {support.tickets}\n${person}`,
        statement,
        ...closing,
      ],
    },
    irreversible: true,
    evidence: "List of tickets removed by hand, text sent, Microsoft's confirmation",
    warnings: [notThroughPrivacyCentre, namesTheGdpr],
    rules: ["SUP-DEL-03", "SUP-DEL-04", "SUP-DEL-08", "SUP-DEL-09"],
  },
  {
    id: "ask-deletion",
    task: "support-data/ask-deletion",
    stage: "delete",
    rights: ["delete"],
    when: { all: [{ not: optionA }, { not: optionB }, { not: byHand }] },
    title: "Ask Microsoft to delete the Support Data",
    text: "Choose the approach first: everything Microsoft holds for you from support (A), or tickets that you name (B). Then ask the technical account manager, or file a support request.",
    actor: "Your organisation, as controller",
    channel: microsoftSupport,
    message: {
      to: microsoftSupport,
      subject: "Data subject request (GDPR): erasure of Support Data, reference {caseNumber}",
      body: [
        ...namesTheRequest,
        "Please delete the Support Data on the person below, together with all data derived from it. Keep the one of these two sentences that is meant, and strike out the other:",
        "(A) The request applies to all Support Data you hold for {organisation}. We know that whole support cases are deleted where the person is found.",
        "(B) The request applies to the tickets named below only.",
        `Tickets: {support.tickets}\n${person}`,
        statement,
        ...closing,
      ],
    },
    irreversible: true,
    evidence: "Text sent, number of the support request, Microsoft's confirmation",
    warnings: [notThroughPrivacyCentre, namesTheGdpr],
    rules: ["SUP-DEL-01", "SUP-DEL-03", "SUP-DEL-04"],
  },
  {
    id: "ask-deletion-of-conversations",
    stage: "delete",
    rights: ["delete"],
    when: optionB,
    title: "Ask for chat logs and calls in which the person may be mentioned",
    text: "A ticket search does not find what was only said in a chat or on the phone. Name the conversation as well as you can: day, subject, your colleague who took part.",
    actor: "Your organisation, as controller",
    channel: microsoftSupport,
    message: {
      to: microsoftSupport,
      subject: "Data subject request (GDPR): erasure of conversation records, reference {caseNumber}",
      body: [
        ...namesTheRequest,
        "We believe that the person below is mentioned in a conversation with your support staff. Please delete the record of it (chat log, call write-up, e-mail).",
        `${person}\nConversation (day, subject, participants): {support.conversation}`,
        ...closing,
      ],
    },
    irreversible: true,
    evidence: "Text sent, Microsoft's confirmation; or that no such conversation is known",
    rules: ["SUP-DEL-01"],
  },
  {
    id: "ask-statement",
    stage: "confirm",
    rights: ["delete"],
    title: "Ask for Microsoft's written statement that the data was deleted",
    text: "The technical account manager states it in writing when you ask; it is not issued unasked. The ready messages ask for it; chase it after the deletion.",
    actor: "Your organisation, as controller",
    channel: "Technical account manager at Microsoft",
    message: {
      to: "Technical account manager at Microsoft",
      subject: "Data subject request (GDPR): statement of deletion, reference {caseNumber}",
      body: [
        "Under our reference {caseNumber} we asked for the deletion of data on {dataSubject}. Please state in writing that the data has been deleted, naming the tickets and files covered and the day.",
        "Tickets: {support.tickets}\nFiles: {dtm.files}",
        ...signature,
      ],
    },
    evidence: "The statement of the technical account manager",
    warnings: [
      {
        kind: "warning",
        text: "Only what Microsoft states in writing counts as confirmed by the provider. Without it, attest no more than that you asked.",
        rules: ["SUP-ATT-01"],
      },
    ],
    rules: ["SUP-ATT-01"],
  },
];
