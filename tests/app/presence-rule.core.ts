import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { judgePresence, putBack, slept, type LockTimes } from "../../src/app/presence/rule.ts";

const times: LockTimes = { idleMinutes: 10, hiddenMinutes: 5, warnSeconds: 30 };
const at = (seconds: number, hiddenSince: number | null = null, of = times) =>
  judgePresence(
    { now: seconds * 1000, touchedAt: 0, hiddenSince: hiddenSince === null ? null : hiddenSince * 1000 },
    of,
  );

describe("a desk that nobody touches", () => {
  test.for([
    [0, { kind: "stay" }],
    [569, { kind: "stay" }],
    [570, { kind: "warn", secondsLeft: 30 }],
    [599.5, { kind: "warn", secondsLeft: 1 }],
    [600, { kind: "lock" }],
    [100_000, { kind: "lock" }],
  ] as const)("after %d seconds: %j", ([seconds, verdict]) => {
    expect(at(seconds)).toEqual(verdict);
  });

  test("never locks for that when the officer has switched it off", () => {
    expect(at(1_000_000, null, { ...times, idleMinutes: 0 })).toEqual({ kind: "stay" });
  });
});

describe("a desk whose window is hidden", () => {
  test("locks after its time, counted from the last touch of any window", () => {
    expect(at(299, 0)).toEqual({ kind: "stay" });
    expect(at(300, 0)).toEqual({ kind: "lock" });
    const attendance = { now: 400_000, touchedAt: 350_000, hiddenSince: 0 };
    expect(judgePresence(attendance, times)).toEqual({ kind: "stay" });
  });

  test("stays when that is switched off", () => {
    expect(at(400, 0, { ...times, hiddenMinutes: 0 })).toEqual({ kind: "stay" });
  });
});

test("a lock for want of touch is always warned of, for as long as was set, whatever the times", () => {
  const counts = fc.integer({ min: 1, max: 60 });
  fc.assert(
    fc.property(counts, fc.constantFrom(20, 30, 60), (idleMinutes, warnSeconds) => {
      const of = { idleMinutes, hiddenMinutes: 0, warnSeconds };
      const end = idleMinutes * 60;
      expect(at(end - 1, null, of).kind).toBe("warn");
      expect(at(end - Math.min(warnSeconds, end), null, of).kind).toBe("warn");
      expect(at(end, null, of).kind).toBe("lock");
    }),
  );
});

test("a long gap between two looks at the clock is sleep, a throttled hidden window is not", () => {
  expect([slept(29_000, false), slept(31_000, false)]).toEqual([false, true]);
  expect([slept(61_000, true), slept(91_000, true)]).toEqual([false, true]);
});

test("a clock that went back by more than two minutes is noticed", () => {
  expect([putBack(1_000), putBack(-119_000), putBack(-121_000)]).toEqual([false, false, true]);
});
