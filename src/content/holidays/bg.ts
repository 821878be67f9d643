import type { HolidayCalendar } from "../../domain/holiday.ts";
import { calendarDate } from "../../lib/calendar.ts";
import { fixed, orthodox } from "./rules.ts";

/** The public holidays of Bulgaria. */
export const bg: HolidayCalendar = {
  id: "BG",
  name: "Bulgaria",
  source: "Кодекс на труда чл. 154",
  checkedOn: calendarDate("2026-11-21"),
  knownUntil: calendarDate("2035-12-31"),
  rules: [
    fixed(1, 1, "New Year's Day", { substitute: "next" }),
    fixed(3, 3, "Liberation Day", { substitute: "next" }),
    orthodox(-2, "Good Friday"),
    orthodox(-1, "Holy Saturday"),
    orthodox(0, "Easter Sunday"),
    orthodox(1, "Easter Monday"),
    fixed(5, 1, "Labour Day", { substitute: "next" }),
    fixed(5, 6, "St George's Day", { substitute: "next" }),
    fixed(5, 24, "Day of Bulgarian Education and Culture", { substitute: "next" }),
    fixed(9, 6, "Unification Day", { substitute: "next" }),
    fixed(9, 22, "Independence Day", { substitute: "next" }),
    fixed(12, 24, "Christmas Eve", { substitute: "next" }),
    fixed(12, 25, "Christmas Day", { substitute: "next" }),
    fixed(12, 26, "Second day of Christmas", { substitute: "next" }),
  ],
};
