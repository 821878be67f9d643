import type { CalendarDate } from "../lib/calendar.ts";

/** The date as a document in a language writes it, e.g. `19 November 2026`, `19. November 2026`, `1er mai 2026`. */
export function documentDate(
  date: CalendarDate,
  months: readonly string[],
  { fullDate = "{day} {month} {year}", firstDay = "1" }: { fullDate?: string; firstDay?: string } = {},
): string {
  const [year = "", month = "", day = ""] = date.split("-");
  const number = Number(day) === 1 ? firstDay : String(Number(day));
  return fullDate
    .replace("{day}", number)
    .replace("{month}", months[Number(month) - 1] ?? month)
    .replace("{year}", year);
}
