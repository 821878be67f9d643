import type { LeftOut, RawRow } from "../../domain/register-import/plan.ts";
import { t } from "../../i18n/index.ts";
import { csvOf } from "../../lib/csv.ts";
import type { RegisterFile } from "./register-file.ts";

/** Spreadsheets take a text for UTF-8 when it begins with this. */
const mark = "\ufeff";

/** The rows left out as they stand in their file, each with its number there and why; it can be chosen again once corrected. */
export function leftOutCsv(file: RegisterFile, leftOut: readonly LeftOut[]): string {
  const words = t.registerImport;
  const rows: ReadonlyMap<number, RawRow> = new Map(file.rows.map((one) => [one.row, one]));
  const names = file.names.map((name, at) => (name === "" ? words.column(at + 1) : name));
  const lines = leftOut.map(({ row, problems }) => {
    const cells = rows.get(row)?.cells ?? [];
    return [...names.map((_, at) => cells[at] ?? ""), String(row), problems.map(words.problem).join(" ")];
  });
  return `${mark}${csvOf([...names, words.rowColumn, words.whyColumn], lines)}`;
}
