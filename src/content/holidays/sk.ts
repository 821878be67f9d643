import type { HolidayCalendar } from "../../domain/holiday.ts";
import { calendarDate } from "../../lib/calendar.ts";
import {
  fixed,
  once,
  newYear,
  epiphany,
  goodFriday,
  easterMonday,
  labourDay,
  allSaints,
  christmasEve,
  christmas,
  secondChristmas,
} from "./rules.ts";

/** The public holidays of Slovakia. */
export const sk: HolidayCalendar = {
  id: "SK",
  name: "Slovakia",
  source:
    "Zákon č. 241/1993 Z. z. § 1–2a, as changed by zákon č. 530/2023 and 261/2025 Z. z.; days that are working days by these are left out",
  checkedOn: calendarDate("2026-11-21"),
  knownUntil: calendarDate("2035-12-31"),
  rules: [
    newYear,
    epiphany,
    goodFriday,
    easterMonday,
    labourDay,
    fixed(5, 8, "Victory over Fascism Day", { not: [2026] }),
    fixed(7, 5, "Saints Cyril and Methodius Day"),
    fixed(8, 29, "National Uprising Day"),
    fixed(9, 1, "Constitution Day", { to: 2023 }),
    fixed(9, 15, "Our Lady of Sorrows", { not: [2026] }),
    allSaints,
    once("Centenary of the Declaration of the Slovak Nation", "2018-10-30"),
    fixed(11, 17, "Freedom and Democracy Day", { to: 2024 }),
    christmasEve,
    christmas,
    secondChristmas,
  ],
};
