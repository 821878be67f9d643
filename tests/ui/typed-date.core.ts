import fc from "fast-check";
import { expect, test } from "vitest";
import { formatDate } from "../../src/i18n/index.ts";
import { calendarDate, plusDays } from "../../src/lib/calendar.ts";
import { readDate } from "../../src/ui/typed-date.ts";

const today = calendarDate("2026-11-26");

test.for([
  ["19/11/2026", "2026-11-19"],
  ["19.11.2026", "2026-11-19"],
  ["19-11-26", "2026-11-19"],
  ["2026-11-19", "2026-11-19"],
  ["19 nov", "2026-11-19"],
  ["19 November 2026", "2026-11-19"],
  ["Nov 19, 2026", "2026-11-19"],
  ["19/11", "2026-11-19"],
  ["24 dec", "2025-12-24"],
  [" Today ", "2026-11-26"],
  ["yesterday", "2026-11-25"],
] as const)("%s is read as %s", ([typed, date]) => {
  expect(readDate(typed, today)).toBe(date);
});

test("without a year, a date to come is the next one", () => {
  expect(readDate("24 dec", today, "future")).toBe("2026-12-24");
  expect(readDate("19 nov", today, "future")).toBe("2027-11-19");
  expect(readDate("tomorrow", today, "future")).toBe("2026-11-27");
});

test.for(["", "31/02/2026", "11/19/2026", "soon", "19", "19 foo 2026", "2026-13-01"])(
  "%s is no date",
  (typed) => {
    expect(readDate(typed, today)).toBeNull();
  },
);

test("a date as it is shown is read as itself", () => {
  fc.assert(
    fc.property(fc.integer({ min: -40_000, max: 40_000 }), (days) => {
      const date = plusDays(today, days);
      expect(readDate(formatDate(date), today)).toBe(date);
    }),
  );
});

test("no text breaks the reading", () => {
  fc.assert(fc.property(fc.string(), (text) => void readDate(text, today)));
});
