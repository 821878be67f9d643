import type { CaseEvent, LatestEntry } from "../domain/journal.ts";
import { concat, hex, randomBytes, utf8 } from "../lib/bytes.ts";
import type { Id } from "../lib/id.ts";
import { canonicalJson, type Json } from "../lib/jcs.ts";
import { sha256Hex } from "../lib/sha256.ts";

/** The part of a journal line that is hashed: nothing that names a person, so that it may outlive the case. */
export type EntryBody = Readonly<
  Pick<CaseEvent, "kind" | "on" | "facts"> & {
    v: 1;
    seq: number;
    at: string;
    caseId: Id | null;
    /** SHA-256(nonce ‖ JCS(detail)); null when the event has no detail. */
    commit: string | null;
    prev: string;
  }
>;

/** What opens the commitment of an entry; sealed under the key of the case and gone with it. */
export interface Opening {
  /** 32 random bytes in hex: without them nobody can guess the detail and check the guess. */
  readonly nonce: string;
  readonly detail: Json;
}

/** A line of the journal in its place in the chain. */
export interface ChainedEntry {
  readonly body: EntryBody;
  readonly hash: string;
  readonly opening: Opening | null;
}

/** Where the chain ends: the number of entries and the hash of the last. */
export interface Head {
  readonly entries: number;
  readonly hash: string;
}

/** The chain before its first entry (standards E.1: 64 zeros). */
export const noEntries: Head = { entries: 0, hash: "0".repeat(64) };

/** SHA-256(0x00 ‖ JCS(entry)), the leaf form of RFC 6962. */
export async function hashOf(body: EntryBody): Promise<string> {
  return sha256Hex(concat(Uint8Array.of(0), utf8(canonicalJson(body))));
}

/** What commits an entry to its detail. */
export async function commitTo({ nonce, detail }: Opening): Promise<string> {
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

/** The chain once this entry is in it. */
export function headAfter({ body, hash }: ChainedEntry): Head {
  return { entries: body.seq + 1, hash };
}

/** The instant of the last entry by the clock of that time, and what it was; null before the first. */
export async function latestAt(
  { entries }: Head,
  read: (from: number, to: number) => Promise<readonly (ChainedEntry | null)[]>,
): Promise<LatestEntry | null> {
  const [last] = await read(entries - 1, entries);
  return last ? { at: last.body.at, kind: last.body.kind } : null;
}
