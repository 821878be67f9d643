import type { CalendarDate } from "../../lib/calendar.ts";
import { fold } from "../../lib/text.ts";
import type { Closure } from "../case.ts";
import { firstDay } from "../intake-draft.ts";
import { regimesIn } from "../intake/meaning.ts";
import { rightsIn } from "../intake/right-signs.ts";
import type { RegimeId } from "../regime.ts";
import { rights, type Right } from "../right.ts";
import type { ColumnMap, ImportField } from "./columns.ts";
import { readCellDate, type DateOrder } from "./date-order.ts";

/** A row of another register as it stands in the file. */
export interface RawRow {
  /** As a spreadsheet counts it; the header is row 1. */
  readonly row: number;
  readonly cells: readonly string[];
}

/** How the columns are to be read; the officer has seen and chosen all of it. */
export interface ImportPlan {
  readonly columns: ColumnMap;
  readonly order: DateOrder;
  /** For rows that name no law. */
  readonly regime: RegimeId;
  /** Laws by their names. */
  readonly regimes: readonly { readonly id: RegimeId; readonly name: string }[];
}

/** A request of another register, ready to become a case. */
export interface ImportedRow {
  readonly row: number;
  readonly reference: string;
  readonly receivedOn: CalendarDate;
  readonly name: string;
  readonly email: string;
  readonly rights: readonly Right[];
  readonly regime: RegimeId;
  /** Null for a request that is still open. */
  readonly closed: { readonly on: CalendarDate; readonly result: Closure["result"] } | null;
}

/** Why a row cannot become a case. */
export type RowProblem =
  | { readonly code: "reference-missing" | "reference-twice" | "already-here" }
  | {
      readonly code: "not-a-date" | "in-future" | "long-ago";
      readonly field: "received-on" | "closed-on";
      readonly cell: string;
    }
  | { readonly code: "closed-before-received" }
  | {
      readonly code: "unknown";
      readonly field: "right" | "law" | "status" | "outcome";
      readonly cell: string;
    };

/** A row with what is wrong with it; it is left out until the file is mended. */
export interface LeftOut {
  readonly row: number;
  readonly reference: string;
  readonly problems: readonly RowProblem[];
}

const closedWords =
  /^(?:closed|done|complete|finished|answered|resolved|abgeschlossen|geschlossen|erledigt|beantwortet|clos|clotur|termine|traite)/;
const openWords =
  /^(?:open|new|pending|in progress|in process|ongoing|received|active|running|offen|neu|in bearbeitung|laufend|ouvert|nouveau|en cours)/;

/** Outcomes as registers word them; the first that fits counts. */
const outcomes: readonly (readonly [RegExp, Closure["result"]])[] = [
  [/part|teil/, "fulfilled-in-part"],
  [/refus|reject|denied|declin|abgelehnt|ablehnung|rejete/, "refused"],
  [/withdr|zuruckgez|zuruckgenommen|retire|cancel|annul|desist/, "withdrawn"],
  [/not identif|unidentif|unverified|identity not|nicht identif|non identif/, "not-identified"],
  [
    /fulfil|granted|complied|complete|answered|done|closed|erfullt|erteilt|stattgegeben|erledigt|satisf|accord|accept/,
    "fulfilled",
  ],
];

type Cell = (field: ImportField) => string;

function rightsOf(cell: string): readonly Right[] {
  const text = cell.replace(/[_/;,+&]/g, " ");
  const named = rights.filter((right) => fold(text).includes(fold(right)));
  const short: readonly Right[] = /\b(?:d?sar)\b|^access|^acces|^zugang/.test(fold(text)) ? ["access"] : [];
  const found = new Set<Right>([...named, ...short, ...rightsIn(text).map(({ value }) => value)]);
  return rights.filter((right) => found.has(right));
}

function lawOf(cell: string, plan: ImportPlan): RegimeId | null {
  if (cell === "") return plan.regime;
  const same = plan.regimes.find(({ id, name }) => fold(name) === fold(cell) || id === fold(cell));
  return same?.id ?? regimesIn(cell)[0]?.value ?? null;
}

