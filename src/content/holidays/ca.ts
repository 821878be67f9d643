import type { HolidayCalendar, HolidayRule } from "../../domain/holiday.ts";
import { calendarDate } from "../../lib/calendar.ts";
import { fixed, nth, onOrAfter, monday, newYear, goodFriday, easterMonday, christmas } from "./rules.ts";

const everywhere = [
  newYear,
  goodFriday,
  fixed(7, 1, "Canada Day"),
  nth(1, monday, 9, "Labour Day"),
  christmas,
];
const victoria = onOrAfter(monday, 5, 18, "Victoria Day");
const truth = fixed(9, 30, "National Day for Truth and Reconciliation", { from: 2021 });
const thanksgiving = nth(2, monday, 10, "Thanksgiving");
const remembrance = fixed(11, 11, "Remembrance Day");
const family = nth(3, monday, 2, "Family Day");
const boxing = fixed(12, 26, "Boxing Day");

function calendar(id: string, name: string, source: string, own: readonly HolidayRule[]): HolidayCalendar {
  return {
    id,
    name,
    source,
    checkedOn: calendarDate("2026-11-21"),
    knownUntil: calendarDate("2035-12-31"),
    rules: [...everywhere, ...own],
  };
}

/** The public holidays of Canada: federal, and those of provinces with a law of their own on personal data. */
export const ca: readonly HolidayCalendar[] = [
  calendar("CA", "Canada, federal", "Canada Labour Code s. 166", [
    victoria,
    truth,
    thanksgiving,
    remembrance,
    boxing,
  ]),
  calendar("CA-AB", "Canada, Alberta", "Employment Standards Code s. 25", [
    family,
    victoria,
    thanksgiving,
    remembrance,
  ]),
  calendar("CA-BC", "Canada, British Columbia", "Interpretation Act (RSBC 1996 c. 238) s. 29", [
    nth(2, monday, 2, "Family Day", { to: 2018 }),
    { ...family, from: 2019 },
    easterMonday,
    victoria,
    nth(1, monday, 8, "British Columbia Day"),
    { ...truth, from: 2023 },
    thanksgiving,
    remembrance,
    boxing,
  ]),
  calendar("CA-ON", "Canada, Ontario", "Employment Standards Act, 2000 s. 1(1)", [
    family,
    victoria,
    thanksgiving,
    boxing,
  ]),
  calendar(
    "CA-QC",
    "Canada, Quebec",
    "Loi sur les normes du travail art. 60; Loi sur la fête nationale art. 2",
    [onOrAfter(monday, 5, 18, "National Patriots' Day"), fixed(6, 24, "National Holiday"), thanksgiving],
  ),
];
