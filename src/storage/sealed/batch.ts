import type { Id } from "../../lib/id.ts";
import type { Kind } from "../crypto/envelope.ts";
import type { ChainedEntry } from "../journal.ts";
import type { SealedEntry } from "./rows.ts";
import type { Ref } from "./shapes.ts";

interface Put {
  readonly kind: Kind;
  readonly ref: Ref;
  readonly keyId: Id;
  readonly value: unknown;
}

/** What one change wants on disk, in the clear; sealed and kept as one frame by the cabinet. */
export class Batch {
  readonly puts: Put[] = [];
  readonly removed: Id[] = [];
  readonly entries: { readonly entry: ChainedEntry; readonly keyId: Id | null }[] = [];
  readonly bared: SealedEntry[] = [];

  put(kind: Kind, ref: Ref, keyId: Id, value: unknown): void {
    this.puts.push({ kind, ref, keyId, value });
  }

  /** How many records more there are after it: what is put for the first time is at its first revision. */
  get more(): number {
    return this.puts.filter(({ ref: [, revision] }) => revision === 1).length - this.removed.length;
  }

  /** A new line of the journal; its detail under that key, or dropped when there is none. */
  addEntry(entry: ChainedEntry, keyId: Id | null): void {
    this.entries.push({ entry, keyId });
  }
}
