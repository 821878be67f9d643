import { expect, test } from "vitest";
import { ccpa } from "../../src/content/regimes/ccpa.ts";
import { euGdpr } from "../../src/content/regimes/eu-gdpr.ts";
import type { Case } from "../../src/domain/case.ts";
import { clockFace } from "../../src/domain/clock-face.ts";
import type { Law } from "../../src/domain/dues.ts";
import { withDutyDone } from "../../src/domain/duty.ts";
import { datedThings, nextTask, stageOf } from "../../src/domain/plan.ts";
import { initialSettings } from "../../src/domain/settings.ts";
import { summaryOf } from "../../src/domain/summary.ts";
import { weekendsOnly } from "../../src/domain/working-days.ts";
import { urgent, worklist, worklistRow } from "../../src/domain/worklist.ts";
import { calendarDate, type CalendarDate } from "../../src/lib/calendar.ts";
import { guideTask, openedCase } from "../support/opened-case.ts";

const law: Law = { regime: euGdpr, workingDays: weekendsOnly };
const day = calendarDate;
const row = (kase: Case, today: CalendarDate): ReturnType<typeof worklistRow> =>
  worklistRow(summaryOf(kase), law, today, initialSettings);
const checked = {
  identity: { method: "known-contact", words: "" },
  validity: { result: "clear", words: "" },
} as const;
/** Jane's case once it is checked and the guides are run. */
const scoped = (): Case => {
  const kase = openedCase(checked);
  return { ...kase, tasks: withDutyDone(kase.tasks, "scope", day("2026-11-19")) };
};

test.for([
  ["2026-11-26", "on-time", 25],
  ["2026-12-14", "due-soon", 7],
  ["2026-12-21", "due-soon", 0],
  ["2026-12-22", "late", -1],
] as const)("on %s the clock is %s", ([today, state, daysLeft]) => {
  expect(clockFace(summaryOf(openedCase()), law, day(today), initialSettings)).toMatchObject({
    state,
    daysLeft,
  });
});

test("a request not sent by its last safe day makes the case due soon", () => {
  const kase = openedCase(checked);
  const late = { ...kase, tasks: [...kase.tasks, guideTask({ key: "log", leadDays: 30 })] };
  expect(row(late, day("2026-11-21")).clock.state).toBe("on-time");
  expect(row(late, day("2026-11-22")).clock.state).toBe("due-soon");
});

test("a paused clock says so until it runs again, and an answer stops it for good", () => {
  const kase = openedCase();
  const paused: Case = {
    ...kase,
    clock: [...kase.clock, { kind: "stopped", on: day("2026-11-20"), reason: "identity", words: "" }],
  };
  expect(row(paused, day("2026-12-30")).clock).toMatchObject({
    state: "paused",
    pause: { from: "2026-11-20" },
  });
  const answered: Case = { ...paused, clock: [...paused.clock, { kind: "answered", on: day("2026-12-16") }] };
  expect(row(answered, day("2026-12-30")).clock).toMatchObject({
    state: "stopped",
    daysUsed: 27,
    pause: null,
  });
});

test("the check of identity comes first, and what presses before everything else", () => {
  const kase = openedCase();
  expect(nextTask(summaryOf(kase), null, day("2026-11-19"))?.title).toBe("Confirm it is Jane Roe");
  const pressing = { ...kase, tasks: [...kase.tasks, guideTask({ key: "log", leadDays: 30 })] };
  expect(nextTask(summaryOf(pressing), day("2026-12-21"), day("2026-11-20"))?.title).toBe("Task log");
});

test("while all that is open waits for others there is nothing to do today", () => {
  const asked = {
    kind: "asked",
    on: day("2026-11-19"),
    expectedBy: day("2026-12-04"),
    text: "secret",
  } as const;
  const kase = scoped();
  const waiting = { ...kase, tasks: [...kase.tasks, guideTask({ key: "tickets", events: [asked] })] };
  expect(row(waiting, day("2026-11-26"))).toMatchObject({
    stage: "gather",
    next: { state: "waiting", waiting: { askedOn: "2026-11-19", overdueDays: 0 } },
    groups: ["waiting"],
  });
  expect(row(waiting, day("2026-12-07")).groups).toContain("do-today"); // overdue: to be chased
  expect(JSON.stringify(summaryOf(waiting))).not.toContain("secret");
});

test("once everything else is settled the letter is next, in the last stage", () => {
  const unscoped = summaryOf(openedCase(checked));
  expect(nextTask(unscoped, null, day("2026-11-19"))?.title).toBe("Run the guides that fit");
  const summary = summaryOf(scoped());
  expect(stageOf(summary)).toBe("respond");
  expect(nextTask(summary, null, day("2026-11-19"))?.title).toBe("Send the outcome letter");
  expect([summary.tasks, summary.tasksDone]).toEqual([5, 3]);
});

test("open cases stand in the order in which they fall due, and closed ones are left out", () => {
  const early = { ...openedCase({ receivedOn: day("2026-11-02") }), number: "DSR-2026-013" };
  const closed: Case = {
    ...openedCase(),
    number: "DSR-2026-001",
    closure: {
      on: day("2026-11-19"),
      result: "withdrawn",
      words: "",
      lateBecause: "",
      purgeOn: day("2027-05-19"),
    },
  };
  const rows = worklist(
    [openedCase(), closed, early].map(summaryOf),
    () => law,
    day("2026-11-26"),
    initialSettings,
  );
  expect(rows.map(({ summary }) => summary.number)).toEqual(["DSR-2026-013", "DSR-2026-014"]);
});

test("everything that falls due is listed by day, the confirmation of receipt only while it is owed", () => {
  const california: Law = { regime: ccpa, workingDays: weekendsOnly };
  const summary = summaryOf(openedCase({ regime: "ccpa" }));
  const face = clockFace(summary, california, day("2026-11-19"), initialSettings);
  expect(datedThings(summary, face).map(({ on, kind }) => [on, kind])).toEqual([
    ["2026-12-03", "acknowledge"],
    ["2027-01-03", "due"],
    ["2027-01-03", "tell-extension"],
  ]);
  const confirmed = { ...summary, openTasks: [] };
  expect(datedThings(confirmed, face).map(({ kind }) => kind)).not.toContain("acknowledge");
});

test("late and due within three days is urgent; paused, answered and later are not", () => {
  const rowOn = (today: string, ...events: Case["clock"]): boolean => {
    const kase = openedCase();
    const summary = summaryOf({ ...kase, clock: [...kase.clock, ...events] });
    return urgent(worklistRow(summary, law, day(today), initialSettings));
  };
  const paused = {
    kind: "stopped",
    on: day("2026-11-24"),
    reason: "clarification",
    words: "which systems?",
  } as const;
  // Due Mon 21 December 2026.
  expect(rowOn("2026-12-17")).toBe(false);
  expect(rowOn("2026-12-18")).toBe(true);
  expect(rowOn("2026-12-22")).toBe(true);
  expect(rowOn("2026-12-20", paused)).toBe(false);
  expect(rowOn("2026-12-22", { kind: "answered", on: day("2026-12-16") })).toBe(false);
});
