/** A calendar date of law, `YYYY-MM-DD`, without time or zone. */
export type CalendarDate = string & { readonly calendarDate: unique symbol };

const form = /^(\d{4})-(\d{2})-(\d{2})$/;

/** A date in three numbers; months count from 1. */
type Civil = readonly [year: number, month: number, day: number];

function toCivil(date: CalendarDate): Civil {
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8))];
}

function fromCivil([year, month, day]: Civil): CalendarDate {
  const two = (count: number): string => String(count).padStart(2, "0");
  // The only place where the brand is given: the numbers name an existing day.
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}` as CalendarDate;
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Days of the calendar from 1 March of the year 0, so that a leap day is the last of its year; no clock comes in. */
function toNumber([year, month, day]: Civil): number {
  const sinceMarch = month > 2 ? month - 3 : month + 9;
  const march = month > 2 ? year : year - 1;
  const leaps = Math.floor(march / 4) - Math.floor(march / 100) + Math.floor(march / 400);
  return 365 * march + leaps + Math.floor((153 * sinceMarch + 2) / 5) + day - 1;
}

function fromNumber(days: number): Civil {
  const era = Math.floor(days / 146_097); // four hundred years
  const ofEra = days - 146_097 * era;
  const years = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * years + Math.floor(years / 4) - Math.floor(years / 100));
  const sinceMarch = Math.floor((5 * ofYear + 2) / 153);
  const month = sinceMarch < 10 ? sinceMarch + 3 : sinceMarch - 9;
  const day = ofYear - Math.floor((153 * sinceMarch + 2) / 5) + 1;
  return [years + 400 * era + (month <= 2 ? 1 : 0), month, day];
}

/** The text as a calendar date, or null when it is no existing day between 1900 and 2199. */
export function parseCalendarDate(text: string): CalendarDate | null {
  const [, ...parts] = form.exec(text) ?? [];
  const [year = 0, month = 0, day = 0] = parts.map(Number);
  if (year < 1900 || year > 2199 || month < 1 || month > 12) return null;
  return day >= 1 && day <= daysInMonth(year, month) ? fromCivil([year, month, day]) : null;
}

/** A calendar date written in code or in checked data; throws on anything else. */
export function calendarDate(text: string): CalendarDate {
  const date = parseCalendarDate(text);
  if (date === null) throw new RangeError(`not a calendar date: ${text}`);
  return date;
}

/** The calendar date of an instant on the clock of this laptop. */
export function dateOf(instant: Date): CalendarDate {
  return fromCivil([instant.getFullYear(), instant.getMonth() + 1, instant.getDate()]);
}

/** The date that many days later; negative counts go back. */
export function plusDays(date: CalendarDate, days: number): CalendarDate {
  return fromCivil(fromNumber(toNumber(toCivil(date)) + days));
}

/** The same day of the month that many months later, or the last day of that month (Reg. 1182/71 Art. 3(2)(c)). */
export function plusMonths(date: CalendarDate, months: number): CalendarDate {
  const [year, month, day] = toCivil(date);
  const count = 12 * year + month - 1 + months;
  const [inYear, inMonth] = [Math.floor(count / 12), (((count % 12) + 12) % 12) + 1];
  return fromCivil([inYear, inMonth, Math.min(day, daysInMonth(inYear, inMonth))]);
}

/** Whole days from one date to another; negative when the second is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return toNumber(toCivil(to)) - toNumber(toCivil(from));
}

/** 0 for Sunday to 6 for Saturday. */
export function weekdayOf(date: CalendarDate): number {
  return (toNumber(toCivil(date)) + 3) % 7; // 1 March of the year 0 was a Wednesday
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
