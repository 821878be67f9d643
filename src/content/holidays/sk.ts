import type { HolidayCalendar } from "../../domain/holiday.ts";
import { calendarDate } from "../../lib/calendar.ts";
import {
  fixed,
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
    "Zákon č. 241/1993 Z. z. § 1–2a; days made working days by the consolidation acts of 2023 and 2025 are left out",
  checkedOn: calendarDate("2026-11-21"),
  knownUntil: calendarDate("2035-12-31"),
  rules: [
    newYear,
    epiphany,
    goodFriday,
    easterMonday,
    labourDay,
    fixed(5, 8, "Victory over Fascism Day", { to: 2025 }),
    fixed(7, 5, "Saints Cyril and Methodius Day"),
    fixed(8, 29, "National Uprising Day"),
    fixed(9, 1, "Constitution Day", { to: 2023 }),
    fixed(9, 15, "Our Lady of Sorrows", { to: 2025 }),
    allSaints,
    fixed(11, 17, "Freedom and Democracy Day", { to: 2024 }),
    christmasEve,
    christmas,
    secondChristmas,
  ],
};
