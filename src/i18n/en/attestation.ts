import type { CalendarDate } from "../../lib/calendar.ts";
import { count } from "./count.ts";
import { dates } from "./dates.ts";

const { full } = dates;

/** The words around an attestation; those on it are in `content`. */
export const attestation = {
  title: "Attestation",
  notErasure: "This request does not ask for erasure, so there is nothing to attest.",
  empty: "Nothing recorded as deleted yet.",
  toActions: "Record what was done",
  toPlan: "Record a place in the plan",
  intro:
    "Drawn from what is recorded under Actions. It is your own statement as controller, not one of Microsoft or another provider.",
  draftNote: "Draft – not signed",
  openNote: (n: number): string =>
    `${count(n, { one: "line is", other: "lines are" })} still open, so this can only be an interim statement.`,
  limits: "Limits",
  limitsHint: "What the statement does not reach. The other words follow from the record.",
  remarks: "Remarks",
  sign: "Sign and number",
  stopTitle: "Sign this statement?",
  stopWords:
    "It gets a number and a content hash and cannot be changed afterwards. A correction is a new statement that replaces it.",
  stopInterim: "It is an interim statement: open lines are not finished, and it says so.",
  counts: "Lines by group",
  readProof: "I have read the proof",
  readProofHint: "Behind each line that is stated as erased.",
  signatory: "Your name",
  signatoryHint: "As it stands on the statement.",
  signNow: "Sign and number now",
  signed: (number: string): string => `${number} is signed.`,
  changed: (number: string): string => `Facts changed since ${number}. Issue a new one?`,
  issueNew: "Draw up a new one",
  caption: "Attestations of this case",
  columns: { number: "Number", signedOn: "Signed on", state: "State" },
  state: { signed: "Signed", interim: "Signed, interim", replaced: "Replaced" },
  replacedBy: (number: string): string => `Replaced by ${number}.`,
  signedOn: (on: CalendarDate): string => `Signed on ${full(on)}`,
  gone: "This attestation is no longer in the case.",
  back: "All attestations",
  saveCopy: "Save copy",
  saveRecord: "Save record (JSON)",
  pdfSaved: "The PDF was handed to your downloads.",
  recordSaved: "The record was handed to your downloads.",
  unprintable: (characters: string): string =>
    `The PDF cannot show these characters: ${characters}. Use Print for paper; the record inside the PDF has them all.`,
  printName: (number: string, title: string): string => `${number} ${title}`,
  printed: (on: CalendarDate): string => `printed ${full(on)}`,
};
