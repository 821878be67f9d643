import type { CalendarDate } from "../lib/calendar.ts";
import type { Id } from "../lib/id.ts";

/** The kinds of letter of this version; more come with their templates. */
export const letterKinds = ["acknowledgement", "identity", "extension", "access", "erasure"] as const;

export type LetterKind = (typeof letterKinds)[number];

/** A letter of the case. Body: paragraphs parted by blank lines, `# ` a heading, `- ` a list item, `[[name]]` a missing fact. */
export interface Letter {
  readonly id: Id;
  readonly kind: LetterKind;
  readonly language: string;
  readonly version: number;
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
