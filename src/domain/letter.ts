import type { CalendarDate } from "../lib/calendar.ts";
import type { Id } from "../lib/id.ts";
import type { Right } from "./right.ts";

/** Every kind of letter, in the order of the work: asking, answering, refusing, telling others. */
export const letterKinds = [
  "acknowledgement",
  "identity",
  "clarification",
  "extension",
  "access",
  "portability",
  "rectification",
  "erasure",
  "restriction",
  "restriction-lifted",
  "objection",
  "automated-decisions",
  "refusal",
  "fee",
  "us-granted",
  "us-denied",
  "us-appeal",
  "recipient-notice",
  "processor-instruction",
] as const;

export type LetterKind = (typeof letterKinds)[number];

/** The languages in which letters are shipped. */
export const letterLanguages = ["en", "de", "fr"] as const;

export type LetterLanguage = (typeof letterLanguages)[number];

/** The language a case asks for where letters are shipped in it, else English. */
export function letterLanguage(language: string): LetterLanguage {
  return letterLanguages.find((one) => one === language.slice(0, 2).toLowerCase()) ?? "en";
}

/** A letter of the case. Body: paragraphs parted by blank lines, `# ` a heading, `- ` a list item, `[[name]]` a missing fact. */
export interface Letter {
  readonly id: Id;
  readonly kind: LetterKind;
  readonly language: string;
  readonly version: number;
  /** The recipient or processor it is written to; left out in letters to the person who asked. */
  readonly to?: string;
  /** The rights it answers, or of which it tells a recipient; fixed when it is made final, left out in a draft. */
  readonly rights?: readonly Right[];
  readonly writtenOn: CalendarDate;
  readonly addressee: string;
  readonly subject: string;
  readonly body: string;
  readonly final: {
    readonly on: CalendarDate;
    /** SHA-256 of the canonical letter. */
    readonly hash: string;
    /** Why it was made final though something it must say was missing. */
    readonly override: string | null;
  } | null;
  readonly sent: { readonly on: CalendarDate; readonly how: string } | null;
}
