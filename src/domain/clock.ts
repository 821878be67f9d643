import { plusDays, plusMonths, type CalendarDate } from "../lib/calendar.ts";
import type { ClockEvent } from "./clock-event.ts";
import { countPauses } from "./count-pauses.ts";
import type { Deadline, DeadlineReason } from "./deadline.ts";
import { inForce, type Period, type Regime, type SafeReading } from "./regime.ts";
import { dayOff, onOrAfter, onOrBefore, plusWorkingDays, without, type WorkingDays } from "./working-days.ts";

/** The last day of a period that runs from that day: the three engines. */
export function endOf(start: CalendarDate, period: Period, workingDays: WorkingDays): CalendarDate {
  if (period.unit === "calendar-months") return plusMonths(start, period.count);
  if (period.unit === "calendar-days") return plusDays(start, period.count);
  return plusWorkingDays(start, period.count, workingDays);
}

function clamped(start: CalendarDate, period: Period, end: CalendarDate): boolean {
  return period.unit === "calendar-months" && start.slice(8) !== end.slice(8);
}

/** Working-day periods end on a working day by their nature; a pause could move them off it. */
function rolls(period: Period): boolean {
  return period.unit === "working-days" || period.rolls;
}

function earliest(events: readonly ClockEvent[], kind: ClockEvent["kind"]): CalendarDate | null {
  return (
    events
      .filter((event) => event.kind === kind)
      .map(({ on }) => on)
      .sort()
      .at(0) ?? null
  );
}

/** The day from which the period runs, and what moved it (UK GDPR Art. 12A(2)). */
function startOf(
  events: readonly ClockEvent[],
  regime: Regime,
): { readonly start: CalendarDate; readonly because: readonly DeadlineReason[] } | null {
  const received = earliest(events, "received");
  if (received === null) return null;
  const later = regime.restartsAt
    .map((by) => ({ by, on: earliest(events, by === "identity" ? "identity-received" : "fee-paid") }))
    .filter((event): event is { by: "identity" | "fee"; on: CalendarDate } => event.on !== null)
    .filter(({ on }) => on > received)
    .sort((a, b) => (a.on < b.on ? 1 : -1))
    .at(0);
  if (later === undefined) return { start: received, because: [] };
  return { start: later.on, because: [{ code: "starts-afresh", by: later.by, on: later.on }] };
}

interface Run {
  readonly start: CalendarDate;
  readonly events: readonly ClockEvent[];
  readonly regime: Regime;
  readonly workingDays: WorkingDays;
}

function roll(
  date: CalendarDate,
  period: Period,
  { regime, workingDays }: Run,
): { readonly on: CalendarDate; readonly safe: CalendarDate; readonly because: readonly DeadlineReason[] } {
  const off = dayOff(date, workingDays);
  if (off === null) return { on: date, safe: date, because: [] };
  if (rolls(period)) {
    const on = onOrAfter(date, workingDays);
    return { on, safe: on, because: [{ code: "rolled", from: date, to: on, off }] };
  }
  const because: DeadlineReason[] = [{ code: "does-not-roll", on: date, off }];
  return { on: date, safe: regime.safeOnWorkingDay ? onOrBefore(date, workingDays) : date, because };
}

type PeriodReason = Extract<DeadlineReason, { readonly code: "period" }>;

type Dates = Omit<Deadline, "start">;

/** The end of a period when the day of receipt counts as its first (11 CCR 7021(b), read that way). */
function countedFromFirstDay(nominal: CalendarDate, period: Period, { regime }: Run): CalendarDate | null {
  if (!regime.safeReadings.includes("first-day-counts") || period.unit !== "calendar-days") return null;
  return plusDays(nominal, -1);
}

/** The three dates of one period, with pauses added to the unrolled end and rolled afterwards. */
function datesOf(run: Run, period: Period): Dates {
  const nominal = endOf(run.start, period, run.workingDays);
  const endWith = (days: number): CalendarDate => roll(plusDays(nominal, days), period, run).on;
  const pauses = countPauses(run.events, run.regime, run.start, endWith);
  const end = roll(plusDays(nominal, pauses.statutory), period, run);
  const careful = roll(plusDays(nominal, pauses.safe), period, run);
  const dates = { nominal, statutory: end.on, safe: end.on, because: [...pauses.because, ...end.because] };
  const dayOne = countedFromFirstDay(plusDays(nominal, pauses.safe), period, run);
  return withReadings(dates, [
    { on: careful.safe, because: careful.on < end.on ? "pause" : "day-off" },
    { on: end.safe, because: "day-off" },
    ...(dayOne === null
      ? []
      : [{ on: roll(dayOne, period, run).safe, because: "first-day-counts" } as const]),
  ]);
}

/** One way to read the law that ends earlier. */
interface Reading {
  readonly on: CalendarDate;
  readonly because: "pause" | "day-off" | SafeReading;
}

/** The dates with the earliest of several readings as the safe one, and why. */
function withReadings(dates: Dates, readings: readonly Reading[]): Dates {
  const earliest = readings.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)).at(0);
  if (earliest === undefined || earliest.on >= dates.safe) return dates;
  const others = dates.because.filter(({ code }) => code !== "safe-earlier");
  return { ...dates, safe: earliest.on, because: [...others, { code: "safe-earlier", ...earliest }] };
}

