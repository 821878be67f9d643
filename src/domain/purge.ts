import type { Case } from "./case.ts";
import type { Finding } from "./finding.ts";
import type { CaseEvent, JournalEntry } from "./journal.ts";

const going = [
  "request",
  "person",
  "identifiers",
  "tasks",
  "sources",
  "imported-files",
  "findings",
  "proofs",
  "letters",
  "attestation-texts",
  "package-records",
  "notes",
  "drafts",
  "journal-details",
] as const;

const staying = ["register-line", "attestation-hashes", "package-hashes", "journal-entries"] as const;

/** What a purge destroys, by kind. */
export type Goes = (typeof going)[number];

/** What stays after a purge, by kind. */
export type Stays = (typeof staying)[number];

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

/** What there is about a case besides the case itself. */
export interface AroundCase {
  readonly findings: readonly Finding[];
  /** Its entries in the journal. */
  readonly journal: readonly Pick<JournalEntry, "detail">[];
  /** How much was typed in its forms and not recorded. */
  readonly drafts: number;
}

/** What purging this case would destroy and what would stay; kinds of which there are none are left out. */
export function whatGoes(kase: Case, { findings, journal, drafts }: AroundCase): Purge {
  const goes: Readonly<Record<Goes, number>> = {
    request: 1,
    person: 1,
    identifiers: kase.dataSubject.identifiers.length,
    tasks: kase.tasks.length,
    sources: kase.sources.length,
    "imported-files": kase.imports.length,
    findings: findings.length,
    proofs: kase.proofs.length,
    letters: kase.letters.length,
    "attestation-texts": kase.attestations.length,
    "package-records": kase.packages.length,
    notes: kase.notes.length,
    drafts,
    "journal-details": journal.filter(({ detail }) => detail !== null).length,
  };
  const stays: Readonly<Record<Stays, number>> = {
    "register-line": 1,
    "attestation-hashes": kase.attestations.length,
    "package-hashes": kase.packages.length,
    "journal-entries": journal.length,
  };
  return { goes: counted(going, goes), stays: counted(staying, stays) };
}

function counted<Kind extends string>(
  kinds: readonly Kind[],
  counts: Readonly<Partial<Record<Kind, number>>>,
): readonly Counted<Kind>[] {
  return kinds.map((code) => ({ code, count: counts[code] ?? 0 })).filter(({ count }) => count > 0);
}

/** A purge as the journal keeps it: numbers only. */
export function purgeFacts({ goes, stays }: Purge): CaseEvent["facts"] {
  return Object.fromEntries([
    ...goes.map(({ code, count }) => [`went.${code}`, count] as const),
    ...stays.map(({ code, count }) => [`stayed.${code}`, count] as const),
  ]);
}

/** The purge that the journal tells of, for the certificate. */
export function purgeOf(facts: CaseEvent["facts"]): Purge {
  const number = (key: string): number => (typeof facts[key] === "number" ? facts[key] : 0);
  const read = <Kind extends string>(prefix: string, kinds: readonly Kind[]): readonly Counted<Kind>[] =>
    kinds.map((code) => ({ code, count: number(`${prefix}.${code}`) })).filter(({ count }) => count > 0);
  return { goes: read("went", going), stays: read("stayed", staying) };
}
