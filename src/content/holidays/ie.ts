import type { HolidayCalendar } from "../../domain/holiday.ts";
import { calendarDate } from "../../lib/calendar.ts";
import { fixed, nth, once, monday, newYear, easterMonday, christmas } from "./rules.ts";

/** The public holidays of Ireland. */
export const ie: HolidayCalendar = {
  id: "IE",
  name: "Ireland",
  source: "Organisation of Working Time Act 1997, Second Schedule; S.I. 50/2022",
  checkedOn: calendarDate("2026-11-21"),
  knownUntil: calendarDate("2035-12-31"),
  rules: [
    newYear,
    {
      name: "St Brigid's Day",
      day: { kind: "on-or-after", weekday: monday, month: 2, day: 1, or: 5 },
      from: 2023,
    },
    fixed(3, 17, "St Patrick's Day"),
    once("Day of Remembrance", "2022-03-18"),
    easterMonday,
    nth(1, monday, 5, "May Day"),
    nth(1, monday, 6, "June Holiday"),
    nth(1, monday, 8, "August Holiday"),
    nth(-1, monday, 10, "October Holiday"),
    christmas,
    fixed(12, 26, "St Stephen's Day"),
  ],
};
