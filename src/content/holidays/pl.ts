import type { HolidayCalendar } from "../../domain/holiday.ts";
import { calendarDate } from "../../lib/calendar.ts";
import {
  fixed,
  once,
  newYear,
  epiphany,
  easterSunday,
  easterMonday,
  labourDay,
  whitSunday,
  corpusChristi,
  assumption,
  allSaints,
  christmas,
  secondChristmas,
} from "./rules.ts";

/** The public holidays of Poland. */
export const pl: HolidayCalendar = {
  id: "PL",
  name: "Poland",
  source: "Ustawa z dnia 18 stycznia 1951 r. o dniach wolnych od pracy art. 1",
  checkedOn: calendarDate("2026-11-21"),
  knownUntil: calendarDate("2035-12-31"),
  rules: [
    newYear,
    epiphany,
    easterSunday,
    easterMonday,
    labourDay,
    fixed(5, 3, "Constitution Day"),
    whitSunday,
    corpusChristi,
    assumption,
    allSaints,
    fixed(11, 11, "Independence Day"),
    once("Centenary of Independence", "2018-11-12"),
    fixed(12, 24, "Christmas Eve", { from: 2025 }),
    christmas,
    secondChristmas,
  ],
};
