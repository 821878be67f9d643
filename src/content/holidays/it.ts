import type { HolidayCalendar } from "../../domain/holiday.ts";
import { calendarDate } from "../../lib/calendar.ts";
import {
  fixed,
  newYear,
  epiphany,
  easterSunday,
  easterMonday,
  labourDay,
  assumption,
  allSaints,
  immaculate,
  christmas,
} from "./rules.ts";

/** The public holidays of Italy. */
export const it: HolidayCalendar = {
  id: "IT",
  name: "Italy",
  source: "Legge 27 maggio 1949 n. 260 art. 2; legge 8 ottobre 2025 n. 151",
  checkedOn: calendarDate("2026-11-21"),
  knownUntil: calendarDate("2035-12-31"),
  rules: [
    newYear,
    epiphany,
    easterSunday,
    easterMonday,
    fixed(4, 25, "Liberation Day"),
    labourDay,
    fixed(6, 2, "Republic Day"),
    assumption,
    fixed(10, 4, "St Francis of Assisi", { from: 2026 }),
    allSaints,
    immaculate,
    christmas,
    fixed(12, 26, "St Stephen's Day"),
  ],
};
