import type { CalendarDate } from "../../lib/calendar.ts";
import { fold } from "../../lib/text.ts";
import type { Closure } from "../case.ts";
import { firstDay } from "../intake-draft.ts";
import type { RegimeId } from "../regime.ts";
import type { Right } from "../right.ts";
import type { ImportField } from "./columns.ts";
import { readCellDate } from "./date-order.ts";
import type {
  Fix,
  ImportedRow,
  ImportPlan,
  LeftOut,
  Meaning,
  RawRow,
  RowProblem,
  WordField,
} from "./plan.ts";
import { lawOf, outcomeOf, rightsOf, saysClosed } from "./words.ts";

type Cell = (field: ImportField) => string;

/** One row with all that decides how it is read. */
interface Reading {
  readonly cell: Cell;
  readonly fix: Fix;
  readonly plan: ImportPlan;
  readonly today: CalendarDate;
}

/** The most letters of a number, a name or an address. */
const longest = 200;

/** What the officer has said of the row, else of its words. */
function said<F extends WordField>({ cell, fix, plan }: Reading, field: F): Meaning[F] | undefined {
  const own: Meaning[F] | undefined = fix.means?.[field];
  return own ?? plan.meanings[field].get(fold(cell(field)));
}

function dateIn(
  { cell, fix, plan, today }: Reading,
  field: "received-on" | "closed-on",
): CalendarDate | RowProblem {
  const text = cell(field);
  const date = fix[field] ?? readCellDate(text, plan.order);
  if (date === null) return { code: "not-a-date", field, cell: text };
  if (date > today) return { code: "in-future", field, on: date };
  return date < firstDay ? { code: "long-ago", field, on: date } : date;
}

/** Whether the row says that it is closed; null where its words are not known. */
function isClosed(reading: Reading): boolean | null {
  const { cell, fix } = reading;
  const known = said(reading, "status");
  if (known !== undefined) return known === "closed";
  const status = fold(cell("status"));
  if (status === "") return cell("closed-on") !== "" || fix["closed-on"] !== undefined;
  return saysClosed(status);
}

function resultOf(reading: Reading): Closure["result"] | null {
  const { cell } = reading;
  const known = said(reading, "outcome");
  if (known !== undefined) return known;
  return outcomeOf(fold(cell("outcome") === "" ? cell("status") : cell("outcome")));
}

/** How a request ended; null while it is open or where something about that is a problem. */
function closedIn(
  reading: Reading,
  received: CalendarDate | RowProblem,
  problems: RowProblem[],
): ImportedRow["closed"] {
  const { cell } = reading;
  const over = isClosed(reading);
  if (over === null) problems.push({ code: "unknown", field: "status", cell: cell("status") });
  if (over !== true) return null;
  const on = dateIn(reading, "closed-on");
  const result = resultOf(reading);
  if (typeof on !== "string") problems.push(on);
  if (result === null) problems.push({ code: "unknown", field: "outcome", cell: cell("outcome") });
  if (typeof on === "string" && typeof received === "string" && on < received) {
    problems.push({ code: "closed-before-received" });
  }
  return typeof on === "string" && result !== null ? { on, result } : null;
}

/** The law of a row: as the officer said its words mean, or as they are known. */
function lawIn(reading: Reading): RegimeId | null {
  return said(reading, "law") ?? lawOf(reading.cell("law"), reading.plan);
}

function rightsAsked(reading: Reading, problems: RowProblem[]): readonly Right[] {
  const known = said(reading, "right");
  const asked = known === undefined ? rightsOf(reading.cell("right"), lawIn(reading)) : [known];
  if (asked.length === 0) problems.push({ code: "unknown", field: "right", cell: reading.cell("right") });
  return asked;
}

function lawAsked(reading: Reading, problems: RowProblem[]): RegimeId {
  const regime = lawIn(reading);
  if (regime === null) problems.push({ code: "unknown", field: "law", cell: reading.cell("law") });
  return regime ?? reading.plan.regime;
}

/** Number, name and address, on one line each. */
function shortTexts(
  { cell, fix }: Reading,
  problems: RowProblem[],
): Record<"reference" | "name" | "email", string> {
  const text = (field: "reference" | "name" | "email"): string => {
    const words = (fix[field] ?? cell(field)).replace(/\s+/gu, " ").trim();
    if (words.length > longest) problems.push({ code: "too-long", field });
    return words.slice(0, longest);
  };
  return { reference: text("reference"), name: text("name"), email: text("email") };
}

/** The row as a request, or what is wrong with it. */
export function readRow(raw: RawRow, plan: ImportPlan, today: CalendarDate): ImportedRow | LeftOut {
  const cell: Cell = (field) => {
    const at = plan.columns[field];
    return at === null ? "" : (raw.cells[at] ?? "").trim();
  };
  const reading = { cell, fix: plan.fixes.get(raw.row) ?? {}, plan, today };
  const problems: RowProblem[] = [];
  const texts = shortTexts(reading, problems);
  if (texts.reference === "") problems.push({ code: "reference-missing" });
  const received = dateIn(reading, "received-on");
  if (typeof received !== "string") problems.push(received);
  const asked = { rights: rightsAsked(reading, problems), regime: lawAsked(reading, problems) };
  const closed = closedIn(reading, received, problems);
  if (problems.length > 0 || typeof received !== "string") {
    return { row: raw.row, reference: texts.reference, problems };
  }
  return { row: raw.row, ...texts, receivedOn: received, ...asked, closed };
}
