import { expect, test } from "vitest";
import { lastSafeDayToAsk, taskState, waitingOf } from "../../src/domain/task-state.ts";
import type { TaskEvent } from "../../src/domain/task.ts";
import { calendarDate } from "../../src/lib/calendar.ts";
import { guideTask, openedCase } from "../support/opened-case.ts";

const on = calendarDate("2026-11-20");
const expectedBy = calendarDate("2026-12-04");
const asked: TaskEvent = { kind: "asked", on, expectedBy, text: "" };

test.for([
  ["nothing happened", [], "to-do"],
  ["somebody was asked", [asked], "waiting"],
  ["somebody was reminded", [asked, { kind: "chased", on, text: "" }], "waiting"],
  ["the answer came", [asked, { kind: "answered", on, text: "done", proofs: [] }], "done"],
  ["it was done", [{ kind: "done", on, words: "" }], "done"],
  ["it is not needed", [{ kind: "not-needed", on, words: "no such data" }], "not-needed"],
  ["something is in the way", [{ kind: "problem", on, words: "no reply" }], "problem"],
  [
    "it was opened again",
    [
      { kind: "done", on, words: "" },
      { kind: "reopened", on, words: "" },
    ],
    "in-progress",
  ],
] as const)("when %s, the state follows", ([, events, state]) => {
  const task = guideTask({ key: "a", events });
  expect(taskState(task, [task])).toBe(state);
});

test("a task cannot start before those its guide names are settled", () => {
  const first = guideTask({ key: "copy" });
  const second = guideTask({ key: "delete", after: ["copy"] });
  const done = { ...first, events: [{ kind: "done", on, words: "" } as const] };
  expect(taskState(second, [first, second])).toBe("cannot-start-yet");
  expect(taskState(second, [done, second])).toBe("to-do");
  expect(taskState(second, [second])).toBe("to-do");
});

test("letter and attestation cannot start while anything before is open", () => {
  const { tasks } = openedCase();
  const states = tasks.map((task) => [
    task.origin.kind === "duty" ? task.origin.key : "",
    taskState(task, tasks),
  ]);
  expect(states).toEqual([
    ["identity", "to-do"],
    ["validity", "to-do"],
    ["scope", "to-do"],
    ["outcome-letter", "cannot-start-yet"],
    ["attestation", "cannot-start-yet"],
  ]);
});

test("who waits is overdue only after the day the answer was expected by", () => {
  const task = guideTask({ key: "a", events: [asked] });
  expect(waitingOf(task, calendarDate("2026-12-04"))).toMatchObject({
    askedOn: on,
    expectedBy,
    overdueDays: 0,
  });
  expect(waitingOf(task, calendarDate("2026-12-07"))?.overdueDays).toBe(3);
  expect(waitingOf(guideTask({ key: "b" }), on)).toBeNull();
});

test("the last safe day to ask leaves the answer its days before the due date", () => {
  const due = calendarDate("2026-12-21");
  expect(lastSafeDayToAsk(guideTask({ key: "a", leadDays: 30 }), due)).toBe("2026-11-21");
  const bounded = guideTask({ key: "b", leadDays: 10, askBy: calendarDate("2026-12-01") });
  expect(lastSafeDayToAsk(bounded, due)).toBe("2026-12-01");
  expect(lastSafeDayToAsk(guideTask({ key: "c" }), due)).toBeNull();
});
