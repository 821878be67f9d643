import type { ImportField } from "../../domain/register-import/columns.ts";
import type { DateOrder } from "../../domain/register-import/date-order.ts";
import type { LeftOut, RowProblem } from "../../domain/register-import/plan.ts";
import { count } from "./count.ts";
import { dates } from "./dates.ts";

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
};

/** The beginning of what a cell says, on one line: cells can be of any length. */
function cell(text: string): string {
  const line = text.replace(/\s+/gu, " ");
  return line.length > 60 ? `“${line.slice(0, 60)}…”` : `“${line}”`;
}

/** Why a row is left out. */
function problem(one: RowProblem): string {
  switch (one.code) {
    case "reference-missing":
      return "It has no number.";
    case "reference-twice":
      return "Its number stands in an earlier row.";
    case "already-here":
      return "A case with this number is here already.";
    case "was-here":
      return "A case with this number was here and has been purged.";
    case "left-out":
      return "You left it out.";
    case "too-long":
      return `“${field[one.field]}” has more than 200 characters.`;
    case "not-a-date":
      return one.cell === ""
        ? `“${field[one.field]}” is empty.`
        : `“${field[one.field]}” says ${cell(one.cell)}, which is no date in the order chosen.`;
    case "in-future":
      return `“${field[one.field]}” is ${dates.full(one.on)}, which is still to come.`;
    case "long-ago":
      return `“${field[one.field]}” is ${dates.full(one.on)}, which is before the GDPR applied. Check the year.`;
    case "closed-before-received":
      return "It was closed before it was received.";
    case "unknown":
      return one.cell === ""
        ? `“${field[one.field]}” is empty.`
        : `“${field[one.field]}” says ${cell(one.cell)}, which is not understood.`;
  }
}

/** Why rows are left out, without what each of them says. */
function reason(one: RowProblem): string {
  if (one.code === "not-a-date") return `“${field[one.field]}” is no date`;
  if (one.code === "unknown") return `“${field[one.field]}” is not understood`;
  if (one.code === "in-future") return `“${field[one.field]}” is still to come`;
  if (one.code === "long-ago") return `“${field[one.field]}” is before the GDPR applied`;
  return problem(one).replace(/\.$/, "");
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
  leftOutRemedy: "Correct them below, leave them out, or save them and correct them in another program.",
  reasons: "Why rows are left out",
  reasonOf: (reason: string, many: number): string => `${reason}: ${count(many, rows)}`,
  saveLeftOut: (many: number): string => `Save the ${count(many, rows)} left out as CSV`,
  leftOutName: "rows-left-out.csv",
  leftOutSaved: "The rows left out were saved, each with the reason.",
  whyColumn: "Why it was left out",
  rowColumn: "Row",
  problem,
  reason,
  row: ({ row, reference }: Pick<LeftOut, "row" | "reference">): string =>
    reference === "" ? `Row ${row}` : `Row ${row}, ${reference.slice(0, 40)}`,
  more: (many: number): string => `and ${count(many, { one: "more row", other: "more rows" })} after these`,
  toMend: (many: number): string => `${count(many, rows)} to look at`,
  mended: "Nothing is left to look at.",
  mend: (row: number): string => `Correct row ${row}`,
  omit: (row: number): string => `Leave out row ${row}`,
  omitted: (row: number, left: number): string => `Row ${row} is left out. ${count(left, rows)} to look at.`,
  apply: "Take these corrections",
  notNow: "Not now",
  applied: (row: number, left: number): string =>
    `Row ${row} can be taken in. ${count(left, rows)} to look at.`,
  stillWrong: (row: number): string => `Something else in row ${row} is to be corrected.`,
  goesForAll: (many: number): string => `Goes for all ${count(many, rows)} that say this.`,
  choose: "Choose",
  chooseOne: "Choose what it means.",
  writeOne: "Enter it.",
  dateUnread: "Enter a date, such as 19/11/2026.",
  status: { open: "Open", closed: "Closed" },
  hereTitle: (many: number): string =>
    `${count(many, { one: "row is", other: "rows are" })} here already or were`,
  hereHint: "They are not taken in again unless you say so.",
  again: (row: number): string => `Take in row ${row} again`,
  takenAgain: (row: number): string => `Row ${row} will be taken in as a second case.`,
  allHere: "Everything in this file is here already.",
  allHereHint: "It was taken in before. Nothing is taken in twice unless you say so.",
  omittedTitle: (many: number): string => `${count(many, rows)} left out by you`,
  back: (row: number): string => `Look at row ${row} again`,
  noReceived: "Choose the column that says when each request was received.",
  unused: (names: string): string => `Not taken over: ${names}.`,
  judging: "Looking at the rows",
  firstRows: "The first rows as they will be taken in",
  open: "Open",
  nameless: "Name not recorded",
  origin: (reference: string): string =>
    `Taken over from another register, where its number is ${reference}.`,
  take: (many: number): string => `Take in ${count(many, requests)}`,
  preparing: (done: number, of: number): string => `${done} of ${of} prepared`,
  writing: (of: number): string =>
    `Keeping ${count(of, requests)}: all of them or, if something fails, none. This takes a moment.`,
  done: (many: number): string => `${count(many, requests)} taken in`,
  toRegister: "Show the register",
  toWorklist: "Go to the worklist",
  another: "Choose another file",
  restored: "Your choices and corrections from before are here again.",
  purgeHint: "Data of requests closed long ago may be due for purging at once. The worklist will say so.",
};
