import * as v from "valibot";
import { asFailure, Failure } from "../lib/failure.ts";
import { inDisposable, type StartedWorker } from "./disposable.ts";
import { Watchdog, type Patience } from "./import-over.ts";
import { noteCodes } from "./read/record.ts";
import type { TableCalls, TableNews, TableRow } from "./table-calls.ts";
import type { ReadTable } from "./table.ts";

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const texts = v.array(v.string());

const shape = v.variant("kind", [
  v.strictObject({ kind: v.literal("progress"), bytes: count, of: count, records: count }),
  v.strictObject({ kind: v.literal("rows"), rows: v.array(v.strictObject({ row: count, cells: texts })) }),
  v.strictObject({
    kind: v.literal("read"),
    summary: v.strictObject({
      names: texts,
      bytes: count,
      sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
      notes: v.array(v.strictObject({ code: v.picklist(noteCodes), count })),
    }),
  }),
]);

/** What a worker that has seen a hostile file says, once it has the shape it must have. */
function checked(said: unknown): TableNews {
  const result = v.safeParse(shape, said);
  if (!result.success) throw new Failure("worker-failed");
  return result.output;
}

/** How far the reading of a table has come. */
export type TableProgress = Omit<Extract<TableNews, { kind: "progress" }>, "kind">;

/** Reads a table as it stands in its file. */
export type ReadTableCall = (
  blob: Blob,
  name: string,
  options: { readonly signal: AbortSignal; readonly onProgress: (progress: TableProgress) => void },
) => Promise<ReadTable>;

/** The reading of tables over workers that are started like that, one for each file. */
export function readTableOver(
  start: () => StartedWorker,
  patience: Patience = { silence: 60, inAll: 600 },
): ReadTableCall {
  return (blob, name, { signal, onProgress }) =>
    inDisposable<TableCalls, ReadTable>(start, signal, (worker) => {
      const rows: TableRow[] = [];
      let watchdog: Watchdog | undefined;
      const reading = new Promise<ReadTable>((resolve, reject) => {
        watchdog = new Watchdog(patience, reject);
        worker.watch("readTable", blob, name).subscribe({
          next: (said) => {
            watchdog?.heard();
            try {
              const news = checked(said);
              if (news.kind === "progress") onProgress(news);
              else if (news.kind === "rows") rows.push(...news.rows);
              else resolve({ ...news.summary, rows });
            } catch (error) {
              reject(asFailure(error));
            }
          },
          error: reject,
        });
      });
      return reading.finally(() => watchdog?.stop());
    });
}
