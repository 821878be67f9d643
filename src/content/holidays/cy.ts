import type { HolidayCalendar } from "../../domain/holiday.ts";
import { calendarDate } from "../../lib/calendar.ts";
import {
  fixed,
  orthodox,
  newYear,
  epiphany,
  labourDay,
  assumption,
  christmas,
  secondChristmas,
} from "./rules.ts";

/** The public holidays of Cyprus. */
export const cy: HolidayCalendar = {
  id: "CY",
  name: "Cyprus",
  source:
    "Public holidays of the Republic of Cyprus as published by the Public Administration and Personnel Department",
  checkedOn: calendarDate("2026-11-21"),
  knownUntil: calendarDate("2035-12-31"),
  rules: [
    newYear,
    epiphany,
    orthodox(-48, "Green Monday"),
    fixed(3, 25, "Greek Independence Day"),
    fixed(4, 1, "Cyprus National Day"),
    orthodox(-2, "Good Friday"),
    orthodox(0, "Easter Sunday"),
    orthodox(1, "Easter Monday"),
    labourDay,
    orthodox(50, "Whit Monday"),
    assumption,
    fixed(10, 1, "Independence Day"),
    fixed(10, 28, "Ohi Day"),
    christmas,
    secondChristmas,
  ],
};
