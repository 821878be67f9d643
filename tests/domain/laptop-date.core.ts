import { expect, test } from "vitest";
import { recordedAhead } from "../../src/domain/laptop-date.ts";
import { summaryOf } from "../../src/domain/summary.ts";
import { calendarDate } from "../../src/lib/calendar.ts";
import { janesCase } from "../support/janes-case.ts";

const openedOn = calendarDate("2026-11-20");
const received = (on: string) => ({ kind: "received", on: calendarDate(on) }) as const;
const jane = summaryOf(janesCase({ openedOn, clock: [received("2026-11-19")], tasks: [] }));

test("a laptop whose calendar is behind what was recorded is found out, by the latest day", () => {
  const paused = { ...received("2026-11-24"), kind: "answered" } as const;
  expect(recordedAhead([jane], calendarDate("2026-11-03"))).toBe("2026-11-20");
  expect(recordedAhead([jane, { ...jane, clock: [paused] }], calendarDate("2026-11-03"))).toBe("2026-11-24");
});

test("a laptop on the day of the last record or later is believed, and so is a receipt still to come", () => {
  expect(recordedAhead([jane], openedOn)).toBeNull();
  expect(recordedAhead([], calendarDate("2026-11-03"))).toBeNull();
  expect(recordedAhead([{ ...jane, clock: [received("2026-12-24")] }], openedOn)).toBeNull();
});
