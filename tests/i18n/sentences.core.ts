import { expect, test } from "vitest";
import { euGdpr } from "../../src/content/regimes/eu-gdpr.ts";
import { ccpaBefore2027 } from "../../src/content/regimes/ccpa.ts";
import { ukGdpr } from "../../src/content/regimes/uk-gdpr.ts";
import { deadline } from "../../src/domain/clock.ts";
import type { ClockEvent } from "../../src/domain/clock-event.ts";
import type { Regime } from "../../src/domain/regime.ts";
import { weekendsOnly } from "../../src/domain/working-days.ts";
import { failureText, problemText, reasonText, t } from "../../src/i18n/index.ts";
import { calendarDate } from "../../src/lib/calendar.ts";
import { Failure } from "../../src/lib/failure.ts";

const day = calendarDate;
const why = (events: readonly ClockEvent[], regime: Regime): readonly string[] =>
  deadline(events, regime, weekendsOnly)!.because.map(reasonText);

test("the due date of the practice request says how it came about", () => {
  expect(why([{ kind: "received", on: day("2026-11-19") }], euGdpr)).toEqual([
    "One month from Thu 19 Nov 2026 is Sat 19 Dec 2026.",
    "Sat 19 Dec 2026 is a weekend; the period ends on the next working day, Mon 21 Dec 2026.",
  ]);
});

test("an extension, a pause and a month without that day are told as they count", () => {
  const events: readonly ClockEvent[] = [
    { kind: "received", on: day("2026-11-30") },
    { kind: "extended", on: day("2026-12-10"), ground: "complexity", words: "" },
    { kind: "stopped", on: day("2026-12-01"), reason: "clarification", words: "" },
    { kind: "restarted", on: day("2026-12-03") },
  ];
  expect(why(events, ukGdpr)).toEqual([
    "One month from Mon 30 Nov 2026 is Wed 30 Dec 2026.",
    "Extended on Thu 10 Dec 2026 (complexity of the request): three months from Mon 30 Nov 2026 is Sun 28 Feb 2027, the last day of a shorter month.",
    "Paused from Tue 1 Dec 2026 to Thu 3 Dec 2026 (clarification asked): 3 days added.",
    "To be safe, answer by Tue 2 Mar 2027: pauses are not counted the same everywhere.",
  ]);
});

test("a date that the law does not move says so, with the working day before", () => {
  expect(why([{ kind: "received", on: day("2026-02-11") }], ccpaBefore2027).slice(1)).toEqual([
    "Sat 28 Mar 2026 is a weekend, and this law does not move the date.",
    "To be safe, answer by Fri 27 Mar 2026, the working day before.",
  ]);
});

test("a case that cannot be closed names everything that is open", () => {
  const open = [
    { code: "tasks", titles: ["Ask the TAM", "Send the letter"] },
    { code: "findings-undecided", count: 1 },
  ] as const;
  expect(problemText({ code: "still-open", open })).toBe(
    "2 tasks are still open: Ask the TAM and Send the letter. 1 finding has not been decided.",
  );
});

test("what broke comes with a remedy, and a place in the file where there is one", () => {
  expect(failureText(new Failure("file-unreadable", { line: 7 })).says).toContain("line 7");
  expect(failureText(new Failure("no-space")).remedy).not.toBe("");
});

test("an entry of the history is told in words", () => {
  const facts = { on: "x", checkedOn: "2026-11-20", result: "confirmed", method: "call-back", clock: "" };
  expect(`${t.events["identity-recorded"]}: ${t.eventFacts(facts)}`).toBe(
    "Identity check recorded: Confirmed · how: Call back on a number on file · checked Fri 20 Nov 2026",
  );
  expect(t.eventFacts({ rights: "access,erasure", late: false })).toBe(
    "rights: Access and Erasure · in time",
  );
});
