import { expect, test } from "vitest";
import { ukGdpr } from "../../src/content/regimes/uk-gdpr.ts";
import type { ClockEvent } from "../../src/domain/clock-event.ts";
import { dateHistory } from "../../src/domain/date-history.ts";
import { weekendsOnly } from "../../src/domain/working-days.ts";
import { calendarDate as day } from "../../src/lib/calendar.ts";

test("the history says what was recorded in the order of entry, and which due date followed", () => {
  const clock: readonly ClockEvent[] = [
    { kind: "received", on: day("2026-05-11") },
    { kind: "stopped", on: day("2026-05-13"), reason: "clarification", words: "which systems?" },
    { kind: "restarted", on: day("2026-05-20") },
    { kind: "extended", on: day("2026-06-01"), ground: "complexity", words: "many systems" },
    { kind: "identity-received", on: day("2026-05-18") },
    { kind: "answered", on: day("2026-06-18") },
  ];
  const rows = dateHistory({ clock, rights: ["access"] }, { regime: ukGdpr, workingDays: weekendsOnly });
  // By hand: 11 June; + 8 days; three months + 8; from 18 May with 3 days of the pause, Fri 21 August.
  expect(rows.map(({ event, due, moved }) => [event.kind, due, moved])).toEqual([
    ["received", "2026-06-11", true],
    ["stopped", "2026-06-11", false],
    ["restarted", "2026-06-19", true],
    ["extended", "2026-08-19", true],
    ["identity-received", "2026-08-21", true],
    ["answered", "2026-08-21", false],
  ]);
});
