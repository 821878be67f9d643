import type { CaseEvent, LatestEntry } from "../domain/journal.ts";
import type { Id } from "../lib/id.ts";
import type { Json } from "../lib/jcs.ts";

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
  /** The detail was erased from a case that stays; sealed like any other, so nobody without the key can say so. */
  readonly erased?: true;
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
  return last ? { at: last.body.at, kind: last.body.kind, seq: last.body.seq } : null;
}
