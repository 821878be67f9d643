import type { CaseNumber } from "../domain/case.ts";
import type { CaseEvent, JournalEntry, JournalVerdict } from "../domain/journal.ts";
import { concat, hex, randomBytes, utf8 } from "../lib/bytes.ts";
import { Failure } from "../lib/failure.ts";
import type { Id } from "../lib/id.ts";
import { canonicalJson } from "../lib/jcs.ts";
import { sha256Hex } from "../lib/sha256.ts";
import {
  headAfter,
  noEntries,
  type ChainedEntry,
  type EntryBody,
  type Head,
  type Opening,
} from "./journal.ts";

/** SHA-256(0x00 ‖ JCS(entry)), the leaf form of RFC 6962. */
async function hashOf(body: EntryBody): Promise<string> {
  return sha256Hex(concat(Uint8Array.of(0), utf8(canonicalJson(body))));
}

async function commitTo({ nonce, detail }: Opening): Promise<string> {
  return sha256Hex(utf8(nonce + canonicalJson(detail)));
}

/** The next line of the journal for this event. */
export async function nextEntry(
  head: Head,
  { kind, on, facts, detail }: CaseEvent,
  caseId: Id | null,
  at: Date,
): Promise<ChainedEntry> {
  const opening = detail === undefined ? null : { nonce: hex(randomBytes(32)), detail };
  const body: EntryBody = {
    v: 1,
    seq: head.entries,
    at: at.toISOString(),
    caseId,
    kind,
    on,
    facts,
    commit: opening === null ? null : await commitTo(opening),
    prev: head.hash,
  };
  return { body, hash: await hashOf(body), opening };
}

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
  return opening === null || opening.erased === true || (await commitTo(opening)) === body.commit;
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
