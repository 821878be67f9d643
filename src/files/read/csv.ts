import { CsvRows } from "./csv-rows.ts";
import { csvShape, isHeader, type CsvShape } from "./csv-shape.ts";
import { within } from "./limits.ts";
import type { ReaderInput, Take } from "./record.ts";

/** Turns rows into records; rows are counted as a spreadsheet shows them, the header being row 1. */
class Table {
  readonly #input: ReaderInput;
  readonly #take: Take;
  #names: readonly string[] | null = null;
  #row = 0;
  #ragged = 0;

  constructor(input: ReaderInput, take: Take) {
    this.#input = input;
    this.#take = take;
  }

  row(values: readonly string[]): void {
    const { limits } = this.#input;
    this.#row += 1;
    if (values.length === 1 && values[0] === "") return;
    within("columns", values.length, limits.columns);
    within("rows", this.#row, limits.rows);
    for (const { length } of values) within("cell", length, limits.cell);
    const position = `row ${this.#row}`;
    if (this.#names === null && this.#begin(values)) {
      this.#take({ position, names: values, values, heading: true });
      return;
    }
    const names = this.#names ?? [];
    if (names.length > 0 && values.length !== names.length) this.#ragged += 1;
    this.#take({ position, names, values });
  }

  /** Looks at the first row; true when it names the columns. */
  #begin(values: readonly string[]): boolean {
    const named = isHeader(values);
    this.#names = named ? values.map((name) => name.trim()) : [];
    if (!named) this.#input.notes.add("no-header-row");
    return named;
  }

  end(brokenQuotes: number): void {
    this.#input.notes.add("ragged-rows", this.#ragged);
    this.#input.notes.add("broken-quotes", brokenQuotes);
  }
}

/** Reads a table: any of the usual delimiters, rows of any width, each row a record. */
export async function readCsv(input: ReaderInput, take: Take): Promise<void> {
  const table = new Table(input, take);
  let shape: CsvShape | null = null;
  let rows: CsvRows | null = null;
  for await (const piece of input.text()) {
    const begun: CsvShape = shape ?? csvShape(piece, input.extension);
    const text = begun.carriageReturns ? piece.replaceAll("\r", "\n") : piece;
    const first = shape === null && begun.announced ? text.slice(text.indexOf("\n") + 1) : text;
    shape = begun;
    rows ??= new CsvRows(begun.delimiter, input.limits);
    rows.push(first, false, (row) => table.row(row));
  }
  rows?.push("", true, (row) => table.row(row));
  table.end(rows?.broken ?? 0);
}
