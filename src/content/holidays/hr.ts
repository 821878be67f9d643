import type { HolidayCalendar } from "../../domain/holiday.ts";
import { calendarDate } from "../../lib/calendar.ts";
import {
  fixed,
  newYear,
  epiphany,
  easterSunday,
  easterMonday,
  labourDay,
  corpusChristi,
  assumption,
  allSaints,
  christmas,
} from "./rules.ts";

/** The public holidays of Croatia. */
export const hr: HolidayCalendar = {
  id: "HR",
  name: "Croatia",
  source: "Zakon o blagdanima, spomendanima i neradnim danima (NN 110/2019) čl. 1",
  checkedOn: calendarDate("2026-11-21"),
  knownUntil: calendarDate("2035-12-31"),
  rules: [
    newYear,
    epiphany,
    easterSunday,
    easterMonday,
    labourDay,
    fixed(5, 30, "Statehood Day"),
    corpusChristi,
    fixed(6, 22, "Anti-Fascist Struggle Day"),
    fixed(8, 5, "Victory and Homeland Thanksgiving Day"),
    assumption,
    allSaints,
    fixed(11, 18, "Remembrance Day"),
    christmas,
    fixed(12, 26, "St Stephen's Day"),
  ],
};
