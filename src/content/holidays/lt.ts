import type { HolidayCalendar } from "../../domain/holiday.ts";
import { calendarDate } from "../../lib/calendar.ts";
import {
  fixed,
  newYear,
  easterSunday,
  easterMonday,
  labourDay,
  assumption,
  allSaints,
  christmasEve,
  christmas,
  secondChristmas,
} from "./rules.ts";

/** The public holidays of Lithuania. */
export const lt: HolidayCalendar = {
  id: "LT",
  name: "Lithuania",
  source: "Darbo kodeksas 123 str. 1 d.",
  checkedOn: calendarDate("2026-11-21"),
  knownUntil: calendarDate("2035-12-31"),
  rules: [
    newYear,
    fixed(2, 16, "Restoration of the State"),
    fixed(3, 11, "Restoration of Independence"),
    easterSunday,
    easterMonday,
    labourDay,
    fixed(6, 24, "Midsummer Day"),
    fixed(7, 6, "Statehood Day"),
    assumption,
    allSaints,
    fixed(11, 2, "All Souls' Day", { from: 2020 }),
    christmasEve,
    christmas,
    secondChristmas,
  ],
};
