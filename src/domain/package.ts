import type { CalendarDate } from "../lib/calendar.ts";
import type { Id } from "../lib/id.ts";

/** An export package that was built, checked and saved; the bytes are with the data subject, the proof stays here. */
export interface PackageRecord {
  readonly id: Id;
  /** File name without person, e.g. `dsr-2026-014-export-1.zip`. */
  readonly name: string;
  readonly version: number;
  readonly builtOn: CalendarDate;
  readonly bytes: number;
  readonly files: number;
  readonly sha256: string;
  /** SHA-256 of `tagmanifest-sha512.txt`, printed in the letter (standards C.3). */
  readonly tagmanifest: string;
  readonly findings: {
    readonly included: number;
    readonly redacted: number;
    readonly withheld: number;
    readonly notThisPerson: number;
    readonly duplicates: number;
  };
  /** Redacted texts looked for in the finished files. */
  readonly leakCheck: { readonly texts: number; readonly accepted: readonly LeakAccepted[] };
  /**
   * That the officer looked for what is never disclosed (11 CCR 7024(d)), and how many records seemed to hold it all the
   * same; left out under laws that have no such list.
   */
  readonly neverDisclosed?: { readonly confirmedOn: CalendarDate; readonly seeming: number };
  /** When and how it was given to the data subject; null until that is recorded. */
  readonly delivered: { readonly on: CalendarDate; readonly how: string } | null;
}

/** A redacted text found in the finished package and let through, with the reason. Place only, never the text. */
export interface LeakAccepted {
  readonly file: string;
  readonly reason: string;
}
