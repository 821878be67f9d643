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
  armistice,
  christmas,
} from "./rules.ts";

/** The public holidays of France. */
export const fr: HolidayCalendar = {
  id: "FR",
  name: "France",
  source: "Code du travail art. L3133-1",
  checkedOn: calendarDate("2026-11-21"),
  knownUntil: calendarDate("2035-12-31"),
  rules: [
    newYear,
    easterMonday,
    labourDay,
    fixed(5, 8, "Victory in Europe Day"),
    ascension,
    whitMonday,
    fixed(7, 14, "National Day"),
    assumption,
    allSaints,
    armistice,
    christmas,
  ],
};
