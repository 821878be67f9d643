import type { RequestFileProblem } from "../../domain/intake/request-file.ts";
import { count, number } from "./count.ts";

/** Why a file was not taken in as a request, and what to do. */
function requestFileText(problem: RequestFileProblem): string {
  switch (problem.code) {
    case "too-large":
      return "This file is too large for a request. Requests of OpenDSR and the Data Rights Protocol take less than 256 kB.";
    case "not-json":
      return "This is no JSON file. Ask the sender to send the request again as it was written.";
    case "an-answer":
      return "This file is an answer or a description of one of the protocols, and no request. Choose the request itself.";
    case "not-a-request":
      return "This is neither a request of OpenDSR nor one of the Data Rights Protocol. Open the file, and type above what it asks for.";
    case "version":
      return problem.version === ""
        ? `This file of the ${problem.format} does not say its version. Versions 1 and 2 of OpenDSR and 0.9 and 1.0 of the Data Rights Protocol can be read.`
        : `Version ${problem.version} of the ${problem.format} is not known here. Versions 1 and 2 of OpenDSR and 0.9 and 1.0 of the Data Rights Protocol can be read.`;
    case "wrong-shape":
      return problem.place === ""
        ? `This request of the ${problem.format} is not complete. Ask the sender for a whole one.`
        : `In this request of the ${problem.format}, “${problem.place}” is missing or not as it should be. Ask the sender to correct it.`;
  }
}

export const intake = {
  title: "New request",
  steps: "Steps of taking in a request",
  stepOf: (step: number, all: number): string => `Step ${step} of ${all}`,
  step: {
    message: "Message",
    details: "Details",
    checks: "Identity and validity",
    review: "Check",
  },
  heading: {
    message: "New request",
    details: "Details of the request",
    checks: "Identity and validity",
    review: "Check your answers",
  },
  help: {
    message:
      "A request needs no form and no magic words: any message in which somebody uses a right counts, from the day it arrived anywhere in the organisation.",
    details:
      "The clock runs from the day of receipt, not from the day you opened the message. Only the identifiers named here are searched for, so add every one you know.",
    checks:
      "Ask for more to confirm identity only where there is reasonable doubt, and for no more than is needed (GDPR Art. 12(6)). That a request is manifestly unfounded or excessive is for us to show (Art. 12(5)).",
    review:
      "Nothing is fixed for good: what turns out to be wrong can be corrected later, and the history shows both.",
  },
  message: "Paste or type what was asked",
  messageHint: "Asked by phone? Describe it in your words. You may also leave this empty.",
  file: "Choose a mail or text file",
  cut: (characters: number): string =>
    `This message is very long: only its first ${number(characters)} characters are here.`,
  cutRemedy: "Check that what was asked is among them. Keep the file: you can add it to the case as a proof.",
  fileHint:
    "Drop an .eml or .txt file here, or a request of OpenDSR or the Data Rights Protocol as .json. What you have typed stays.",
  requestFileText,
  hashed: "Some identifiers are only fingerprints.",
  hashedRemedy:
    "By a fingerprint nobody can be looked up in words. Ask who sent the request for the identifier itself.",
  signed: "The signature of this request was not checked.",
  signedRemedy: "Habeas does not know the keys of agents. Confirm in another way that it comes from them.",
  withoutBody: "This mail has no text of its own.",
  withoutBodyRemedy:
    "What was asked may be in an attachment or a picture. Open the mail in your mail program, and type above what it asks for.",
  channel: "How it came",
  readIt: "Read this message",
  whatWeRead: "What we read",
  notRead: "Nothing yet. The message is read on this laptop, by patterns, only when you ask for it.",
  nothingRead: "We found nothing to suggest. Fill in the details by hand.",
  read: (found: number): string => count(found, { one: "suggestion", other: "suggestions" }),
  confirm: "Tick what is right. Nothing is taken over without you.",
  suggested: {
    name: "Name",
    email: "E-mail address",
    phone: "Phone number",
    ticket: "Ticket number",
    agent: "Who writes for the person",
    "customer-number": "Customer number",
    address: "Postal address",
    right: "Right",
    "received-on": "Received",
    regime: "Law",
    relation: "Relation to us",
  },
  name: "Name of the person",
  purged: (found: number): string =>
    `${count(found, { one: "case", other: "cases" })} of this person ${found === 1 ? "was" : "were"} purged here before`,
  purgedWords:
    "Of a purged case only a fingerprint of name and identifiers is left; it fits what is typed here. Before anything erased is taken in again, check that the new request needs it.",
  purgedOn: (on: string): string => `purged ${on}`,
  alike: (found: number): string =>
    `${count(found, { one: "case seems", other: "cases seem" })} to be about the same person`,
  alikeOpen: "open",
  alikeClosed: "closed",
  identifiers: "Identifiers",
  identifiersHint:
    "By these the person is found in files, and they are handed over to whoever searches for us.",
  identifierKind: "Kind",
  identifierValue: "Identifier",
  addIdentifier: "Add identifier",
  relation: "Relation to us",
  rights: "What is asked for",
  copyFirst: "First the copy, then the erasure",
  copyFirstWords: "A copy is asked for together with erasure. Give the copy before anything is erased.",
  regime: "Law",
  regimeHint: "By part of the world; a law that the message names stands first. It decides dates and rights.",
  received: "Received on",
  futureBecause: "Why that date is right",
  futureHint: "Only if the calendar of this laptop is wrong. Your words become a note of the case.",
  countedFrom: (what: string, from: string): string => `${what}, counted from ${from}`,
  due: (date: string): string => `Due ${date}`,
  acknowledge: (date: string): string => `Confirm receipt by ${date}.`,
  byAgent: "Somebody else writes for the person",
  agentName: "Who writes",
  authority: "On what authority",
  authorityHint: "For example a signed mandate of 12 November 2026, or parental responsibility",
  address: "Postal address",
  addressHint: "For letters. May stay empty.",
  howSure: "How sure are you already that it is this person?",
  howSureHint: "Choose the least that settles it.",
  identityLater: "Not sure yet",
  identityLaterHint: "It becomes the first task of the case.",
  documentWarning: "Asking for an identity document needs a reason",
  documentWords:
    "Ask for one only if nothing lighter settles the doubt. Look at it, keep the result, and keep no copy.",
  identityWords: "How you know",
  validity: "Does anything stand against the request?",
  validityHint: "None of this closes the case. It adds what is to be done.",
  validityLater: "Not looked at yet",
  validityWords: "What stands against it",
  noMessage: "No message",
  missing: "Still missing",
  none: "None",
  open: "Open the case",
  opened: "Case opened",
  giveUp: "Give up this draft",
};
