import type { RawRow } from "../../domain/register-import/rows.ts";
import { readFile, type ImportProgress } from "../../files/import-client.ts";
import { Failure } from "../../lib/failure.ts";

/** Another register as it stands in its file. */
export interface RegisterFile {
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
  onProgress: (progress: ImportProgress) => void,
): Promise<RegisterFile> {
  const { format, drafts, notes } = await readFile(file, file.name, [], {
    includeAll: true,
    signal,
    onProgress,
  });
  const [first] = drafts;
  if (format !== "csv" || first === undefined) throw new Failure("file-not-as-named");
  const noted = (code: string): number => notes.find((note) => note.code === code)?.count ?? 0;
  const widest = drafts.reduce((most, { fields }) => Math.max(most, fields.length), 0);
  return {
    names: Array.from({ length: widest }, (_, at) =>
      noted("no-header-row") > 0 ? "" : (first.fields[at]?.name ?? ""),
    ),
    rows: drafts.map(({ position, fields }) => ({
      row: Number(/\d+/.exec(position)?.[0] ?? 0),
      cells: fields.map(({ value }) => value),
    })),
    oldCharset: noted("windows-1252") > 0,
    ragged: noted("ragged-rows"),
  };
}
