import { plusDays, weekdayOf, type CalendarDate } from "../lib/calendar.ts";

/** A public holiday of a calendar. */
export interface Holiday {
  readonly on: CalendarDate;
  readonly name: string;
}

/** Which days count as working days: days of the week off (0 is Sunday) and public holidays. */
export interface WorkingDays {
  readonly id: string;
  readonly weekend: readonly number[];
  readonly holidays: readonly Holiday[];
  /** The last day for which the holidays are known; null when none are listed. */
  readonly knownUntil: CalendarDate | null;
}

/** Saturdays and Sundays off, no public holidays. */
export const weekendsOnly: WorkingDays = { id: "weekends", weekend: [0, 6], holidays: [], knownUntil: null };

/** Why nobody works on that day; null on a working day. */
export type DayOff = { readonly kind: "weekend" } | { readonly kind: "holiday"; readonly name: string };

/** Why nobody works on that day; null on a working day. */
export function dayOff(date: CalendarDate, calendar: WorkingDays): DayOff | null {
  if (calendar.weekend.includes(weekdayOf(date))) return { kind: "weekend" };
  const holiday = calendar.holidays.find(({ on }) => on === date);
  return holiday === undefined ? null : { kind: "holiday", name: holiday.name };
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
