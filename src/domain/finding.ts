import type { CalendarDate } from "../lib/calendar.ts";
import type { Id } from "../lib/id.ts";

/** The decision of review on one finding. */
export const decisions = [
  "include",
  "include-redacted",
  "withhold",
  "not-this-person",
  "duplicate",
  "parked",
] as const;

export type Decision = (typeof decisions)[number];

/** Why something is taken out (GDPR Art. 15(4), 23, and the like). */
export const redactionGrounds = ["third-party", "confidential", "legal-advice", "security", "other"] as const;

export type RedactionGround = (typeof redactionGrounds)[number];

/** One named piece of text of a finding: a cell, a member, an element, a header, a body. */
export interface FindingField {
  readonly name: string;
  readonly value: string;
}

/** A span taken out of one field: UTF-16 offsets `[start, end)` into its value. */
export interface Redaction {
  readonly id: Id;
  readonly field: number;
  readonly start: number;
  readonly end: number;
  readonly ground: RedactionGround;
  readonly words: string;
}

/** Where an identifier was seen: UTF-16 offsets `[start, end)` into the value of a field. */
export interface Hit {
  readonly identifier: Id;
  readonly field: number;
  readonly start: number;
  readonly end: number;
}

/** One record in which the data subject was found: a row, an object, an element, a mail. */
export interface Finding {
  readonly id: Id;
  readonly caseId: Id;
  /** Inventory number within the case, from 1. */
  readonly number: number;
  /** The imported file it comes from, and where in it, e.g. `row 18`. */
  readonly importId: Id;
  readonly position: string;
  readonly fields: readonly FindingField[];
  readonly hits: readonly Hit[];
  readonly decision: Decision | null;
  readonly reason: string;
  readonly redactions: readonly Redaction[];
}

/** A record as it was read from a file, before it has a place in a case. */
export type FindingDraft = Pick<Finding, "position" | "fields" | "hits">;

/** The formats that are read. */
export type FileFormat = "csv" | "json" | "xml" | "eml" | "text";

/** A file that was read: kept sealed as evidence, and what came of it. */
export interface ImportedFile {
  readonly id: Id;
  readonly fileId: Id;
  readonly sourceId: Id | null;
  readonly name: string;
  readonly format: FileFormat;
  readonly bytes: number;
  readonly sha256: string;
  /** Records read, and those in which an identifier was found. */
  readonly records: number;
  readonly found: number;
  /** What was skipped or odd, in codes with facts for `i18n`. */
  readonly notes: readonly { readonly code: string; readonly count: number }[];
  /** The day on which its bytes were erased with somebody they named; what was read from it stays. Left out until then. */
  readonly erasedOn?: CalendarDate;
}
