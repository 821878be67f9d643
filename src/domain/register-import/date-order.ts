import { parseCalendarDate, type CalendarDate } from "../../lib/calendar.ts";
import { datesAt } from "../intake/mail-dates.ts";

/** How dates in figures are meant where the year comes last: day first or month first. */
export const dateOrders = ["day-first", "month-first"] as const;

export type DateOrder = (typeof dateOrders)[number];

/** Longer texts are no date. */
const longest = 60;

function dateFrom(year: string, month: string, day: string): CalendarDate | null {
  const full = year.length === 2 ? `20${year}` : year;
  return parseCalendarDate(`${full}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
}

/** A date that can be read in one way only: the year first, or the month as a word. */
function plainDate(text: string): CalendarDate | null {
  const [, year, month = "", day = ""] =
    /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?:[T ,].{0,40})?$/.exec(text) ?? [];
  if (year !== undefined) return dateFrom(year, month, day);
  if (!/\p{L}{3}/u.test(text)) return null;
  const found = datesAt(text, 0);
  return found.length === 1 ? (found[0]?.value ?? null) : null;
}

function inOrder(text: string, order: DateOrder): CalendarDate | null {
  const [, first = "", second = "", year = ""] =
    /^(\d{1,2})[-./](\d{1,2})[-./](\d{4}|\d{2})(?:[T ,].{0,40})?$/.exec(text) ?? [];
  return order === "day-first" ? dateFrom(year, second, first) : dateFrom(year, first, second);
}

/** The date in a cell: as it can only be meant, else in that order; a time behind it is passed over. */
export function readCellDate(cell: string, order: DateOrder): CalendarDate | null {
  const text = cell.trim().slice(0, longest);
  return plainDate(text) ?? inOrder(text, order);
}

/**
 * In which orders those dates can be read that need one; none where all of them are plain. More than one means that
 * only the officer can know, also where some dates can only have the day first and others only the month.
 */
export function possibleOrders(cells: readonly string[]): readonly DateOrder[] {
  const needing = cells
    .map((cell) => cell.trim().slice(0, longest))
    .filter((text) => plainDate(text) === null);
  const fits = needing.map((text) => dateOrders.filter((order) => inOrder(text, order) !== null));
  const only = (order: DateOrder): boolean => fits.some(([first, other]) => first === order && !other);
  const certain = dateOrders.filter(only);
  if (certain.length > 0) return certain;
  return fits.some(({ length }) => length > 0) ? dateOrders : [];
}
