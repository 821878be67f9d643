import type { CalendarDate } from "../../lib/calendar.ts";
import { count } from "./count.ts";
import { dates } from "./dates.ts";

const { full } = dates;

/** The words of the letters of a case. */
export const letters = {
  title: "Letters",
  intro:
    "Habeas writes the letter from what the case records. You read it, complete it, make it final, and send it yourself.",
  fresh: "New from template",
  suggested: "This comes next:",
  caption: "Letters of this case",
  columns: { letter: "Letter", version: "Version", date: "Date", state: "State" },
  empty: "No letter has been written yet.",
  state: { draft: "Draft", final: "Final", sent: "Sent" },
  name: (kind: string, version: number): string => (version === 1 ? kind : `${kind}, version ${version}`),
  gone: "This letter is no longer in the case.",
  back: "All letters",
  addressee: "Addressee",
  addresseeHint: "As it stands in the window of the envelope.",
  subject: "Subject",
  body: "Letter",
  bodyHint:
    "An empty line starts a paragraph, “# ” a heading, “- ” an item of a list. [[…]] is something that is missing: F8 goes to the next one, F7 to the one before.",
  missingTitle: "Still missing",
  noneMissing: "Nothing is missing.",
  missingAt: (name: string): string => `Go to “${name}” in the letter`,
  inSettings: "Enter it once in the settings",
  mustSay: "Must say",
  says: "Said",
  saysNot: "Not said",
  makeFinal: "Make final",
  finalNote: "Final letters are locked. What you send later is exactly this text.",
  madeFinal: "The letter is final.",
  saveDraft: "Save draft",
  saved: "The draft is saved.",
  incomplete: "The letter is not complete",
  overrideReason: "Why it goes out all the same",
  overrideHint: "Kept with the letter and in the history of the case.",
  overrideNeeded: "Say why it goes out all the same.",
  override: "Make final all the same",
  goOn: "Go on writing",
  savePdf: "Save PDF",
  copyText: "Copy text",
  pdfSaved: "The PDF was handed to your downloads.",
  unprintable: (characters: string): string =>
    `The PDF cannot show these characters: ${characters}. Use Print instead, or write them in another script.`,
  printName: (number: string, kind: string): string => `${number} ${kind}`,
  printHint: "Chrome and Edge write tagged (accessible) PDFs when you print to a PDF.",
  finalOn: (on: CalendarDate): string => `Final since ${full(on)}`,
  hash: "Content hash (SHA-256)",
  overridden: (reason: string): string => `Made final although something was missing: ${reason}`,
  sentOn: (on: CalendarDate, way: string): string => `Recorded as sent on ${full(on)}: ${way}`,
  recordSent: "Record as sent",
  sentRecorded: "The letter is recorded as sent.",
  answers: "Recording this letter as sent also records the request as answered on that day.",
  newVersion: "Write a new version",
  written: "The letter is written. Read it and complete it.",
  keys: { next: "Next missing fact", previous: "Previous missing fact", final: "Make the letter final" },
  left: (n: number): string => count(n, { one: "fact missing", other: "facts missing" }),
};
