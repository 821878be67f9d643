import type { Id } from "../lib/id.ts";
import type { JournalEntry } from "./journal.ts";

/** Journal entries, in any order, of the whole journal. */
type Journal = readonly JournalEntry[];

/** What was erased after a backup was written, and is still in its file. */
export interface StillHeld {
  readonly number: string;
  /** The case itself stays; a source or a person was erased from it. */
  readonly inPart: boolean;
}

/** Where each case begins in the journal. */
function beginnings(journal: Journal): ReadonlyMap<Id, number> {
  const begin = new Map<Id, number>();
  for (const { caseId, seq } of journal)
    if (caseId !== null) begin.set(caseId, Math.min(seq, begin.get(caseId) ?? seq));
  return begin;
}

/** The file of a backup that was restored tells its name since restores note it. */
const isFile = ({ kind, facts }: JournalEntry): boolean =>
  kind === "backup-written" || (kind === "backup-restored" && facts["name"] !== undefined);

const isErasure = ({ kind }: JournalEntry): boolean => kind === "record-purged" || kind === "part-erased";

/**
 * Which files hold what an erasure took: those written after the case began and before the erasure. What was erased
 * because a backup that was being restored still had it (fact `again`) is in the file of that backup too.
 */
function holding(files: Journal, begin: ReadonlyMap<Id, number>, erasure: JournalEntry): Journal {
  const { caseId, seq, facts } = erasure;
  const from = caseId === null ? seq : (begin.get(caseId) ?? seq);
  const held = files.filter((file) => file.seq > from && file.seq < seq);
  if (facts["again"] !== true) return held;
  const restored = files.find((file) => file.kind === "backup-restored" && file.seq > seq);
  return restored === undefined ? held : [...held, restored];
}

const bySeq = (a: JournalEntry, b: JournalEntry): number => a.seq - b.seq;

/** The entries of the backups, oldest first, whose files hold a case that was purged, wherever they lie now. */
export function backupsHolding(journal: Journal, caseId: Id): Journal {
  const purge = journal.find((entry) => entry.kind === "record-purged" && entry.caseId === caseId);
  if (purge === undefined) return [];
  return holding(journal.filter(isFile).toSorted(bySeq), beginnings(journal), purge);
}

/** What each backup still holds of what was erased since, by the place of its entry in the journal. */
export function stillHeld(journal: Journal): ReadonlyMap<number, readonly StillHeld[]> {
  const files = journal.filter(isFile).toSorted(bySeq);
  const begin = beginnings(journal);
  const found = new Map<number, Map<string, StillHeld>>(files.map(({ seq }) => [seq, new Map()]));
  for (const erasure of journal.filter(isErasure).toSorted(bySeq)) {
    const number = erasure.caseNumber ?? String(erasure.facts["number"] ?? "");
    const one = { number, inPart: erasure.kind === "part-erased" };
    for (const { seq } of holding(files, begin, erasure)) found.get(seq)?.set(number, one);
  }
  return new Map([...found].map(([seq, held]) => [seq, [...held.values()]]));
}
