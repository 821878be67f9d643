import type { RawRow } from "../../domain/register-import/plan.ts";
import { readTable, type TableProgress } from "../../files/table-client.ts";

/** Another register as it stands in its file. */
export interface RegisterFile {
  readonly sha256: string;
  /** The names of its columns; those without are numbered by whoever shows them. */
  readonly names: readonly string[];
  readonly rows: readonly RawRow[];
  /** True where the text was not UTF-8 and was read as Windows-1252, so that letters should be looked at. */
  readonly oldCharset: boolean;
  /** Rows with more or fewer cells than the header. */
  readonly ragged: number;
}

/** Reads a table in the import worker: delimiter, charset and header are found out there; nothing is kept. */
export async function readRegister(
  file: File,
  signal: AbortSignal,
  onProgress: (progress: TableProgress) => void,
): Promise<RegisterFile> {
  const { names, rows, sha256, notes } = await readTable(file, file.name, { signal, onProgress });
  const noted = (code: string): number => notes.find((note) => note.code === code)?.count ?? 0;
  const widest = rows.reduce((most, { cells }) => Math.max(most, cells.length), names.length);
  return {
    sha256,
    names: Array.from({ length: widest }, (_, at) => names[at] ?? ""),
    rows,
    oldCharset: noted("windows-1252") > 0,
    ragged: noted("ragged-rows"),
  };
}
