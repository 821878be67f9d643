import type { HolidayCalendar } from "../../domain/holiday.ts";
import { calendarDate } from "../../lib/calendar.ts";
import { fixed, newYear, easterMonday, ascension, whitMonday, christmas, secondChristmas } from "./rules.ts";

/** The public holidays of Netherlands. */
export const nl: HolidayCalendar = {
  id: "NL",
  name: "Netherlands",
  source: "Algemene termijnenwet art. 3(1)",
  checkedOn: calendarDate("2026-11-21"),
  knownUntil: calendarDate("2035-12-31"),
  rules: [
    newYear,
    easterMonday,
    fixed(4, 27, "King's Day", { from: 2014, substitute: "saturday" }),
    fixed(5, 5, "Liberation Day"),
    ascension,
    whitMonday,
    christmas,
    secondChristmas,
  ],
};
