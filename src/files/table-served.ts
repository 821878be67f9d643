import type { TableCalls, TableNews, TableRow } from "./table-calls.ts";
import { readTable } from "./table.ts";

/** Cells in one message: few enough that the page takes each in a blink. */
const cellsAtOnce = 4000;

/** News often enough to see it move, and no more. */
const everyMs = 100;

function* batches(rows: readonly TableRow[]): Generator<readonly TableRow[], void> {
  let [batch, cells]: [TableRow[], number] = [[], 0];
  for (const row of rows) {
    batch.push(row);
    cells += row.cells.length;
    if (cells < cellsAtOnce) continue;
    yield batch;
    [batch, cells] = [[], 0];
  }
  if (batch.length > 0) yield batch;
}

/** The work itself. */
export const tableServed: TableCalls = {
  readTable: (blob, name) => ({
    subscribe: ({ next, error }) => {
      let told = -Infinity;
      let stopped = false;
      const tell = (news: TableNews): void => {
        if (!stopped) next(news);
      };
      const onProgress = (bytes: number, records: number): void => {
        const now = performance.now();
        if (now - told < everyMs) return;
        told = now;
        tell({ kind: "progress", bytes, of: blob.size, records });
      };
      const work = async (): Promise<void> => {
        const { rows, ...summary } = await readTable(blob, name, onProgress);
        for (const batch of batches(rows)) tell({ kind: "rows", rows: batch });
        tell({ kind: "read", summary });
      };
      work().catch((thrown: unknown) => {
        if (!stopped) error(thrown);
      });
      return {
        unsubscribe: () => {
          stopped = true;
        },
      };
    },
  }),
};
