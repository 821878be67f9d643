import type { HolidayCalendar } from "../../domain/holiday.ts";
import { calendarDate } from "../../lib/calendar.ts";
import {
  fixed,
  newYear,
  goodFriday,
  easterSunday,
  labourDay,
  whitSunday,
  christmasEve,
  christmas,
  secondChristmas,
} from "./rules.ts";

/** The public holidays of Estonia. */
export const ee: HolidayCalendar = {
  id: "EE",
  name: "Estonia",
  source: "Pühade ja tähtpäevade seadus § 1 and § 2",
  checkedOn: calendarDate("2026-11-21"),
  knownUntil: calendarDate("2035-12-31"),
  rules: [
    newYear,
    fixed(2, 24, "Independence Day"),
    goodFriday,
    easterSunday,
    labourDay,
    whitSunday,
    fixed(6, 23, "Victory Day"),
    fixed(6, 24, "Midsummer Day"),
    fixed(8, 20, "Restoration of Independence"),
    christmasEve,
    christmas,
    secondChristmas,
  ],
};
