import { parseCalendarDate, type CalendarDate } from "../../lib/calendar.ts";
import { datesAt } from "../intake/mail-dates.ts";

/** How the dates of a file are written: day first, month first, year first, or with the month as a word. */
export const dateOrders = ["day-first", "month-first", "year-first", "in-words"] as const;

export type DateOrder = (typeof dateOrders)[number];

function dateFrom(year: string, month: string, day: string): CalendarDate | null {
  const full = year.length === 2 ? `20${year}` : year;
  return parseCalendarDate(`${full}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
}

/** The date in a cell, read in that order and no other; a time behind it is passed over. */
export function readCellDate(cell: string, order: DateOrder): CalendarDate | null {
  const text = cell.trim().slice(0, 60);
  if (order === "in-words") {
    if (!/\p{L}{3}/u.test(text)) return null;
    const found = datesAt(text, 0);
    return found.length === 1 ? (found[0]?.value ?? null) : null;
  }
  if (order === "year-first") {
    const [, year = "", month = "", day = ""] =
      /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?:[T ,].{0,40})?$/.exec(text) ?? [];
    return dateFrom(year, month, day);
  }
  const [, first = "", second = "", year = ""] =
    /^(\d{1,2})[-./](\d{1,2})[-./](\d{4}|\d{2})(?:[T ,].{0,40})?$/.exec(text) ?? [];
  return order === "day-first" ? dateFrom(year, second, first) : dateFrom(year, first, second);
}

/**
 * In which orders the dates of the file can be read; more than one means that only the officer can know, also where
 * some dates put the day first and others the month.
 */
export function possibleOrders(cells: readonly string[]): readonly DateOrder[] {
  const filled = cells.filter((cell) => cell.trim() !== "");
  if (filled.length === 0) return [];
  const most = Math.max(...dateOrders.map((order) => readable(filled, order)));
  const mixed = onlyIn("day-first", filled) && onlyIn("month-first", filled);
  const fits = (order: DateOrder): boolean =>
    readable(filled, order) === most || (mixed && (order === "day-first" || order === "month-first"));
  return most === 0 ? [] : dateOrders.filter(fits);
}

/** Whether a date can be read in that order and not with day and month the other way round. */
function onlyIn(order: "day-first" | "month-first", cells: readonly string[]): boolean {
  const other = order === "day-first" ? "month-first" : "day-first";
  return cells.some((cell) => readCellDate(cell, order) !== null && readCellDate(cell, other) === null);
}

/** How many of the dates are dates in that order. */
export function readable(cells: readonly string[], order: DateOrder): number {
  return cells.filter((cell) => readCellDate(cell, order) !== null).length;
}
