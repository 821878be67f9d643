import type { HolidayCalendar } from "../../domain/holiday.ts";
import { calendarDate } from "../../lib/calendar.ts";
import { fixed, orthodox, once, newYear, epiphany, assumption, christmas, secondChristmas } from "./rules.ts";

/** The public holidays of Greece. */
export const gr: HolidayCalendar = {
  id: "GR",
  name: "Greece",
  source: "Law 4808/2021 art. 60; Labour Day moved by ministerial decision in 2021, 2022 and 2024",
  checkedOn: calendarDate("2026-11-21"),
  knownUntil: calendarDate("2035-12-31"),
  rules: [
    newYear,
    epiphany,
    orthodox(-48, "Clean Monday"),
    fixed(3, 25, "Independence Day"),
    orthodox(-2, "Good Friday"),
    orthodox(0, "Easter Sunday"),
    orthodox(1, "Easter Monday"),
    fixed(5, 1, "Labour Day", { not: [2021, 2022, 2024] }),
    once("Labour Day", "2021-05-04", "2022-05-02", "2024-05-07"),
    orthodox(49, "Whit Sunday"),
    orthodox(50, "Whit Monday"),
    assumption,
    fixed(10, 28, "Ohi Day"),
    christmas,
    secondChristmas,
  ],
};