/** The end of an extension that is read as added to the end of the first period, e.g. 30 January to 28 February to 28 April. */
function chained(first: Dates, run: Run): readonly Reading[] {
  const { response, extended, safeReadings } = run.regime;
  if (!safeReadings.includes("extension-chained") || extended === null) return [];
  if (response.unit !== extended.unit) return [];
  const added: Period = { ...extended, count: extended.count - response.count };
  const end = endOf(first.nominal, added, run.workingDays);
  const { safe } = countPauses(run.events, run.regime, run.start, () => end);
  return [{ on: roll(plusDays(end, safe), extended, run).on, because: "extension-chained" }];
}

type Extended = Extract<ClockEvent, { readonly kind: "extended" }>;

const orderOf = ({ on, ground, until }: Extended): string => `${on} ${ground} ${until ?? ""}`;

/** The first extension told; later ones change nothing. */
function extensionIn(events: readonly ClockEvent[]): Extended | null {
  return (
    events
      .filter((event) => event.kind === "extended")
      .sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))
      .at(0) ?? null
  );
}

/** How a period ran from start to end. */
function reasonOf({ start }: Run, period: Period, { nominal }: Dates): PeriodReason {
  const reason = { code: "period", period, from: start, to: nominal } as const;
  return { ...reason, clamped: clamped(start, period, nominal) };
}

/** Whether the law knows an extension at all. */
export function canExtend({ extended, extendedByNaming }: Regime): boolean {
  return extended !== null || extendedByNaming;
}

function notInForce(regime: Regime, received: CalendarDate): readonly DeadlineReason[] {
  if (inForce(regime, received)) return [];
  return [{ code: "not-in-force", from: regime.validFrom, to: regime.validTo }];
}

function holidaysUnknown(due: CalendarDate, { knownUntil }: WorkingDays): readonly DeadlineReason[] {
  return knownUntil !== null && due > knownUntil ? [{ code: "holidays-unknown", after: knownUntil }] : [];
}

/**
 * The last day to answer the data subject (GDPR Art. 12(3) and the like), replayed from what happened, in any order
 * of entry. An extension runs from the same start and counts only when it was told within the first period. A pause
 * that has not ended adds nothing yet. Null when no receipt is recorded.
 */
export function deadline(
  events: readonly ClockEvent[],
  regime: Regime,
  workingDays: WorkingDays,
): Deadline | null {
  const begin = startOf(events, regime);
  if (begin === null) return null;
  const counted = without(workingDays, regime.standstill);
  const run: Run = { start: begin.start, events, regime, workingDays: counted };
  const from = begin.start;
  const first = datesOf(run, regime.response);
  const received = earliest(events, "received") ?? from;
  const before = [...notInForce(regime, received), ...begin.because, reasonOf(run, regime.response, first)];
  const says = (dates: Dates, ...because: readonly DeadlineReason[]): Deadline => ({
    start: from,
    ...dates,
    because: [...before, ...because, ...holidaysUnknown(dates.statutory, workingDays)],
  });
  const extension = extensionIn(events);
  if (extension === null || !canExtend(regime)) return says(first, ...first.because);
  const { on: told, ground, until } = extension;
  if (told > first.statutory) {
    return says(first, ...first.because, { code: "extension-too-late", told, latest: first.statutory });
  }
  if (regime.extended === null) {
    // The law gives no length: what was told counts, unless it would be earlier.
    if (until === undefined || until <= first.statutory) return says(first, ...first.because);
    const named: Dates = { nominal: until, statutory: until, safe: until, because: [] };
    return says(named, { code: "extended-until", ground, told, until });
  }
  const second = withReadings(datesOf(run, regime.extended), chained(first, run));
  const extended = { ...reasonOf(run, regime.extended, second), code: "extended", ground, told } as const;
  return says(second, extended, ...second.because);
}

/** The last day to tell the data subject of an extension: the end of the first period; null where none exists. */
export function extensionNoticeBy(
  events: readonly ClockEvent[],
  regime: Regime,
  workingDays: WorkingDays,
): CalendarDate | null {
  if (!canExtend(regime)) return null;
  const unextended = events.filter(({ kind }) => kind !== "extended");
  return deadline(unextended, regime, workingDays)?.statutory ?? null;
}

/** The last day to confirm receipt, where the regime asks for it (11 CCR 7021(a)); runs from receipt and never pauses. */
export function acknowledgement(
  events: readonly ClockEvent[],
  regime: Regime,
  workingDays: WorkingDays,
): Deadline | null {
  const start = earliest(events, "received");
  if (start === null || regime.acknowledgement === null) return null;
  const counted = without(workingDays, regime.standstill);
  const run: Run = { start, events: [], regime, workingDays: counted };
  const dates = datesOf(run, regime.acknowledgement);
  return { start, ...dates, because: [reasonOf(run, regime.acknowledgement, dates), ...dates.because] };
}

/** The day on which the request was received; null when none is recorded. */
export function receivedOn(events: readonly ClockEvent[]): CalendarDate | null {
  return earliest(events, "received");
}

/** The day on which the request was answered as a whole; the last one when there are several. */
export function answeredOn(events: readonly ClockEvent[]): CalendarDate | null {
  return (
    events
      .filter((event) => event.kind === "answered" && event.rights === undefined)
      .map(({ on }) => on)
      .sort()
      .at(-1) ?? null
  );
}
