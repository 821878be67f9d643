import type { HolidayCalendar } from "../../domain/holiday.ts";
import { calendarDate } from "../../lib/calendar.ts";
import {
  fixed,
  once,
  newYear,
  easterSunday,
  easterMonday,
  labourDay,
  whitSunday,
  assumption,
  reformation,
  christmas,
} from "./rules.ts";

/** The public holidays of Slovenia. */
export const si: HolidayCalendar = {
  id: "SI",
  name: "Slovenia",
  source: "Zakon o praznikih in dela prostih dnevih v Republiki Sloveniji čl. 1 and 2",
  checkedOn: calendarDate("2026-11-21"),
  knownUntil: calendarDate("2035-12-31"),
  rules: [
    newYear,
    fixed(1, 2, "New Year holiday"),
    fixed(2, 8, "Prešeren Day"),
    easterSunday,
    easterMonday,
    fixed(4, 27, "Day of Uprising against Occupation"),
    labourDay,
    fixed(5, 2, "Labour Day holiday"),
    whitSunday,
    fixed(6, 25, "Statehood Day"),
    assumption,
    once("Solidarity Day after the floods", "2023-08-14"),
    reformation,
    fixed(11, 1, "Remembrance Day"),
    christmas,
    fixed(12, 26, "Independence and Unity Day"),
  ],
};
