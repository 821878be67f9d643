import type { Records, SealedEntry, SealedRecord } from "../sealed/rows.ts";

/** Sealed rows, some at a time. */
export interface Batch {
  readonly records: readonly SealedRecord[];
  readonly entries: readonly SealedEntry[];
}

/** Rows that go into one link. */
const most = { rows: 256, bytes: 1 << 20 };

/** The same rows, in pieces that are neither tiny nor huge. */
export async function* inPieces(rows: AsyncIterable<Batch>): AsyncGenerator<Batch, void> {
  let [records, entries, bytes]: [SealedRecord[], SealedEntry[], number] = [[], [], 0];
  for await (const batch of rows) {
    records.push(...batch.records);
    entries.push(...batch.entries);
    for (const { sealed } of batch.records) bytes += sealed.length;
    for (const { sealed, opening } of batch.entries) bytes += sealed.length + (opening?.length ?? 0);
    if (records.length + entries.length < most.rows && bytes < most.bytes) continue;
    yield { records, entries };
    [records, entries, bytes] = [[], [], 0];
  }
  if (records.length + entries.length > 0) yield { records, entries };
}

/** All rows of a set, as they lie there. */
export async function* rowsOf(rows: Pick<Records, "allRecords" | "allEntries">): AsyncGenerator<Batch, void> {
  for await (const records of rows.allRecords()) yield { records, entries: [] };
  for await (const entries of rows.allEntries()) yield { records: [], entries };
}
