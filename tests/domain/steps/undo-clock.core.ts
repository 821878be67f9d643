import fc from "fast-check";
import { expect, test } from "vitest";
import { euGdpr } from "../../../src/content/regimes/eu-gdpr.ts";
import { ukGdpr } from "../../../src/content/regimes/uk-gdpr.ts";
import type { Case } from "../../../src/domain/case.ts";
import { deadline } from "../../../src/domain/clock.ts";
import type { ClockEvent } from "../../../src/domain/clock-event.ts";
import type { Regime } from "../../../src/domain/regime.ts";
import { recordAnswered } from "../../../src/domain/steps/record-answered.ts";
import { recordFeePaid } from "../../../src/domain/steps/record-fee-paid.ts";
import { undoClockEvent } from "../../../src/domain/steps/undo-clock-event.ts";
import { taskState } from "../../../src/domain/task-state.ts";
import { weekendsOnly } from "../../../src/domain/working-days.ts";
import { calendarDate as day, plusDays } from "../../../src/lib/calendar.ts";
import { accepted } from "../../support/janes-case.ts";
import { openedCase } from "../../support/opened-case.ts";

const today = day("2027-01-15");
const words = "typed into the wrong case";
const stopped: ClockEvent = {
  kind: "stopped",
  on: day("2026-11-24"),
  reason: "clarification",
  words: "which systems?",
};
const restarted: ClockEvent = { kind: "restarted", on: day("2026-11-26") };
const extended: ClockEvent = { kind: "extended", on: day("2026-12-01"), ground: "complexity", words: "many" };

const withClock = (...events: readonly ClockEvent[]): Case => {
  const kase = openedCase();
  return { ...kase, clock: [...kase.clock, ...events] };
};
const undo = (kase: Case, index: number): Case => {
  const event = kase.clock[index];
  if (event === undefined) throw new Error(`no entry ${index}`);
  return accepted(undoClockEvent(kase, { index, event, words }, today)).kase;
};
const due = (kase: Case, regime: Regime = euGdpr): unknown => deadline(kase.clock, regime, weekendsOnly);

test("an extension taken back gives the first due date back, and the journal keeps what and why", () => {
  const before = withClock(stopped, restarted);
  const after = withClock(stopped, restarted, extended);
  expect(due(undo(after, 3))).toEqual(due(before));
  const { event } = accepted(undoClockEvent(after, { index: 3, event: extended, words }, today));
  expect(event).toMatchObject({
    kind: "undone",
    facts: { what: "clock", event: "extended", since: "2026-12-01" },
    detail: { words },
  });
});

test("whatever is recorded last and taken back, every date is as before", () => {
  const days = fc.integer({ min: 0, max: 50 }).map((n) => plusDays(day("2026-11-19"), n));
  const anyEvent: fc.Arbitrary<ClockEvent> = fc.oneof(
    days.map((on): ClockEvent => ({ ...extended, on })),
    days.map((on): ClockEvent => ({ kind: "identity-received", on })),
    days.map((on): ClockEvent => ({ kind: "fee-paid", on })),
    days.map((on): ClockEvent => ({ kind: "restarted", on })),
  );
  fc.assert(
    fc.property(fc.array(anyEvent, { maxLength: 5 }), anyEvent, (events, last) => {
      const before = withClock(stopped, ...events);
      const after = withClock(stopped, ...events, last);
      expect(due(undo(after, after.clock.length - 1), ukGdpr)).toEqual(due(before, ukGdpr));
    }),
  );
});

test("a pause taken back takes its end along, so that it ends no later pause", () => {
  const undone = undo(withClock(stopped, restarted), 1);
  expect(undone.clock).toEqual(openedCase().clock);
  const again = { ...undone, clock: [...undone.clock, { ...stopped, on: day("2026-11-25") }] };
  expect(deadline(again.clock, euGdpr, weekendsOnly)?.because).toContainEqual({
    code: "paused-since",
    reason: "clarification",
    from: "2026-11-25",
  });
});

test("the end of a pause taken back leaves the clock standing", () => {
  const undone = undo(withClock(stopped, restarted), 2);
  expect(undone.clock.at(-1)).toEqual(stopped);
});

test("an answer taken back opens the task to answer again", () => {
  const kase = openedCase();
  const answered = accepted(recordAnswered(kase, { on: day("2026-12-16"), words: "by phone" }, today)).kase;
  const undone = undo(answered, answered.clock.length - 1);
  expect(undone.clock).toEqual(kase.clock);
  const letter = undone.tasks.find(
    ({ origin }) => origin.kind === "duty" && origin.key === "outcome-letter",
  )!;
  expect(taskState(letter, undone.tasks)).not.toBe("done");
});

test.for([
  ["the day of receipt", 0, openedCase().clock[0]!, words, "receipt-is-corrected"],
  ["an entry that is not there", 4, extended, words, "no-longer-there"],
  ["an entry that became another", 1, extended, words, "no-longer-there"],
  ["no reason", 1, stopped, "  ", "missing"],
] as const)("%s is not taken back", ([, index, event, why, code]) => {
  expect(undoClockEvent(withClock(stopped), { index, event, words: why }, today)).toMatchObject({
    ok: false,
    problem: { code },
  });
});

test("a fee that is paid starts the time afresh under UK law, and is refused where it does not", () => {
  const on = day("2026-12-02");
  const paid = accepted(recordFeePaid(openedCase(), { on, regime: ukGdpr }, today)).kase;
  expect(deadline(paid.clock, ukGdpr, weekendsOnly)?.nominal).toBe("2027-01-02");
  expect(recordFeePaid(openedCase(), { on, regime: euGdpr }, today)).toMatchObject({
    ok: false,
    problem: { code: "fee-starts-nothing" },
  });
  const early = recordFeePaid(openedCase(), { on: day("2026-11-18"), regime: ukGdpr }, today);
  expect(early).toMatchObject({ ok: false, problem: { code: "date-before-receipt" } });
});
