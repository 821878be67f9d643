import type { HolidayCalendar } from "../../domain/holiday.ts";
import { calendarDate } from "../../lib/calendar.ts";
import {
  fixed,
  newYear,
  goodFriday,
  easterSunday,
  labourDay,
  corpusChristi,
  assumption,
  allSaints,
  immaculate,
  christmas,
} from "./rules.ts";

/** The public holidays of Portugal. */
export const pt: HolidayCalendar = {
  id: "PT",
  name: "Portugal",
  source: "Código do Trabalho art. 234.º",
  checkedOn: calendarDate("2026-11-21"),
  knownUntil: calendarDate("2035-12-31"),
  rules: [
    newYear,
    goodFriday,
    easterSunday,
    fixed(4, 25, "Freedom Day"),
    labourDay,
    corpusChristi,
    fixed(6, 10, "Portugal Day"),
    assumption,
    fixed(10, 5, "Republic Day"),
    allSaints,
    fixed(12, 1, "Restoration of Independence"),
    immaculate,
    christmas,
  ],
};
