import { expect, test } from "vitest";
import { formatDate, formatShortDate, t } from "../../src/i18n/index.ts";
import { calendarDate } from "../../src/lib/calendar.ts";

test("a date is shown with its weekday and in full", () => {
  expect(formatDate(calendarDate("2026-12-21"))).toBe("Mon 21 Dec 2026");
  expect(formatShortDate(calendarDate("2026-09-01"))).toBe("Tue 1 Sep");
});

test.for([
  [25, "25 days left"],
  [1, "due tomorrow"],
  [0, "due today"],
  [-1, "1 day late"],
  [-2, "2 days late"],
] as const)("with %i days to go it says %s", ([days, words]) => {
  expect(t.dates.left(days)).toBe(words);
});

test("a size is told in units a person knows", () => {
  expect([t.size(1), t.size(999), t.size(1_400_000)]).toEqual(["1 byte", "999 bytes", "1.4 MB"]);
});
