import type { HolidayCalendar } from "../../domain/holiday.ts";
import { calendarDate } from "../../lib/calendar.ts";
import {
  fixed,
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

/** The public holidays of Norway. */
export const no: HolidayCalendar = {
  id: "NO",
  name: "Norway",
  source: "Lov om helligdager og helligdagsfred § 2; lov om 1 og 17 mai som høgtidsdager",
  checkedOn: calendarDate("2026-11-21"),
  knownUntil: calendarDate("2035-12-31"),
  rules: [
    newYear,
    maundyThursday,
    goodFriday,
    easterSunday,
    easterMonday,
    labourDay,
    fixed(5, 17, "Constitution Day"),
    ascension,
    whitSunday,
    whitMonday,
    christmas,
    secondChristmas,
  ],
};
