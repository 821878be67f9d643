import type { HolidayCalendar } from "../../domain/holiday.ts";
import { calendarDate } from "../../lib/calendar.ts";
import {
  fixed,
  onOrAfter,
  saturday,
  newYear,
  epiphany,
  goodFriday,
  easterSunday,
  easterMonday,
  ascension,
  whitSunday,
  christmas,
  secondChristmas,
} from "./rules.ts";

/** The public holidays of Finland. */
export const fi: HolidayCalendar = {
  id: "FI",
  name: "Finland",
  source:
    "Kirkkolaki 652/2023; laki itsenäisyyspäivän viettämisestä 388/1937; laki vapunpäivän järjestelystä 272/1944",
  checkedOn: calendarDate("2026-11-21"),
  knownUntil: calendarDate("2035-12-31"),
  rules: [
    newYear,
    epiphany,
    goodFriday,
    easterSunday,
    easterMonday,
    fixed(5, 1, "May Day"),
    ascension,
    whitSunday,
    onOrAfter(saturday, 6, 20, "Midsummer Day"),
    onOrAfter(saturday, 10, 31, "All Saints' Day"),
    fixed(12, 6, "Independence Day"),
    christmas,
    secondChristmas,
  ],
};
