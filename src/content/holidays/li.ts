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
  allSaints,
  immaculate,
  christmas,
} from "./rules.ts";

/** The public holidays of Liechtenstein. */
export const li: HolidayCalendar = {
  id: "LI",
  name: "Liechtenstein",
  source: "Arbeitsgesetz (LR 822.10) Art. 18",
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
    fixed(8, 15, "National Day"),
    fixed(9, 8, "Nativity of Mary"),
    allSaints,
    immaculate,
    christmas,
    fixed(12, 26, "St Stephen's Day"),
  ],
};
