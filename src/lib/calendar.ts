import { addDays, addMonths, differenceInCalendarDays, getDay, isValid } from "date-fns";

/** A calendar date of law, `YYYY-MM-DD`, without time or zone. */
export type CalendarDate = string & { readonly calendarDate: unique symbol };

const form = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Noon of that day in the machine's own zone: far from midnight, so no clock change can move the date. */
function toDate(date: CalendarDate): Date {
  const [, year, month, day] = form.exec(date) ?? [];
  return new Date(Number(year), Number(month) - 1, Number(day), 12);
}

function fromDate(date: Date): CalendarDate {
  const year = String(date.getFullYear()).padStart(4, "0");
  const month = String(date.getMonth() + 1).padStart(2, "0");
  // The only place where the brand is given: the string was built from a valid date.
  return `${year}-${month}-${String(date.getDate()).padStart(2, "0")}` as CalendarDate;
}

/** The text as a calendar date, or null when it is no existing day between 1900 and 2199. */
export function parseCalendarDate(text: string): CalendarDate | null {
  const [, year, month, day] = form.exec(text) ?? [];
  if (year === undefined || Number(year) < 1900 || Number(year) > 2199) return null;
  const date = new Date(Number(year), Number(month) - 1, Number(day), 12);
  return isValid(date) && fromDate(date) === text ? fromDate(date) : null;
}

/** A calendar date written in code or in checked data; throws on anything else. */
export function calendarDate(text: string): CalendarDate {
  const date = parseCalendarDate(text);
  if (date === null) throw new RangeError(`not a calendar date: ${text}`);
  return date;
}

/** The calendar date of an instant on the clock of this laptop. */
export function dateOf(instant: Date): CalendarDate {
  return fromDate(instant);
}

/** The date that many days later; negative counts go back. */
export function plusDays(date: CalendarDate, days: number): CalendarDate {
  return fromDate(addDays(toDate(date), days));
}

/** The same day of the month that many months later, or the last day of that month (Reg. 1182/71 Art. 3(2)(c)). */
export function plusMonths(date: CalendarDate, months: number): CalendarDate {
  return fromDate(addMonths(toDate(date), months));
}

/** Whole days from one date to another; negative when the second is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return differenceInCalendarDays(toDate(to), toDate(from));
}

/** 0 for Sunday to 6 for Saturday. */
export function weekdayOf(date: CalendarDate): number {
  return getDay(toDate(date));
}

/** True on Saturday and Sunday. */
export function isWeekend(date: CalendarDate): boolean {
  const weekday = weekdayOf(date);
  return weekday === 0 || weekday === 6;
}

/** The year of a date, e.g. for numbering. */
export function yearOf(date: CalendarDate): number {
  return Number(date.slice(0, 4));
}
