import type { HolidayCalendar } from "../../domain/holiday.ts";
import { calendarDate } from "../../lib/calendar.ts";
import {
  fixed,
  newYear,
  goodFriday,
  easterMonday,
  labourDay,
  christmasEve,
  christmas,
  secondChristmas,
} from "./rules.ts";

/** The public holidays of Czechia. */
export const cz: HolidayCalendar = {
  id: "CZ",
  name: "Czechia",
  source: "Zákon č. 245/2000 Sb. § 1–3",
  checkedOn: calendarDate("2026-11-21"),
  knownUntil: calendarDate("2035-12-31"),
  rules: [
    newYear,
    goodFriday,
    easterMonday,
    labourDay,
    fixed(5, 8, "Victory Day"),
    fixed(7, 5, "Saints Cyril and Methodius Day"),
    fixed(7, 6, "Jan Hus Day"),
    fixed(9, 28, "Statehood Day"),
    fixed(10, 28, "Independence Day"),
    fixed(11, 17, "Freedom and Democracy Day"),
    christmasEve,
    christmas,
    secondChristmas,
  ],
};
