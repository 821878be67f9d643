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
  labourDay,
  ascension,
  whitSunday,
  christmas,
  secondChristmas,
} from "./rules.ts";

/** The public holidays of Sweden. */
export const se: HolidayCalendar = {
  id: "SE",
  name: "Sweden",
  source: "Lag (1989:253) om allmänna helgdagar 1 §",
  checkedOn: calendarDate("2026-11-21"),
  knownUntil: calendarDate("2035-12-31"),
  rules: [
    newYear,
    epiphany,
    goodFriday,
    easterSunday,
    easterMonday,
    labourDay,
    ascension,
    whitSunday,
    fixed(6, 6, "National Day"),
    onOrAfter(saturday, 6, 20, "Midsummer Day"),
    onOrAfter(saturday, 10, 31, "All Saints' Day"),
    christmas,
    secondChristmas,
  ],
};
