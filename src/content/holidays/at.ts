import type { HolidayCalendar } from "../../domain/holiday.ts";
import { calendarDate } from "../../lib/calendar.ts";
import {
  fixed,
  newYear,
  epiphany,
  easterMonday,
  labourDay,
  ascension,
  whitMonday,
  corpusChristi,
  assumption,
  allSaints,
  immaculate,
  christmas,
} from "./rules.ts";

/** The public holidays of Austria. */
export const at: HolidayCalendar = {
  id: "AT",
  name: "Austria",
  source: "Arbeitsruhegesetz (BGBl. 144/1983) § 7(2)",
  checkedOn: calendarDate("2026-11-21"),
  knownUntil: calendarDate("2035-12-31"),
  rules: [
    newYear,
    epiphany,
    easterMonday,
    labourDay,
    ascension,
    whitMonday,
    corpusChristi,
    assumption,
    fixed(10, 26, "National Day"),
    allSaints,
    immaculate,
    christmas,
    fixed(12, 26, "St Stephen's Day"),
  ],
};
