import { within, type Limits } from "./limits.ts";

const quote = 0x22;

/** Longest row that is waited for; beyond it a quote was never closed or the file is no table. */
const longestRow = 8 * 1024 * 1024;

/**
 * Cuts text that comes in pieces into the rows of a table (RFC 4180, read leniently: a quote only closes a cell
 * where the cell can end, and one that never closes counts as a sign like any other).
 */
export class CsvRows {
  readonly #delimiter: string;
  readonly #limits: Pick<Limits, "cell">;
  #rest = "";
  /** Rows whose quotes did not fit together. */
  broken = 0;

  constructor(delimiter: string, limits: Pick<Limits, "cell">) {
    this.#delimiter = delimiter;
    this.#limits = limits;
  }

  /** Gives the rows that are whole by now; `last` closes the final one. An empty line is a row of one empty cell. */
  push(piece: string, last: boolean, take: (row: readonly string[]) => void): void {
    const text = this.#rest + piece;
    let at = 0;
    let nextQuote = text.indexOf('"');
    while (at < text.length) {
      let end = text.indexOf("\n", at);
      if (end < 0) {
        if (!last) break;
        end = text.length;
      }
      if (nextQuote >= 0 && nextQuote < at) nextQuote = text.indexOf('"', at);
      if (nextQuote < 0 || nextQuote >= end) {
        const stop = end > at && text.charCodeAt(end - 1) === 0x0d ? end - 1 : end;
        take(text.slice(at, stop).split(this.#delimiter));
        at = end + 1;
      } else {
        const row: string[] = [];
        const next = this.#quotedRow(text, at, row, last);
        if (next < 0) break;
        take(row);
        at = next;
      }
    }
    this.#rest = text.slice(at);
    within("row", this.#rest.length, longestRow);
  }

  /** Reads one row with quotes into `row`; where the next begins, or -1 when this one is not whole yet. */
  #quotedRow(text: string, from: number, row: string[], last: boolean): number {
    let at = from;
    let clean = true;
    for (;;) {
      const closing = text.charCodeAt(at) === quote ? this.#closingQuote(text, at, last) : null;
      if (closing === "later") return -1;
      let stop: number;
      if (closing === null || closing === "never") {
        if (closing === "never") clean = false;
        stop = this.#cellEnd(text, at);
        row.push(text.slice(at, stop));
      } else {
        if (!closing.clean) clean = false;
        const value = text.slice(at + 1, closing.at);
        within("cell", value.length, this.#limits.cell);
        row.push(value.includes('""') ? value.replaceAll('""', '"') : value);
        stop = this.#cellEnd(text, closing.at + 1);
      }
      if (text.startsWith(this.#delimiter, stop)) {
        at = stop + this.#delimiter.length;
        continue;
      }
      if (stop >= text.length && !last) return -1;
      if (!clean) this.broken += 1;
      return this.#lineEnd(text, stop, row);
    }
  }

  /** Takes the carriage return off an unquoted last cell and steps over the line break. */
  #lineEnd(text: string, stop: number, row: string[]): number {
    const end = row.length - 1;
    const value = row[end] ?? "";
    if (text.charCodeAt(stop - 1) === 0x0d && value.endsWith("\r")) row[end] = value.slice(0, -1);
    return stop + 1;
  }

  #cellEnd(text: string, from: number): number {
    const line = text.indexOf("\n", from);
    const end = line < 0 ? text.length : line;
    const cell = text.indexOf(this.#delimiter, from);
    return cell < 0 || cell > end ? end : cell;
  }

  #closingQuote(
    text: string,
    opening: number,
    last: boolean,
  ): { at: number; clean: boolean } | "later" | "never" {
    let clean = true;
    for (let from = opening + 1; ;) {
      const at = text.indexOf('"', from);
      if (at < 0 || (at === text.length - 1 && !last)) {
        const waited = text.length - opening > this.#limits.cell;
        return last || waited ? "never" : "later";
      }
      if (text.charCodeAt(at + 1) === quote) {
        from = at + 2;
        continue;
      }
      if (this.#endsCell(text, at + 1, last)) return { at, clean };
      clean = false;
      from = at + 1;
    }
  }

  /** True when nothing but blanks lies between here and the end of the cell. */
  #endsCell(text: string, from: number, last: boolean): boolean {
    let at = from;
    while (text.charCodeAt(at) === 0x20 || text.charCodeAt(at) === 0x0d) {
      if (text.startsWith(this.#delimiter, at)) break;
      at += 1;
    }
    if (at >= text.length) return last;
    return text.charCodeAt(at) === 0x0a || text.startsWith(this.#delimiter, at);
  }
}
