import { addDays, addMonths, differenceInCalendarDays, getDay } from "date-fns";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  calendarDate,
  dateOf,
  daysBetween,
  isWeekend,
  parseCalendarDate,
  plusDays,
  plusMonths,
  weekdayOf,
  type CalendarDate,
} from "../../src/lib/calendar.ts";

const anyDay = fc.integer({ min: 0, max: 60_000 }).map((days) => plusDays(calendarDate("1950-01-01"), days));

test.for([
  ["the same day of the next month", "2026-10-06", 1, "2026-11-06"],
  ["the last day of a shorter month", "2026-08-31", 1, "2026-09-30"],
  ["28 February of a common year", "2027-01-31", 1, "2027-02-28"],
  ["29 February of a leap year", "2028-01-31", 1, "2028-02-29"],
  ["three months over the turn of the year", "2026-11-30", 3, "2027-02-28"],
] as const)("a month later is %s", ([, from, months, expected]) => {
  expect(plusMonths(calendarDate(from), months)).toBe(expected);
});

test.for(["2026-02-29", "2026-13-01", "2026-00-10", "2026-1-1", "20261-01-01", "", "today", "1899-12-31"])(
  "%s is no calendar date",
  (text) => {
    expect(parseCalendarDate(text)).toBeNull();
  },
);

test("days forward and back again end on the same day, over every clock change", () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (day, count) => {
      expect(plusDays(plusDays(day, count), -count)).toBe(day);
      expect(daysBetween(day, plusDays(day, count))).toBe(count);
    }),
  );
});

test("a week later is the same day of the week", () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      expect(weekdayOf(plusDays(day, 7))).toBe(weekdayOf(day));
      expect(isWeekend(day)).toBe(weekdayOf(day) % 6 === 0);
    }),
  );
});

test("19 December 2026 is a Saturday", () => {
  expect(weekdayOf(calendarDate("2026-12-19"))).toBe(6);
});

test("the date of an instant is that of the laptop's clock, at both ends of the day", () => {
  expect(dateOf(new Date(2026, 10, 19, 0, 0, 0))).toBe("2026-11-19");
  expect(dateOf(new Date(2026, 10, 19, 23, 59, 59))).toBe("2026-11-19");
});

describe("our own arithmetic says the same as date-fns, which counts with instants", () => {
  const noon = (date: CalendarDate): Date => new Date(`${date}T12:00:00`);
  const anyCount = fc.integer({ min: -1500, max: 1500 });

  test("days and weekdays", () => {
    fc.assert(
      fc.property(anyDay, anyCount, (day, count) => {
        expect(plusDays(day, count)).toBe(dateOf(addDays(noon(day), count)));
        expect(daysBetween(day, plusDays(day, count))).toBe(
          differenceInCalendarDays(addDays(noon(day), count), noon(day)),
        );
        expect(weekdayOf(day)).toBe(getDay(noon(day)));
      }),
      { numRuns: 2000 },
    );
  });

  test("months", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -60, max: 60 }), (day, months) => {
        expect(plusMonths(day, months)).toBe(dateOf(addMonths(noon(day), months)));
      }),
      { numRuns: 2000 },
    );
  });
});

test("every day from 1900 to 2199 follows the one before, without a gap", () => {
  let day = calendarDate("1900-01-01");
  for (let n = 0; n < 109_572; n += 1) {
    const next = plusDays(day, 1);
    if (parseCalendarDate(next) !== next || next <= day || weekdayOf(next) !== (weekdayOf(day) + 1) % 7) {
      expect.fail(`${day} is followed by ${next}`);
    }
    day = next;
  }
  expect(day).toBe("2199-12-31");
});
