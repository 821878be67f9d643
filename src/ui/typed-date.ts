import { parseCalendarDate, plusDays, yearOf, type CalendarDate } from "../lib/calendar.ts";

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** Which year is meant when none is typed: the latest not after today, or the earliest not before it. */
export type Lean = "past" | "future";

function dateFrom(year: number, month: number, day: number): CalendarDate | null {
  const two = (count: number): string => String(count).padStart(2, "0");
  return parseCalendarDate(`${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`);
}

function monthNamed(text: string): number | null {
  const found = months.findIndex((month) => text.startsWith(month));
  return found === -1 ? null : found + 1;
}

function leaning(month: number, day: number, today: CalendarDate, lean: Lean): CalendarDate | null {
  const step = lean === "past" ? -1 : 1;
  for (const years of [0, 1, 2, 3, 4]) {
    const date = dateFrom(yearOf(today) + step * years, month, day);
    if (date !== null && (lean === "past" ? date <= today : date >= today)) return date;
  }
  return null;
}

/** Day, month and perhaps year of the forms that are read; the day stands before the month. */
function partsOf(text: string): { day: number; month: number | null; year: string | undefined } | null {
  const numbers = /^(\d{1,2})[/. -](\d{1,2})\.?(?:[/. -](\d{4}|\d{2}))?$/.exec(text);
  if (numbers !== null) return { day: Number(numbers[1]), month: Number(numbers[2]), year: numbers[3] };
  const named = /^(\d{1,2})(?:st|nd|rd|th)?\.? ?([a-z]{3,9})\.?,?(?: (\d{4}|\d{2}))?$/.exec(text);
  if (named !== null) return { day: Number(named[1]), month: monthNamed(named[2] ?? ""), year: named[3] };
  const american = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{4}))?$/.exec(text);
  if (american !== null) {
    return { day: Number(american[2]), month: monthNamed(american[1] ?? ""), year: american[3] };
  }
  return null;
}

/** The date somebody typed: `19/11/2026`, `19 nov`, `2026-11-19`, `today`; null when it is none. */
export function readDate(typed: string, today: CalendarDate, lean: Lean = "past"): CalendarDate | null {
  const text = typed
    .trim()
    .toLowerCase()
    .replace(/^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? /, "")
    .replace(/\s+/g, " ");
  if (text === "today") return today;
  if (text === "yesterday") return plusDays(today, -1);
  if (text === "tomorrow") return plusDays(today, 1);
  const whole = parseCalendarDate(text);
  if (whole !== null) return whole;
  const parts = partsOf(text);
  const month = parts?.month ?? null;
  if (parts === null || month === null) return null;
  if (parts.year === undefined) return leaning(month, parts.day, today, lean);
  const year = parts.year.length === 2 ? 2000 + Number(parts.year) : Number(parts.year);
  return dateFrom(year, month, parts.day);
}
