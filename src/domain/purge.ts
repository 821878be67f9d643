import type { Case } from "./case.ts";
import type { Finding } from "./finding.ts";

/** What a purge destroys, by kind. */
export type Goes =
  | "request"
  | "person"
  | "identifiers"
  | "tasks"
  | "sources"
  | "imported-files"
  | "findings"
  | "proofs"
  | "letters"
  | "attestation-texts"
  | "package-records"
  | "notes"
  | "journal-details";

/** What stays after a purge, by kind. */
export type Stays = "register-line" | "attestation-hashes" | "package-hashes" | "journal-entries";

/** A kind of thing and how many of them. */
export interface Counted<Kind> {
  readonly code: Kind;
  readonly count: number;
}

/** Exactly what a purge destroys and what stays. */
export interface Purge {
  readonly goes: readonly Counted<Goes>[];
  readonly stays: readonly Counted<Stays>[];
}

/** What purging this case would destroy and what would stay; kinds of which there are none are left out. */
export function whatGoes(kase: Case, findings: readonly Finding[], journalEntries: number): Purge {
  const goes: readonly Counted<Goes>[] = [
    { code: "request", count: 1 },
    { code: "person", count: 1 },
    { code: "identifiers", count: kase.dataSubject.identifiers.length },
    { code: "tasks", count: kase.tasks.length },
    { code: "sources", count: kase.sources.length },
    { code: "imported-files", count: kase.imports.length },
    { code: "findings", count: findings.length },
    { code: "proofs", count: kase.proofs.length },
    { code: "letters", count: kase.letters.length },
    { code: "attestation-texts", count: kase.attestations.length },
    { code: "package-records", count: kase.packages.length },
    { code: "notes", count: kase.notes.length },
    { code: "journal-details", count: journalEntries },
  ];
  const stays: readonly Counted<Stays>[] = [
    { code: "register-line", count: 1 },
    { code: "attestation-hashes", count: kase.attestations.length },
    { code: "package-hashes", count: kase.packages.length },
    { code: "journal-entries", count: journalEntries },
  ];
  return { goes: goes.filter(({ count }) => count > 0), stays: stays.filter(({ count }) => count > 0) };
}
