import { expect, test } from "vitest";
import { regimeOf } from "../../src/content/regimes/all.ts";
import type { Case, Closure } from "../../src/domain/case.ts";
import type { ClockEvent } from "../../src/domain/clock-event.ts";
import type { Law } from "../../src/domain/dues.ts";
import { registerLineOf } from "../../src/domain/closure.ts";
import {
  daysTaken,
  filtered,
  inTime,
  registerRows,
  statisticsOf,
  type RegisterRow,
} from "../../src/domain/register-rows.ts";
import { summaryOf } from "../../src/domain/summary.ts";
import { weekendsOnly } from "../../src/domain/working-days.ts";
import { calendarDate as day } from "../../src/lib/calendar.ts";
import { janesCase } from "../support/janes-case.ts";

const law = ({ regime }: { readonly regime: string }): Law => ({
  regime: regimeOf(regime, day("2026-11-19")),
  workingDays: weekendsOnly,
});
const today = day("2027-01-15");
const closure = (changes: Partial<Closure> = {}): Closure => ({
  on: day("2026-12-18"),
  result: "fulfilled",
  words: "",
  lateBecause: "",
  purgeOn: day("2027-06-18"),
  ...changes,
});
function kase(number: string, clock: readonly ClockEvent[], changes: Partial<Case> = {}): Case {
  const receivedOn = clock.find(({ kind }) => kind === "received")!.on;
  return janesCase({
    id: number,
    number,
    clock,
    request: { receivedOn, channel: "post", message: "" },
    ...changes,
  });
}
const received: ClockEvent = { kind: "received", on: day("2026-11-19") };
const answered = (on: string): ClockEvent => ({ kind: "answered", on: day(on) });
const rowsOf = (...cases: readonly Case[]): readonly RegisterRow[] =>
  registerRows(cases.map(summaryOf), [], law);

test("an answered request counts its days from receipt, and is in time up to the due date", () => {
  const [row] = rowsOf(kase("DSR-2026-014", [received, answered("2026-12-21")], { closure: closure() }));
  expect(row).toMatchObject({ dueOn: "2026-12-21", result: "fulfilled", purgeOn: "2027-06-18" });
  expect(daysTaken(row!)).toBe(32);
  expect(inTime(row!, today)).toBe("yes");
});

test("one day after the due date is late, though the case is closed", () => {
  const late = closure({ lateBecause: "Microsoft answered late" });
  const [row] = rowsOf(kase("DSR-2026-014", [received, answered("2026-12-22")], { closure: late }));
  expect(inTime(row!, today)).toBe("no");
  expect(statisticsOf([row!], today).late[0]?.said?.lateBecause).toBe("Microsoft answered late");
});

test("an open request is pending until its due date has passed, and while the clock is paused", () => {
  const paused: ClockEvent = { kind: "stopped", on: day("2026-12-01"), reason: "identity", words: "" };
  const [open] = rowsOf(kase("DSR-2026-014", [received]));
  const [standing] = rowsOf(kase("DSR-2026-015", [received, paused]));
  expect(inTime(open!, day("2026-12-21"))).toBe("pending");
  expect(inTime(open!, day("2026-12-22"))).toBe("no");
  expect(inTime(standing!, day("2026-12-22"))).toBe("pending");
  expect(daysTaken(open!)).toBeNull();
});

test("a purged request keeps its line, without the officer's words", () => {
  const gone = kase("DSR-2026-013", [received, answered("2026-12-01")]);
  const line = registerLineOf(gone, closure({ words: "about Jane" }), law(gone), day("2027-06-18"));
  const rows = registerRows([summaryOf(kase("DSR-2026-014", [received]))], [line], law);
  expect(rows.map(({ number }) => number)).toEqual(["DSR-2026-014", "DSR-2026-013"]);
  expect(rows[1]).toMatchObject({
    purgedOn: "2027-06-18",
    purgeOn: null,
    said: null,
    answeredOn: "2026-12-01",
  });
  expect(JSON.stringify(rows[1])).not.toContain("Jane");
});

test("the filter takes year, right, outcome and punctuality together", () => {
  const rows = rowsOf(
    kase("DSR-2026-001", [{ kind: "received", on: day("2025-12-30") }, answered("2026-01-10")], {
      closure: closure(),
    }),
    kase("DSR-2026-002", [received, answered("2026-12-22")], { closure: closure() }),
    kase("DSR-2026-003", [received], { rights: ["access"] }),
  );
  const all = { year: null, right: null, result: null, inTime: null };
  const numbers = (changes: object) =>
    filtered(rows, { ...all, ...changes }, day("2026-12-01")).map((r) => r.number);
  expect(numbers({})).toHaveLength(3);
  expect(numbers({ year: 2025 })).toEqual(["DSR-2026-001"]);
  expect(numbers({ right: "access" })).toEqual(["DSR-2026-003"]);
  expect(numbers({ result: "open" })).toEqual(["DSR-2026-003"]);
  expect(numbers({ result: "fulfilled", inTime: "no" })).toEqual(["DSR-2026-002"]);
});

test("the statistics count each request once, each right once, and take the middle of the days", () => {
  const one = (number: string, on: string) => kase(number, [received, answered(on)], { closure: closure() });
  const refusal = closure({ result: "refused", words: "Excessive: the tenth request in a month" });
  const rows = rowsOf(
    one("DSR-2026-001", "2026-11-20"),
    one("DSR-2026-002", "2026-11-22"),
    kase("DSR-2026-003", [received, answered("2026-12-19")], {
      closure: refusal,
      rights: ["access", "erasure"],
    }),
    kase("DSR-2026-004", [received, answered("2026-11-30")], { closure: closure() }),
    kase("DSR-2026-005", [received]),
  );
  const numbers = statisticsOf(rows, day("2026-12-01"));
  expect(numbers).toMatchObject({ received: 5, open: 1, answered: 4, medianDays: 7, late: [] });
  expect(numbers.refused.map(({ said }) => said?.words)).toEqual(["Excessive: the tenth request in a month"]);
  expect(numbers.byRight).toEqual([
    { right: "access", count: 1 },
    { right: "erasure", count: 5 },
  ]);
  expect(statisticsOf([], today).medianDays).toBeNull();
});
