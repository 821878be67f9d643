import type { HolidayCalendar } from "../../domain/holiday.ts";
import { calendarDate } from "../../lib/calendar.ts";
import {
  fixed,
  once,
  newYear,
  goodFriday,
  easterSunday,
  easterMonday,
  labourDay,
  christmasEve,
  christmas,
  secondChristmas,
} from "./rules.ts";

/** The public holidays of Latvia. */
export const lv: HolidayCalendar = {
  id: "LV",
  name: "Latvia",
  source: "Likums „Par svētku, atceres un atzīmējamām dienām“ 1. pants",
  checkedOn: calendarDate("2026-11-21"),
  knownUntil: calendarDate("2035-12-31"),
  rules: [
    newYear,
    goodFriday,
    easterSunday,
    easterMonday,
    labourDay,
    fixed(5, 4, "Restoration of Independence", { substitute: "next" }),
    once("Ice hockey bronze medal day", "2023-05-29"),
    once("Close of the Song and Dance Festival", "2018-07-09", "2023-07-10"),
    once("Visit of the Pope", "2018-09-24"),
    fixed(6, 23, "Midsummer Eve"),
    fixed(6, 24, "Midsummer Day"),
    fixed(11, 18, "Proclamation of the Republic", { substitute: "next" }),
    christmasEve,
    christmas,
    secondChristmas,
    fixed(12, 31, "New Year's Eve"),
  ],
};
