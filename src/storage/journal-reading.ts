import type { CaseNumber } from "../domain/case.ts";
import type { JournalEntry, JournalVerdict } from "../domain/journal.ts";
import { Failure } from "../lib/failure.ts";
import type { Id } from "../lib/id.ts";
import { commitTo, hashOf, headAfter, noEntries, type ChainedEntry, type Head } from "./journal.ts";

/** True when a detail that must be there is missing; only a purged case has lost its details. */
function lacksDetail({ body, opening }: ChainedEntry, lives: (caseId: Id) => boolean): boolean {
  return body.commit !== null && opening === null && (body.caseId === null || lives(body.caseId));
}

/** The entries as the officer reads them, with the numbers of their cases; throws where one does not open. */
export function toRead(
  entries: readonly (ChainedEntry | null)[],
  lives: (caseId: Id) => boolean,
  numbers: ReadonlyMap<Id | null, CaseNumber>,
): JournalEntry[] {
  return entries.map((entry) => {
    if (entry === null || lacksDetail(entry, lives)) throw new Failure("damaged");
    const { seq, at, caseId, kind, on, facts, prev } = entry.body;
    const caseNumber = numbers.get(caseId) ?? null;
    const detail = entry.opening?.detail ?? null;
    return { seq, at, caseId, caseNumber, kind, on, facts, detail, prev, hash: entry.hash };
  });
}

async function follows(entry: ChainedEntry | null | undefined, before: Head): Promise<boolean> {
  if (entry === null || entry === undefined) return false;
  const { body, hash, opening } = entry;
  if (body.seq !== before.entries || body.prev !== before.hash || hash !== (await hashOf(body))) return false;
  return opening === null || (await commitTo(opening)) === body.commit;
}

/**
 * Walks the chain from its first entry to the head that was recorded apart from it. `read` gives the entries of
 * a range, null for one that is missing or does not open.
 */
export async function verifyChain(
  head: Head,
  read: (from: number, to: number) => Promise<readonly (ChainedEntry | null)[]>,
  lives: (caseId: Id) => boolean,
): Promise<JournalVerdict> {
  const batch = 512;
  let at = noEntries;
  while (at.entries < head.entries) {
    const to = Math.min(at.entries + batch, head.entries);
    const from = at.entries;
    const entries = await read(from, to);
    while (at.entries < to) {
      const entry = entries[at.entries - from];
      if (!(await follows(entry, at)) || !entry || lacksDetail(entry, lives)) {
        return { kind: "broken", at: at.entries, entries: head.entries };
      }
      at = headAfter(entry);
    }
  }
  return at.hash === head.hash
    ? { kind: "intact", entries: head.entries, head: head.hash }
    : { kind: "broken", at: head.entries - 1, entries: head.entries };
}
