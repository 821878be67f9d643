import fc from "fast-check";
import ICAL from "ical.js";
import { expect, test } from "vitest";
import { calendarFile, type CalendarEntry } from "../../src/domain/calendar-file.ts";
import { calendarDate, plusDays } from "../../src/lib/calendar.ts";

const savedAt = "2026-11-21T04:31:52.123Z";
const due: CalendarEntry = {
  uid: "DSR-2026-014-due@habeas",
  on: calendarDate("2026-12-21"),
  words: "DSR-2026-014: answer due",
};

interface Read {
  readonly uid: string;
  readonly words: string;
  readonly from: string;
  readonly to: string;
  readonly wholeDay: boolean;
}

/** What another program reads from the file. */
function read(text: string): readonly Read[] {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]); // its types say less than it answers
  expect(calendar.getFirstPropertyValue("version")).toBe("2.0");
  return calendar.getAllSubcomponents("vevent").map((component) => {
    const event = new ICAL.Event(component);
    const { startDate, endDate } = event;
    expect(String(component.getFirstPropertyValue("dtstamp"))).toBe("2026-11-21T04:31:52Z");
    return {
      uid: event.uid,
      words: event.summary,
      from: startDate.toString(),
      to: endDate.toString(),
      wholeDay: startDate.isDate && endDate.isDate,
    };
  });
}

test("another program reads each date as a whole day", () => {
  expect(read(calendarFile([due], savedAt))).toEqual([
    { uid: due.uid, words: due.words, from: "2026-12-21", to: "2026-12-22", wholeDay: true },
  ]);
});

test("a file without dates is a calendar without events", () => {
  expect(read(calendarFile([], savedAt))).toEqual([]);
});

test("every word comes back, whatever stands in it, over the turn of every month and year", () => {
  const anyEntry = fc.record({
    uid: fc.constant(due.uid),
    on: fc.integer({ min: 0, max: 4000 }).map((days) => plusDays(calendarDate("2024-01-01"), days)),
    words: fc.string({ unit: "grapheme", minLength: 1, maxLength: 200 }),
  });
  fc.assert(
    fc.property(fc.array(anyEntry, { maxLength: 5 }), (entries) => {
      const back = read(calendarFile(entries, savedAt));
      expect(back.map(({ words, from, to }) => ({ words, from, to }))).toEqual(
        entries.map(({ words, on }) => ({ words, from: on, to: plusDays(on, 1) })),
      );
    }),
    { numRuns: 300 },
  );
});

test("lines end as the standard says, none is longer than 75 octets, and no character is cut in two", () => {
  const words = `DSR-2026-014: ${"Größe 🦄 ".repeat(40)}`;
  const text = calendarFile([{ ...due, words }], savedAt);
  expect(text.endsWith("\r\n")).toBe(true);
  expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  const lines = text.split("\r\n");
  expect(Math.max(...lines.map((line) => new TextEncoder().encode(line).length))).toBeLessThanOrEqual(75);
  expect(lines.filter((line) => line.startsWith(" ")).length).toBeGreaterThan(4);
  expect(read(text)[0]?.words).toBe(words);
});
