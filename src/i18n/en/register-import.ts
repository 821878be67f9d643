import type { ImportField } from "../../domain/register-import/columns.ts";
import type { DateOrder } from "../../domain/register-import/date-order.ts";
import type { RowProblem } from "../../domain/register-import/rows.ts";
import { count } from "./count.ts";

const requests = { one: "request", other: "requests" };
const rows = { one: "row", other: "rows" };

const field: Readonly<Record<ImportField, string>> = {
  reference: "Number in the other register",
  "received-on": "Received on",
  name: "Name of the person",
  email: "E-mail address",
  right: "What is asked for",
  law: "Law",
  status: "Open or closed",
  "closed-on": "Closed on",
  outcome: "Outcome",
};

const order: Readonly<Record<DateOrder, string>> = {
  "day-first": "Day first: 31/12/2026",
  "month-first": "Month first: 12/31/2026",
  "year-first": "Year first: 2026-12-31",
  "in-words": "Month in words: 31 December 2026",
};

/** Why a row is left out. */
function problem(one: RowProblem): string {
  switch (one.code) {
    case "reference-missing":
      return "It has no number.";
    case "reference-twice":
      return "Its number stands in an earlier row.";
    case "already-here":
      return "A case with this number is here already.";
    case "not-a-date":
      return one.cell === ""
        ? `“${field[one.field]}” is empty.`
        : `“${field[one.field]}” says “${one.cell}”, which is no date in the order chosen.`;
    case "in-future":
      return `“${field[one.field]}” says “${one.cell}”, which is still to come.`;
    case "long-ago":
      return `“${field[one.field]}” says “${one.cell}”, which is before the GDPR applied. Check the year.`;
    case "closed-before-received":
      return "It was closed before it was received.";
    case "unknown":
      return one.cell === ""
        ? `“${field[one.field]}” is empty.`
        : `“${field[one.field]}” says “${one.cell}”, which is not understood.`;
  }
}

export const registerImport = {
  intro:
    "Requests from a register you kept before, as a CSV file. Nothing is taken in until you have seen what becomes of each row.",
  file: "Choose a register as CSV",
  fileHint: "From Excel: save as CSV. Separator and character set are found out.",
  reading: (read: number): string => `Reading: ${count(read, rows)}`,
  cancel: "Cancel",
  cancelled: "Nothing was taken in.",
  found: (found: number): string => `${count(found, rows)} read`,
  oldCharset: "This file is not in UTF-8.",
  oldCharsetRemedy: "It was read as Windows-1252. Look at names with accents before you go on.",
  ragged: (many: number): string => `${count(many, rows)} with more or fewer cells than the header`,
  raggedRemedy: "Cells may have slipped into other columns. Look at these rows in the file.",
  columns: "Which column holds what",
  columnsHint: "Proposed by the names of the columns. Change what is wrong.",
  none: "In no column",
  column: (number: number): string => `Column ${number}`,
  field,
  orderLegend: "How dates are written in this file",
  orderUnsure: "These dates can be read in more than one order. Only you can know which is right.",
  orderMissing: "Choose how dates are written.",
  order,
  regime: "Law of rows that name none",
  preview: "What becomes of the rows",
  ready: (many: number): string => `${count(many, requests)} can be taken in`,
  leftOut: (many: number): string => `${count(many, rows)} left out`,
  leftOutRemedy: "Correct them in the file and choose it again: what is here already is not taken in twice.",
  problem,
  row: (row: number, reference: string): string =>
    reference === "" ? `Row ${row}` : `Row ${row}, ${reference}`,
  more: (many: number): string => `and ${count(many, { one: "more", other: "more" })}`,
  firstRows: "The first rows as they will be taken in",
  open: "Open",
  nameless: "Name not recorded",
  origin: (reference: string): string =>
    `Taken over from another register, where its number is ${reference}.`,
  take: (many: number): string => `Take in ${count(many, requests)}`,
  taking: (done: number, of: number): string => `${done} of ${of} taken in`,
  stop: "Stop here",
  done: (many: number): string => `${count(many, requests)} taken in`,
  stopped: (done: number, of: number): string => `${done} of ${of} taken in, then stopped`,
  stoppedRemedy: "Those are whole. Choose the same file again to take in the rest.",
  purgeHint: "Data of requests closed long ago may be due for purging at once. The worklist will say so.",
};
