import type { CalendarDate } from "../../lib/calendar.ts";
import { fold } from "../../lib/text.ts";
import type {
  Fix,
  ImportedRow,
  ImportPlan,
  ImportPreview,
  Known,
  LeftOut,
  RawRow,
  RowProblem,
} from "./plan.ts";
import { readRow } from "./rows.ts";

/** Whether a row is left out although it can be read. */
function leftOutBecause(
  key: string,
  { again, omit }: Fix,
  { here, purged }: Known,
  seen: ReadonlySet<string>,
): readonly RowProblem[] {
  if (omit === true) return [{ code: "left-out" }];
  if (key === "") return [];
  if (seen.has(key)) return [{ code: "reference-twice" }];
  if (again === true) return [];
  if (here.has(key)) return [{ code: "already-here" }];
  return purged.has(key) ? [{ code: "was-here" }] : [];
}

/**
 * Reads row by row by the plan, so that whoever asks can do something else in between; a number that is here already,
 * or stands twice, is taken in once at most.
 */
export function* previewing(
  rows: readonly RawRow[],
  plan: ImportPlan,
  known: Known,
  today: CalendarDate,
): Generator<undefined, ImportPreview> {
  const ready: ImportedRow[] = [];
  const leftOut: LeftOut[] = [];
  const seen = new Set<string>();
  for (const raw of rows) {
    yield;
    if (raw.cells.every((cell) => cell.trim() === "")) continue;
    const read = readRow(raw, plan, today);
    const key = fold(read.reference);
    const others = leftOutBecause(key, plan.fixes.get(raw.row) ?? {}, known, seen);
    const omitted = others.some(({ code }) => code === "left-out");
    if (key !== "" && !omitted) seen.add(key);
    const { row, reference } = read;
    if (others.length > 0) leftOut.push({ row, reference, problems: others });
    else if ("problems" in read) leftOut.push(read);
    else ready.push(read);
  }
  return { ready, leftOut };
}

/** What becomes of all rows. */
export function previewRows(
  rows: readonly RawRow[],
  plan: ImportPlan,
  known: Known,
  today: CalendarDate,
): ImportPreview {
  const reading = previewing(rows, plan, known, today);
  for (;;) {
    const { done, value } = reading.next();
    if (done === true) return value;
  }
}
