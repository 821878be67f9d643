import { daysBetween, yearOf, type CalendarDate } from "../lib/calendar.ts";
import type { CaseNumber, Closure } from "./case.ts";
import { answeredOn } from "./clock.ts";
import { duesOf, leadingDue, type Law } from "./dues.ts";
import { openPause } from "./pauses.ts";
import type { RegimeId } from "./regime.ts";
import type { RegisterLine } from "./register.ts";
import { rights, type Right } from "./right.ts";
import type { CaseSummary } from "./summary.ts";

/** A request as the register shows it: open, closed or purged; nothing that names a person but the officer's own words. */
export interface RegisterRow {
  readonly number: CaseNumber;
  readonly receivedOn: CalendarDate;
  readonly rights: readonly Right[];
  readonly regime: RegimeId;
  /** Null while the case is open. */
  readonly result: Closure["result"] | null;
  readonly answeredOn: CalendarDate | null;
  /** The due date by which it is judged: one that was missed, else the next, else the last. */
  readonly dueOn: CalendarDate | null;
  /** The day on which the rights of that date were answered or carried out; null while one is open. */
  readonly doneOn: CalendarDate | null;
  readonly paused: boolean;
  readonly closedOn: CalendarDate | null;
  readonly purgeOn: CalendarDate | null;
  readonly purgedOn: CalendarDate | null;
  /** The officer's words at closing: why it was late, and what stands behind the result. Null once purged. */
  readonly said: { readonly lateBecause: string; readonly words: string } | null;
}

/** Whether the answer came in time; `pending` while the clock runs or is paused. */
export type InTime = "yes" | "no" | "pending";

function rowOf(summary: CaseSummary, law: Law): RegisterRow {
  const { number, clock, openedOn, rights, regime, closure } = summary;
  const received = clock
    .filter(({ kind }) => kind === "received")
    .map(({ on }) => on)
    .sort()
    .at(0);
  const answered = answeredOn(clock);
  const due = leadingDue(duesOf(summary, law));
  return {
    number,
    receivedOn: received ?? openedOn,
    rights,
    regime,
    result: closure?.result ?? null,
    answeredOn: answered,
    dueOn: due?.deadline.statutory ?? null,
    doneOn: due?.doneOn ?? null,
    paused: closure === null && due?.doneOn === null && openPause(clock, due.regime) !== null,
    closedOn: closure?.on ?? null,
    purgeOn: closure?.purgeOn ?? null,
    purgedOn: null,
    said: closure === null ? null : { lateBecause: closure.lateBecause, words: closure.words },
  };
}

function rowOfLine(line: RegisterLine): RegisterRow {
  const { number, receivedOn, rights, regime, result, dueOn, closedOn, purgedOn } = line;
  const stays = { number, receivedOn, rights, regime, result, dueOn, closedOn, purgedOn };
  return {
    ...stays,
    answeredOn: line.answeredOn,
    doneOn: line.answeredOn,
    paused: false,
    purgeOn: null,
    said: null,
  };
}

/** Every request there is or was, latest first. */
export function registerRows(
  cases: readonly CaseSummary[],
  lines: readonly RegisterLine[],
  lawOf: (summary: CaseSummary) => Law,
): readonly RegisterRow[] {
  const latest = (a: RegisterRow, b: RegisterRow): number => {
    const [one, other] = [b.receivedOn + b.number, a.receivedOn + a.number];
    return one < other ? -1 : one > other ? 1 : 0;
  };
  return [...cases.map((summary) => rowOf(summary, lawOf(summary))), ...lines.map(rowOfLine)].toSorted(
    latest,
  );
}

/** Days from receipt to the answer, or to closing where nobody was answered; null while open. */
export function daysTaken({ receivedOn, answeredOn: answered, closedOn }: RegisterRow): number | null {
  const end = answered ?? closedOn;
  return end === null ? null : daysBetween(receivedOn, end);
}

/** Whether the request was answered, or else closed, by its due date (GDPR Art. 12(3)). */
export function inTime(row: RegisterRow, today: CalendarDate): InTime {
  const end = row.doneOn ?? row.closedOn;
  if (row.dueOn === null) return "pending";
  if (end !== null) return end <= row.dueOn ? "yes" : "no";
  return today > row.dueOn && !row.paused ? "no" : "pending";
}

/** Which requests of the register are looked at; null for all. */
export interface RegisterFilter {
  readonly year: number | null;
  readonly right: Right | null;
  readonly result: Closure["result"] | "open" | null;
  readonly inTime: InTime | null;
}

/** The requests that a filter leaves. */
export function filtered(
  rows: readonly RegisterRow[],
  filter: RegisterFilter,
  today: CalendarDate,
): readonly RegisterRow[] {
  return rows.filter(
    (row) =>
      (filter.year === null || yearOf(row.receivedOn) === filter.year) &&
      (filter.right === null || row.rights.includes(filter.right)) &&
      (filter.result === null || (row.result ?? "open") === filter.result) &&
      (filter.inTime === null || inTime(row, today) === filter.inTime),
  );
}

/** What a register says in numbers. */
export interface RegisterStatistics {
  readonly received: number;
  readonly open: number;
  readonly answered: number;
  /** Half of the answered requests took at most this many days; null when none was answered. */
  readonly medianDays: number | null;
  readonly late: readonly RegisterRow[];
  readonly refused: readonly RegisterRow[];
  /** A request that exercises several rights counts for each. */
  readonly byRight: readonly { readonly right: Right; readonly count: number }[];
}

function median(numbers: readonly number[]): number | null {
  const sorted = numbers.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}

/** The numbers for these requests. */
export function statisticsOf(rows: readonly RegisterRow[], today: CalendarDate): RegisterStatistics {
  const answered = rows.filter((row) => row.answeredOn !== null);
  return {
    received: rows.length,
    open: rows.filter(({ result }) => result === null).length,
    answered: answered.length,
    medianDays: median(answered.flatMap((row) => daysTaken(row) ?? [])),
    late: rows.filter((row) => inTime(row, today) === "no"),
    refused: rows.filter(({ result }) => result === "refused"),
    byRight: rights
      .map((right) => ({ right, count: rows.filter((row) => row.rights.includes(right)).length }))
      .filter(({ count }) => count > 0),
  };
}
