import type { HolidayCalendar } from "../../domain/holiday.ts";
import { calendarDate } from "../../lib/calendar.ts";
import {
  fixed,
  newYear,
  easterMonday,
  labourDay,
  ascension,
  whitMonday,
  assumption,
  allSaints,
  christmas,
} from "./rules.ts";

/** The public holidays of Luxembourg. */
export const lu: HolidayCalendar = {
  id: "LU",
  name: "Luxembourg",
  source: "Code du travail art. L. 232-2",
  checkedOn: calendarDate("2026-11-21"),
  knownUntil: calendarDate("2035-12-31"),
  rules: [
    newYear,
    easterMonday,
    labourDay,
    fixed(5, 9, "Europe Day", { from: 2019 }),
    ascension,
    whitMonday,
    fixed(6, 23, "National Day"),
    assumption,
    allSaints,
    christmas,
    fixed(12, 26, "St Stephen's Day"),
  ],
};
