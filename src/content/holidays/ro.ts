import type { HolidayCalendar } from "../../domain/holiday.ts";
import { calendarDate } from "../../lib/calendar.ts";
import { fixed, orthodox, newYear, labourDay, assumption, christmas, secondChristmas } from "./rules.ts";

/** The public holidays of Romania. */
export const ro: HolidayCalendar = {
  id: "RO",
  name: "Romania",
  source: "Codul muncii art. 139; Legea 52/2023",
  checkedOn: calendarDate("2026-11-21"),
  knownUntil: calendarDate("2035-12-31"),
  rules: [
    newYear,
    fixed(1, 2, "New Year holiday"),
    fixed(1, 6, "Epiphany", { from: 2024 }),
    fixed(1, 7, "St John the Baptist", { from: 2024 }),
    fixed(1, 24, "Unification Day"),
    orthodox(-2, "Good Friday"),
    orthodox(0, "Easter Sunday"),
    orthodox(1, "Easter Monday"),
    labourDay,
    fixed(6, 1, "Children's Day"),
    orthodox(49, "Whit Sunday"),
    orthodox(50, "Whit Monday"),
    assumption,
    fixed(11, 30, "St Andrew"),
    fixed(12, 1, "National Day"),
    christmas,
    secondChristmas,
  ],
};
