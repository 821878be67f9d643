import type { HolidayCalendar } from "../../domain/holiday.ts";
import { calendarDate } from "../../lib/calendar.ts";
import { fixed, newYear, goodFriday, assumption, immaculate, christmas } from "./rules.ts";

/** The public holidays of Malta. */
export const mt: HolidayCalendar = {
  id: "MT",
  name: "Malta",
  source: "National Holidays and Other Public Holidays Act (Cap. 252), Schedule",
  checkedOn: calendarDate("2026-11-21"),
  knownUntil: calendarDate("2035-12-31"),
  rules: [
    newYear,
    fixed(2, 10, "St Paul's Shipwreck"),
    fixed(3, 19, "St Joseph"),
    fixed(3, 31, "Freedom Day"),
    goodFriday,
    fixed(5, 1, "Workers' Day"),
    fixed(6, 7, "Sette Giugno"),
    fixed(6, 29, "St Peter and St Paul"),
    assumption,
    fixed(9, 8, "Victory Day"),
    fixed(9, 21, "Independence Day"),
    immaculate,
    fixed(12, 13, "Republic Day"),
    christmas,
  ],
};
