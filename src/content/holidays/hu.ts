import type { HolidayCalendar } from "../../domain/holiday.ts";
import { calendarDate } from "../../lib/calendar.ts";
import {
  fixed,
  newYear,
  goodFriday,
  easterSunday,
  easterMonday,
  labourDay,
  whitSunday,
  whitMonday,
  allSaints,
  christmas,
  secondChristmas,
} from "./rules.ts";

/** The public holidays of Hungary. */
export const hu: HolidayCalendar = {
  id: "HU",
  name: "Hungary",
  source: "2012. évi I. törvény (Munka törvénykönyve) 102. § (1)",
  checkedOn: calendarDate("2026-11-21"),
  knownUntil: calendarDate("2035-12-31"),
  rules: [
    newYear,
    fixed(3, 15, "Revolution Day of 1848"),
    goodFriday,
    easterSunday,
    easterMonday,
    labourDay,
    whitSunday,
    whitMonday,
    fixed(8, 20, "State Foundation Day"),
    fixed(10, 23, "Revolution Day of 1956"),
    allSaints,
    christmas,
    secondChristmas,
  ],
};
