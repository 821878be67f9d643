import type { HolidayCalendar } from "../../domain/holiday.ts";
import { calendarDate } from "../../lib/calendar.ts";
import {
  fixed,
  newYear,
  epiphany,
  goodFriday,
  labourDay,
  assumption,
  allSaints,
  immaculate,
  christmas,
} from "./rules.ts";

/** The public holidays of Spain. */
export const es: HolidayCalendar = {
  id: "ES",
  name: "Spain",
  source: "Real Decreto 2001/1983 art. 45; days of the autonomous communities are to be added",
  checkedOn: calendarDate("2026-11-21"),
  knownUntil: calendarDate("2035-12-31"),
  rules: [
    newYear,
    epiphany,
    goodFriday,
    labourDay,
    assumption,
    fixed(10, 12, "National Day"),
    allSaints,
    fixed(12, 6, "Constitution Day"),
    immaculate,
    christmas,
  ],
};
