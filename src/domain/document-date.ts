import type { CalendarDate } from "../lib/calendar.ts";

/** The date as a document in a language writes it, e.g. `19 November 2026`. */
export function documentDate(date: CalendarDate, months: readonly string[]): string {
  const [year, month, day] = date.split("-");
  return `${Number(day)} ${months[Number(month) - 1] ?? month ?? ""} ${year ?? ""}`;
}