function dateIn(
  field: "received-on" | "closed-on",
  cell: string,
  { order }: ImportPlan,
  today: CalendarDate,
): CalendarDate | RowProblem {
  const date = readCellDate(cell, order);
  if (date === null) return { code: "not-a-date", field, cell };
  if (date > today) return { code: "in-future", field, cell };
  return date < firstDay ? { code: "long-ago", field, cell } : date;
}

/** Whether the row says that it is closed; null where its words are not known. */
function isClosed(cell: Cell): boolean | null {
  const status = fold(cell("status"));
  if (status === "") return cell("closed-on") !== "";
  if (openWords.test(status)) return false;
  if (closedWords.test(status)) return true;
  return outcomes.some(([words]) => words.test(status)) ? true : null;
}

function resultOf(cell: Cell): Closure["result"] | null {
  const said = [cell("outcome"), cell("outcome") === "" ? cell("status") : ""]
    .map(fold)
    .find((one) => one !== "");
  return said === undefined ? null : (outcomes.find(([words]) => words.test(said))?.[1] ?? null);
}

function readRow(raw: RawRow, plan: ImportPlan, today: CalendarDate): ImportedRow | LeftOut {
  const cell: Cell = (field) => {
    const at = plan.columns[field];
    return at === null ? "" : (raw.cells[at] ?? "").trim();
  };
  const problems: RowProblem[] = [];
  const reference = cell("reference");
  if (reference === "") problems.push({ code: "reference-missing" });
  const received = dateIn("received-on", cell("received-on"), plan, today);
  if (typeof received !== "string") problems.push(received);
  const asked = rightsOf(cell("right"));
  if (asked.length === 0) problems.push({ code: "unknown", field: "right", cell: cell("right") });
  const regime = lawOf(cell("law"), plan);
  if (regime === null) problems.push({ code: "unknown", field: "law", cell: cell("law") });
  const over = isClosed(cell);
  if (over === null) problems.push({ code: "unknown", field: "status", cell: cell("status") });
  const closedOn = over === true ? dateIn("closed-on", cell("closed-on"), plan, today) : null;
  if (closedOn !== null && typeof closedOn !== "string") problems.push(closedOn);
  const result = over === true ? resultOf(cell) : null;
  if (over === true && result === null)
    problems.push({ code: "unknown", field: "outcome", cell: cell("outcome") });
  const early = typeof closedOn === "string" && typeof received === "string" && closedOn < received;
  if (early) problems.push({ code: "closed-before-received" });
  if (problems.length > 0 || typeof received !== "string" || regime === null) {
    return { row: raw.row, reference, problems };
  }
  const closed = typeof closedOn === "string" && result !== null ? { on: closedOn, result } : null;
  const person = { name: cell("name"), email: cell("email") };
  return { row: raw.row, reference, receivedOn: received, ...person, rights: asked, regime, closed };
}

/** What becomes of the rows: those ready to be taken in, and those left out with why. */
export interface ImportPreview {
  readonly ready: readonly ImportedRow[];
  readonly leftOut: readonly LeftOut[];
}

/** Reads every row by the plan; a reference that is here already, or stands twice, is taken in once at most. */
export function previewRows(
  rows: readonly RawRow[],
  plan: ImportPlan,
  here: ReadonlySet<string>,
  today: CalendarDate,
): ImportPreview {
  const ready: ImportedRow[] = [];
  const leftOut: LeftOut[] = [];
  const seen = new Set<string>();
  for (const raw of rows) {
    if (raw.cells.every((cell) => cell.trim() === "")) continue;
    const read = readRow(raw, plan, today);
    const key = fold(read.reference);
    const known = here.has(key) ? "already-here" : seen.has(key) ? "reference-twice" : null;
    if (key !== "") seen.add(key);
    if ("problems" in read) leftOut.push(read);
    else if (known === null) ready.push(read);
    else leftOut.push({ row: read.row, reference: read.reference, problems: [{ code: known }] });
  }
  return { ready, leftOut };
}
