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
    fixed(5, 30, "Statehood Day", { from: 2020 }),
    corpusChristi,
    fixed(6, 22, "Anti-Fascist Struggle Day"),
    fixed(6, 25, "Statehood Day", { to: 2019 }),
    fixed(8, 5, "Victory and Homeland Thanksgiving Day"),
    assumption,
    fixed(10, 8, "Independence Day", { to: 2019 }),
    allSaints,
    fixed(11, 18, "Remembrance Day", { from: 2020 }),
    christmas,
    fixed(12, 26, "St Stephen's Day"),
  ],
};
