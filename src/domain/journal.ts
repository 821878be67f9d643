import type { CalendarDate } from "../lib/calendar.ts";
import type { Id } from "../lib/id.ts";
import type { Json } from "../lib/jcs.ts";

/** What is written into the journal (vocabulary after PREMIS and DPV, standards E.4). */
export const eventKinds = [
  "vault-created",
  "case-opened",
  "register-imported",
  "case-corrected",
  "identity-recorded",
  "validity-recorded",
  "clock-stopped",
  "clock-restarted",
  "deadline-extended",
  "fee-paid",
  "fee-asked",
  "fee-dropped",
  "gate-answered",
  "authority-recorded",
  "evidence-destroyed",
  "decision-recorded",
  "balance-recorded",
  "case-linked",
  "rectification-recorded",
  "recipient-told",
  "restriction-imposed",
  "lifting-planned",
  "lifting-told",
  "restriction-lifted",
  "human-review-recorded",
  "scope-decided",
  "task-added",
  "task-asked",
  "task-chased",
  "task-answered",
  "task-done",
  "task-not-needed",
  "task-problem",
  "task-reopened",
  "source-added",
  "source-searched",
  "file-imported",
  "finding-decided",
  "redaction-applied",
  "outcome-recorded",
  "proof-added",
  "letter-written",
  "letter-issued",
  "letter-sent",
  "package-built",
  "package-delivered",
  "attestation-issued",
  "note-added",
  "case-closed",
  "case-reopened",
  "record-purged",
  "purge-verified",
  "purge-scheduled",
  "purge-taken-back",
  "part-erased",
  "part-verified",
  "unlock-failed",
  "proof-failed",
  "settings-changed",
  "backup-written",
  "backup-arrived",
  "backup-restored",
  "records-rebuilt",
  "older-copy-opened",
  "vault-checked",
  "guide-checked",
  "guide-published",
  "guide-imported",
  "guide-retired",
  "guide-offered",
  "letter-text-kept",
  "letter-text-restored",
  "passphrase-changed",
  "recovery-key-made",
  "recovery-key-checked",
  "passkey-added",
  "passkey-removed",
  "clock-anomaly",
  "undone",
] as const;

export type EventKind = (typeof eventKinds)[number];

/** A line for the journal as a step writes it. */
export interface CaseEvent {
  readonly kind: EventKind;
  /** The day on which it was done, by the calendar of this laptop. */
  readonly on: CalendarDate;
  /** Codes, dates, counts and hashes only: nothing that names a person. They stay when the case is purged. */
  readonly facts: Readonly<Record<string, string | number | boolean>>;
  /** What may name a person; sealed under the key of the case and gone with it. */
  readonly detail?: Json;
}

/** What the last line of the journal says of itself: its instant by the device clock, its kind, and its place. */
export type LatestEntry = Pick<JournalEntry, "at" | "kind" | "seq">;

/** A line of the journal as it stands in the chain. */
export interface JournalEntry {
  readonly seq: number;
  /** RFC 3339 instant in UTC, by the device clock. */
  readonly at: string;
  readonly caseId: Id | null;
  /** The number while the case is in the vault, else as the register keeps it. */
  readonly caseNumber: string | null;
  readonly kind: EventKind;
  readonly on: CalendarDate;
  readonly facts: CaseEvent["facts"];
  /** Null once the case is purged. */
  readonly detail: Json;
  readonly prev: string;
  readonly hash: string;
}

/** What a walk over the whole chain found. */
export type JournalVerdict =
  | { readonly kind: "intact"; readonly entries: number; readonly head: string }
  | { readonly kind: "broken"; readonly at: number; readonly entries: number };
