import type { Watchable } from "../lib/watchable.ts";
import type { NoteCode } from "./read/record.ts";

/** A row of a table as it stands in the file. */
export interface TableRow {
  /** As a spreadsheet counts it; the header is row 1. */
  readonly row: number;
  readonly cells: readonly string[];
}

/** What came of reading a table. */
export interface TableSummary {
  /** The names of its columns; none where the first row names none. */
  readonly names: readonly string[];
  readonly bytes: number;
  readonly sha256: string;
  readonly notes: readonly { readonly code: NoteCode; readonly count: number }[];
}

/** News of a table that is being read: how far, its rows in batches, then what came of it. */
export type TableNews =
  | { readonly kind: "progress"; readonly bytes: number; readonly of: number; readonly records: number }
  | { readonly kind: "rows"; readonly rows: readonly TableRow[] }
  | { readonly kind: "read"; readonly summary: TableSummary };

/** What the import worker does with a table that is to be shown as it is. */
export interface TableCalls {
  readonly readTable: (blob: Blob, name: string) => Watchable<TableNews>;
}
