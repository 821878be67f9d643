import type { HolidayCalendar } from "../../domain/holiday.ts";
import { calendarDate } from "../../lib/calendar.ts";
import {
  fixed,
  nth,
  onOrAfter,
  monday,
  thursday,
  newYear,
  maundyThursday,
  goodFriday,
  easterSunday,
  easterMonday,
  labourDay,
  ascension,
  whitSunday,
  whitMonday,
  christmas,
  secondChristmas,
} from "./rules.ts";

/** The public holidays of Iceland. */
export const is: HolidayCalendar = {
  id: "IS",
  name: "Iceland",
  source: "Lög nr. 88/1971 um 40 stunda vinnuviku 6. gr.; half days from 13:00 are left out",
  checkedOn: calendarDate("2026-11-21"),
  knownUntil: calendarDate("2035-12-31"),
  rules: [
    newYear,
    maundyThursday,
    goodFriday,
    easterSunday,
    easterMonday,
    onOrAfter(thursday, 4, 19, "First Day of Summer"),
    labourDay,
    ascension,
    whitSunday,
    whitMonday,
    fixed(6, 17, "National Day"),
    nth(1, monday, 8, "Commerce Day"),
    christmas,
    secondChristmas,
  ],
};
