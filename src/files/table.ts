import { Failure } from "../lib/failure.ts";
import { hashOf } from "./import.ts";
import { formatOf } from "./read/format.ts";
import { limitsOf, within, type Limits } from "./read/limits.ts";
import { textPieces, WrongCharset } from "./read/pieces.ts";
import { readers } from "./read/readers.ts";
import { Notes } from "./read/record.ts";
import type { TableRow, TableSummary } from "./table-calls.ts";

/** A table that a person has kept by hand is within these; the rows with their header. */
export const tableLimits: Limits = {
  ...limitsOf(false),
  rows: 10_001,
  columns: 200,
  cell: 1 << 20,
  foundText: 32 << 20,
};

/** A table as it stands in its file. */
export interface ReadTable extends TableSummary {
  readonly rows: readonly TableRow[];
}

/** Reads a table whole; refused, in a `Failure` that says why, where it is none or beyond the limits. */
export async function readTable(
  blob: Blob,
  name: string,
  onProgress: (bytes: number, rows: number) => void,
): Promise<ReadTable> {
  const known = await formatOf(blob, name, tableLimits);
  if (known.format !== "csv") throw new Failure("file-not-as-named", { named: "csv", kind: known.format });
  const attempt = async (charset: string): Promise<Omit<ReadTable, "bytes" | "sha256">> => {
    const notes = new Notes();
    const rows: TableRow[] = [];
    let names: readonly string[] = [];
    let letters = 0;
    const text = (): AsyncGenerator<string> => textPieces(blob, charset, (at) => onProgress(at, rows.length));
    const input = { blob, text, extension: known.extension, limits: tableLimits, notes };
    await readers.csv(input, ({ position, values, names: named, heading }) => {
      letters += values.reduce((sum, { length }) => sum + length, 0);
      within("table", letters, tableLimits.foundText);
      if (heading === true) names = named;
      else rows.push({ row: Number(/\d+/.exec(position)?.[0] ?? 0), cells: values });
    });
    if (charset === "windows-1252") notes.add("windows-1252");
    return { rows, names, notes: notes.all() };
  };
  const read = await attempt(known.charset).catch((error: unknown) => {
    if (error instanceof WrongCharset) return attempt("windows-1252");
    throw error;
  });
  if (read.rows.length === 0) throw new Failure("file-empty");
  return { ...read, bytes: blob.size, sha256: await hashOf(blob) };
}
