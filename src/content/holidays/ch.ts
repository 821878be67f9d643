import type { HolidayCalendar } from "../../domain/holiday.ts";
import { calendarDate } from "../../lib/calendar.ts";
import { fixed, newYear, ascension, christmas } from "./rules.ts";

/** The public holidays of Switzerland. */
export const ch: HolidayCalendar = {
  id: "CH",
  name: "Switzerland",
  source: "Federal Constitution Art. 110(3) and the days kept by every canton; cantonal days are to be added",
  checkedOn: calendarDate("2026-11-21"),
  knownUntil: calendarDate("2035-12-31"),
  rules: [newYear, ascension, fixed(8, 1, "National Day"), christmas],
};
