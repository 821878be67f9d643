import type { CalendarDate } from "../lib/calendar.ts";

/** The six groups of an attestation; an `open` line makes it an interim statement. */
export const attestationGroups = [
  "confirmed-by-provider",
  "done-by-us",
  "lapsed-by-retention",
  "kept",
  "not-covered",
  "open",
] as const;

export type AttestationGroup = (typeof attestationGroups)[number];

/** A signed statement of erasure: number, canonical record, hash. */
export interface AttestationRecord {
  /** E.g. `ATT-2026-014-1`. */
  readonly number: string;
  readonly version: number;
  readonly supersedes: string | null;
  readonly signedOn: CalendarDate;
  readonly interim: boolean;
  /** The canonical JSON text (RFC 8785) that the PDF embeds; its fields are those of standards D.2. */
  readonly record: string;
  /** SHA-256 of the record without its own hash, lower-case hex. */
  readonly hash: string;
}
