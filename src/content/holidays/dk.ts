import type { HolidayCalendar } from "../../domain/holiday.ts";
import { calendarDate } from "../../lib/calendar.ts";
import {
  easter,
  newYear,
  maundyThursday,
  goodFriday,
  easterSunday,
  easterMonday,
  ascension,
  whitSunday,
  whitMonday,
  christmas,
  secondChristmas,
} from "./rules.ts";

/** The public holidays of Denmark. */
export const dk: HolidayCalendar = {
  id: "DK",
  name: "Denmark",
  source:
    "Lov om detailsalg § 2 (days of the national church); store bededag abolished by lov nr. 214 af 6. marts 2023",
  checkedOn: calendarDate("2026-11-21"),
  knownUntil: calendarDate("2035-12-31"),
  rules: [
    newYear,
    maundyThursday,
    goodFriday,
    easterSunday,
    easterMonday,
    easter(26, "Great Prayer Day", { to: 2023 }),
    ascension,
    whitSunday,
    whitMonday,
    christmas,
    secondChristmas,
  ],
};
