import type { HolidayCalendar } from "../../domain/holiday.ts";
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

/** The public holidays of New Zealand. */
export const nz: HolidayCalendar = {
  id: "NZ",
  name: "New Zealand",
  source: "Holidays Act 2003 ss. 44 and 45A; Te Kāhui o Matariki Public Holiday Act 2022, Schedule 1",
  checkedOn: calendarDate("2026-11-21"),
  knownUntil: calendarDate("2035-12-31"),
  rules: [
    ...substituted("next", [
      newYear,
      fixed(1, 2, "Day after New Year's Day"),
      fixed(2, 6, "Waitangi Day"),
      fixed(4, 25, "Anzac Day"),
      christmas,
      fixed(12, 26, "Boxing Day"),
    ]),
    goodFriday,
    easterMonday,
    nth(1, monday, 6, "Sovereign's birthday"),
    once("Memorial Day for Queen Elizabeth II", "2022-09-26"),
    nth(4, monday, 10, "Labour Day"),
    once(
      "Matariki",
      "2022-06-24",
      "2023-07-14",
      "2024-06-28",
      "2025-06-20",
      "2026-07-10",
      "2027-06-25",
      "2028-07-14",
      "2029-07-06",
      "2030-06-21",
      "2031-07-11",
      "2032-07-02",
      "2033-06-24",
      "2034-07-07",
      "2035-06-29",
    ),
  ],
};
