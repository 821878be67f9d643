import { expect, test } from "vitest";
import { clockBehind } from "../../src/domain/clock-check.ts";

const last = "2026-11-20T10:00:00Z";

test.for([
  ["2026-11-20T10:00:01Z", false],
  ["2026-11-20T09:58:01Z", false],
  ["2026-11-20T09:57:59Z", true],
  ["2026-11-03T10:00:00Z", true],
  ["2016-11-20T10:00:00Z", true],
  ["2036-11-20T10:00:00Z", false],
] as const)("at %s the laptop is behind an entry of 20 Nov 2026, 10:00: %j", ([now, behind]) => {
  expect(clockBehind(new Date(now), last) !== null).toBe(behind);
});

test("before the first entry there is nothing to be behind of", () => {
  expect(clockBehind(new Date(last), null)).toBeNull();
});

test("both days are named", () => {
  expect(clockBehind(new Date("2026-11-03T10:00:00Z"), last)).toEqual({
    laptop: "2026-11-03",
    last: "2026-11-20",
  });
});
