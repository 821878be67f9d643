import { CsvRows } from "./csv-rows.ts";

/** How a table is written. */
export interface CsvShape {
  readonly delimiter: string;
  /** Rows end with a lone carriage return, as on old Macs. */
  readonly carriageReturns: boolean;
  /** The file says its delimiter in a first line `sep=;` of its own, as Excel writes it. */
  readonly announced: boolean;
}

const delimiters = [",", ";", "\t", "|", "+|", "~", "\u001f"];

/** How well a delimiter fits: most rows of the same width, and wide. */
function fit(sample: string, delimiter: string): number {
  const widths = new Map<number, number>();
  let rows = 0;
  new CsvRows(delimiter, { cell: sample.length }).push(sample, true, (row) => {
    if (row.length === 1 && row[0] === "") return;
    rows += 1;
    widths.set(row.length, (widths.get(row.length) ?? 0) + 1);
  });
  const [width = 1, count = 0] = [...widths].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [];
  return width < 2 ? 0 : (count / rows) * (1 + Math.log2(width) / 10 + delimiter.length / 100);
}

/** Tells how the table is written from its beginning. */
export function csvShape(start: string, extension: string): CsvShape {
  const carriageReturns = !start.includes("\n") && start.includes("\r");
  const text = carriageReturns ? start.replaceAll("\r", "\n") : start;
  const said = /^sep=(.)\r?\n/.exec(text)?.[1];
  if (said !== undefined) return { delimiter: said, carriageReturns, announced: true };
  const lastLine = text.length > 65_536 ? text.lastIndexOf("\n", 65_536) : text.length;
  const sample = text.slice(0, lastLine > 0 ? lastLine : 65_536);
  const preferred = extension === "tsv" || extension === "tab" ? "\t" : ",";
  const best = delimiters
    .map((delimiter) => ({ delimiter, score: fit(sample, delimiter) }))
    .reduce((a, b) => (b.score > a.score + 0.001 ? b : a), { delimiter: preferred, score: 0 });
  const tabs = preferred === "\t" && fit(sample, "\t") > 0;
  return { delimiter: tabs ? "\t" : best.delimiter, carriageReturns, announced: false };
}

const isDatum = [
  /^[-+(]?[\d.,\s%€$£)]*\d[\d.,\s%€$£)]*$/,
  /^\d{4}-\d{2}-\d{2}/,
  /^\d{1,2}[./]\d{1,2}[./]\d{2,4}/,
  /^\{?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}/i,
  /^[^\s@]+@[^\s@]+\.[a-z]+$/i,
  /^(?:true|false|null|yes|no)$/i,
  /^https?:/i,
];

/** True when the first row can only be names of columns: no empty cells, nothing that is plainly a value. */
export function isHeader(row: readonly string[]): boolean {
  const cells = row.map((cell) => cell.trim());
  const filled = cells.filter((cell) => cell !== "");
  if (filled.length === 0 || filled.length < cells.length / 2) return false;
  return filled.every((cell) => cell.length <= 120 && !isDatum.some((datum) => datum.test(cell)));
}
