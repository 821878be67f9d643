import { Failure } from "../../lib/failure.ts";

const kB = 1024;
const MB = 1024 * kB;

/** How much of a file is read (security.md 3.11 of the plan): beyond that it is refused, never cut off. */
export interface Limits {
  readonly bytes: Readonly<Record<"csv" | "json" | "json-lines" | "xml" | "eml" | "text", number>>;
  readonly rows: number;
  readonly columns: number;
  /** UTF-16 units in one cell of a table. */
  readonly cell: number;
  /** UTF-16 units in one text of a JSON, XML or mail file. */
  readonly text: number;
  readonly jsonDepth: number;
  readonly jsonKeys: number;
  readonly xmlDepth: number;
  readonly xmlNodes: number;
  readonly xmlAttributes: number;
  readonly mailDepth: number;
  readonly mailParts: number;
  readonly mailHeaders: number;
  /** Named texts of one record that does not come from a table. */
  readonly fields: number;
  /** Records handed over, and UTF-16 units in them. */
  readonly found: number;
  readonly foundText: number;
}

const normal: Limits = {
  bytes: { csv: 100 * MB, json: 50 * MB, "json-lines": 100 * MB, xml: 25 * MB, eml: 50 * MB, text: 100 * MB },
  rows: 1_000_000,
  columns: 2_000,
  cell: MB,
  text: 16 * MB,
  jsonDepth: 128,
  jsonKeys: 2_000_000,
  xmlDepth: 256,
  xmlNodes: 2_000_000,
  xmlAttributes: 256,
  mailDepth: 20,
  mailParts: 1_000,
  mailHeaders: 512 * kB,
  fields: 16_384,
  found: 50_000,
  foundText: 128 * MB,
};

/** What is allowed once the officer has confirmed that a large file is meant. */
const large: Limits = {
  ...normal,
  bytes: {
    csv: 400 * MB,
    json: 200 * MB,
    "json-lines": 400 * MB,
    xml: 100 * MB,
    eml: 200 * MB,
    text: 400 * MB,
  },
  rows: 5_000_000,
  columns: 16_384,
};

/** The limits in force. */
export function limitsOf(confirmedLarge: boolean): Limits {
  return confirmedLarge ? large : normal;
}

/** Refuses when there is more of something than the limit allows. */
export function within(what: string, count: number, limit: number): void {
  if (count > limit) throw new Failure("file-limit", { what, limit });
}
