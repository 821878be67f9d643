import { plusDays, weekdayOf, type CalendarDate } from "../lib/calendar.ts";

/** Which days count as working days: days of the week off (0 is Sunday), public holidays and days closed. */
export interface WorkingDays {
  /** The calendar by name, for who reads a date. */
  readonly name: string | null;
  readonly weekend: readonly number[];
  /** What is celebrated on that day, or why it is closed; null on any other. */
  readonly holidayOn: (date: CalendarDate) => string | null;
  /** The last day for which the holidays are known; null when none are listed. */
  readonly knownUntil: CalendarDate | null;
}

/** A day on which the organisation is closed beside public holidays; every year when `yearly`. */
export interface ClosingDay {
  readonly on: CalendarDate;
  readonly name: string;
  readonly yearly: boolean;
}

/** Saturdays and Sundays off, no public holidays. */
export const weekendsOnly: WorkingDays = {
  name: null,
  weekend: [0, 6],
  holidayOn: () => null,
  knownUntil: null,
};

/** The same days, less a stretch of every year in which the law itself counts none (NZ Privacy Act 2020 s. 7). */
export function without(
  calendar: WorkingDays,
  stretch: { readonly from: string; readonly to: string; readonly name: string } | null,
): WorkingDays {
  if (stretch === null) return calendar;
  const { from, to, name } = stretch;
  const within = (date: CalendarDate): boolean => {
    const day = date.slice(5);
    return from <= to ? from <= day && day <= to : day >= from || day <= to;
  };
  return { ...calendar, holidayOn: (date) => (within(date) ? name : calendar.holidayOn(date)) };
}

/** Why nobody works on that day; null on a working day. */
export type DayOff = { readonly kind: "weekend" } | { readonly kind: "holiday"; readonly name: string };

/** Why nobody works on that day; null on a working day. */
export function dayOff(date: CalendarDate, calendar: WorkingDays): DayOff | null {
  if (calendar.weekend.includes(weekdayOf(date))) return { kind: "weekend" };
  const name = calendar.holidayOn(date);
  return name === null ? null : { kind: "holiday", name };
}

function walk(date: CalendarDate, step: 1 | -1, calendar: WorkingDays): CalendarDate {
  // A calendar without any working day has no next one; the day stands then.
  if (new Set(calendar.weekend).size >= 7) return date;
  let day = date;
  while (dayOff(day, calendar) !== null) day = plusDays(day, step);
  return day;
}

/** That day, or the first working day after it (Reg. 1182/71 Art. 3(4)). */
export function onOrAfter(date: CalendarDate, calendar: WorkingDays): CalendarDate {
  return walk(date, 1, calendar);
}

/** That day, or the last working day before it. */
export function onOrBefore(date: CalendarDate, calendar: WorkingDays): CalendarDate {
  return walk(date, -1, calendar);
}

/** The n-th working day after that day, which itself does not count. */
export function plusWorkingDays(date: CalendarDate, count: number, calendar: WorkingDays): CalendarDate {
  let day = date;
  for (let n = 0; n < count; n += 1) day = onOrAfter(plusDays(day, 1), calendar);
  return day;
}
