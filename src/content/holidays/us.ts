import type { HolidayCalendar } from "../../domain/holiday.ts";
import { calendarDate } from "../../lib/calendar.ts";
import { fixed, nth, substituted, monday, thursday, newYear, christmas } from "./rules.ts";

/** The public holidays of United States, federal. */
export const us: HolidayCalendar = {
  id: "US",
  name: "United States, federal",
  source: "5 U.S.C. 6103(a) and (b)",
  checkedOn: calendarDate("2026-11-21"),
  knownUntil: calendarDate("2035-12-31"),
  rules: [
    ...substituted("nearest", [
      newYear,
      fixed(6, 19, "Juneteenth", { from: 2021 }),
      fixed(7, 4, "Independence Day"),
      fixed(11, 11, "Veterans Day"),
      christmas,
    ]),
    nth(3, monday, 1, "Birthday of Martin Luther King, Jr."),
    nth(3, monday, 2, "Washington's Birthday"),
    nth(-1, monday, 5, "Memorial Day"),
    nth(1, monday, 9, "Labor Day"),
    nth(2, monday, 10, "Columbus Day"),
    nth(4, thursday, 11, "Thanksgiving Day"),
  ],
};
