import type { HolidayCalendar, HolidayRule } from "../../domain/holiday.ts";
import { calendarDate } from "../../lib/calendar.ts";
import {
  fixed,
  nth,
  once,
  substituted,
  monday,
  newYear,
  goodFriday,
  easterMonday,
  christmas,
} from "./rules.ts";

const everywhere = [
  ...substituted("next", [newYear, christmas, fixed(12, 26, "Boxing Day")]),
  goodFriday,
  nth(1, monday, 5, "Early May bank holiday", { not: [2020] }),
  nth(-1, monday, 5, "Spring bank holiday", { not: [2022] }),
  once("Early May bank holiday (VE Day)", "2020-05-08"),
  once("Spring bank holiday", "2022-06-02"),
  once("Platinum Jubilee bank holiday", "2022-06-03"),
  once("State funeral of Queen Elizabeth II", "2022-09-19"),
  once("Coronation of King Charles III", "2023-05-08"),
];
const lateSummer = nth(-1, monday, 8, "Summer bank holiday");

function calendar(id: string, name: string, own: readonly HolidayRule[]): HolidayCalendar {
  return {
    id,
    name,
    source:
      "Banking and Financial Dealings Act 1971 s. 1 and Schedule 1; bank holidays as published on GOV.UK",
    checkedOn: calendarDate("2026-11-21"),
    knownUntil: calendarDate("2035-12-31"),
    rules: [...everywhere, ...own],
  };
}

/** The bank holidays of the nations of the United Kingdom. */
export const gb: readonly HolidayCalendar[] = [
  calendar("GB-ENG", "England and Wales", [easterMonday, lateSummer]),
  calendar("GB-SCT", "Scotland", [
    ...substituted("next", [fixed(1, 2, "2 January"), fixed(11, 30, "St Andrew's Day")]),
    nth(1, monday, 8, "Summer bank holiday"),
    once("World Cup bank holiday", "2026-06-15"),
  ]),
  calendar("GB-NIR", "Northern Ireland", [
    ...substituted("next", [fixed(3, 17, "St Patrick's Day"), fixed(7, 12, "Battle of the Boyne")]),
    easterMonday,
    lateSummer,
  ]),
];
