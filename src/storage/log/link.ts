import { concat, fromHex, joined, type Bytes } from "../../lib/bytes.ts";
import { Failure } from "../../lib/failure.ts";
import type { Id } from "../../lib/id.ts";
import type { SealedEntry, SealedRecord } from "../sealed/rows.ts";
import { frameKind } from "./chain.ts";
import { entriesBytes, entriesOf, Front, recordsBytes, recordsOf, u32, u64 } from "../sealed/rows-bytes.ts";

const kinds = { rows: 1, end: 2, frame: frameKind } as const;

/** One link of the log: some rows of the snapshot, the end of the snapshot, or one change. All of it is sealed. */
export interface Link {
  readonly kind: keyof typeof kinds;
  /** Of the snapshot, or of the change. */
  readonly generation: number;
  readonly put: readonly SealedRecord[];
  readonly removed: readonly Id[];
  readonly entries: readonly SealedEntry[];
}

/** kind u8 ‖ generation u64 ‖ length u32 ‖ records ‖ length u32 ‖ names of removed records, 16 each ‖ journal lines. */
export function bytesOfLink({ kind, generation, put, removed, entries }: Link): Bytes {
  const records = recordsBytes(put);
  const names = joined(removed.map(fromHex));
  return concat(
    Uint8Array.of(kinds[kind]),
    u64(generation),
    u32(records.length),
    records,
    u32(names.length),
    names,
    entriesBytes(entries),
  );
}

/** The link in these bytes, whose MAC holds. */
export function linkIn(bytes: Bytes): Link {
  const front = new Front(bytes);
  const [number] = front.take(1);
  const kind = (Object.keys(kinds) as (keyof typeof kinds)[]).find((name) => kinds[name] === number); // its own keys
  if (kind === undefined) throw new Failure("newer-format");
  return {
    kind,
    generation: front.u64(),
    put: recordsOf(front.take(front.u32())),
    removed: new Front(front.take(front.u32())).ids(),
    entries: entriesOf(front.rest()),
  };
}
