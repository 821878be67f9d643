import { expect, test } from "vitest";
import type { Case } from "../../../src/domain/case.ts";
import { addTask } from "../../../src/domain/steps/add-task.ts";
import { chase } from "../../../src/domain/steps/chase.ts";
import { recordAnswer } from "../../../src/domain/steps/record-answer.ts";
import { recordAsked } from "../../../src/domain/steps/record-asked.ts";
import { dropTask, finishTask, reopenTask, reportProblem } from "../../../src/domain/steps/settle-task.ts";
import type { Task } from "../../../src/domain/task.ts";
import { taskState } from "../../../src/domain/task-state.ts";
import { calendarDate } from "../../../src/lib/calendar.ts";
import { accepted } from "../../support/janes-case.ts";
import { guideTask, openedCase } from "../../support/opened-case.ts";

const day = calendarDate;
const today = day("2026-12-01");
const known = { identity: { method: "known-contact", words: "" } } as const;

function withTasks(tasks: readonly Task[], changes: Parameters<typeof openedCase>[0] = known): Case {
  const kase = openedCase(changes);
  return { ...kase, tasks: [...kase.tasks, ...tasks] };
}

const taskId = "task-tickets";
const tickets = guideTask({ key: "tickets" });
const asking = { taskId, on: day("2026-11-20"), expectedBy: day("2026-12-04"), text: "Please …" } as const;
const stateIn = (kase: Case, id = taskId): string =>
  taskState(
    kase.tasks.find((task) => task.id === id)!,
    kase.tasks,
  );

test("asked, reminded, answered: the task waits and is done with the answer", () => {
  const asked = accepted(recordAsked(withTasks([tickets]), asking, today)).kase;
  const chased = accepted(chase(asked, { taskId, on: day("2026-11-30"), text: "" }, today)).kase;
  expect(stateIn(chased)).toBe("waiting");
  const answer = { taskId, on: today, text: "All deleted.", proofs: [] };
  expect(stateIn(accepted(recordAnswer(chased, answer, today)).kase)).toBe("done");
});

test.for([
  ["expected before asking", { ...asking, expectedBy: day("2026-11-19") }, "expected-before-asking"],
  ["in the future", { ...asking, on: day("2026-12-02"), expectedBy: null }, "date-in-future"],
  ["before the request came", { ...asking, on: day("2026-11-18") }, "date-before-receipt"],
  ["a task that is gone", { ...asking, taskId: "gone" }, "no-longer-there"],
] as const)("asking is not recorded: %s", ([, input, code]) => {
  expect(recordAsked(withTasks([tickets]), input, today)).toMatchObject({ problem: { code } });
});

test("nobody is asked twice without a reminder, reminded before being asked, or answered for nothing", () => {
  const kase = withTasks([tickets]);
  expect(chase(kase, { taskId, on: today, text: "" }, today)).toMatchObject({
    problem: { code: "not-asked-yet" },
  });
  const asked = accepted(recordAsked(kase, asking, today)).kase;
  expect(recordAsked(asked, asking, today)).toMatchObject({ problem: { code: "already-asked" } });
  const early = { taskId, on: day("2026-11-19"), text: "done", proofs: [] };
  expect(recordAnswer(asked, early, today)).toMatchObject({ problem: { code: "date-before-asking" } });
  expect(recordAnswer(asked, { ...early, on: today, text: "" }, today)).toMatchObject({
    problem: { code: "missing", field: "text" },
  });
});

test("what cannot be undone waits for the person to be identified", () => {
  const task = guideTask({ key: "tickets", irreversible: true });
  expect(recordAsked(withTasks([task], {}), asking, today)).toMatchObject({
    problem: { code: "identify-first" },
  });
  expect(finishTask(withTasks([task], {}), { taskId, on: today, words: "" }, today)).toMatchObject({
    problem: { code: "identify-first" },
  });
  expect(recordAsked(withTasks([task]), asking, today)).toMatchObject({ ok: true });
});

test("what cannot be undone waits for everything that is still to be found out", () => {
  const findOut = guideTask({ key: "find-out/dtm", with: "" });
  const task = guideTask({ key: "tickets", irreversible: true, after: ["find-out/dtm"] });
  const kase = withTasks([findOut, task]);
  expect(recordAsked(kase, asking, today)).toMatchObject({
    problem: { code: "find-out-first", titles: ["Task find-out/dtm"] },
  });
  const settled = accepted(
    finishTask(kase, { taskId: findOut.id, on: today, words: "closed 12 Oct" }, today),
  );
  expect(recordAsked(settled.kase, asking, today)).toMatchObject({ ok: true });
});

test("a task is dropped only with a reason, and opened again with everything that was recorded", () => {
  const kase = withTasks([tickets]);
  expect(dropTask(kase, { taskId, on: today, words: "" }, today)).toMatchObject({
    problem: { code: "missing", field: "reason" },
  });
  const dropped = accepted(dropTask(kase, { taskId, on: today, words: "no tickets" }, today)).kase;
  expect(stateIn(dropped)).toBe("not-needed");
  expect(finishTask(dropped, { taskId, on: today, words: "" }, today)).toMatchObject({
    problem: { code: "task-settled" },
  });
  const reopened = accepted(reopenTask(dropped, { taskId, on: today, words: "" }, today)).kase;
  expect(reopened.tasks.at(-1)?.events.map(({ kind }) => kind)).toEqual(["not-needed", "reopened"]);
});

test("a problem is recorded with what is in the way, and can be gone on from", () => {
  const kase = withTasks([tickets]);
  const blocked = accepted(reportProblem(kase, { taskId, on: today, words: "no reply" }, today)).kase;
  expect(stateIn(blocked)).toBe("problem");
  expect(stateIn(accepted(reopenTask(blocked, { taskId, on: today, words: "" }, today)).kase)).toBe(
    "in-progress",
  );
  expect(reopenTask(kase, { taskId, on: today, words: "" }, today)).toMatchObject({
    problem: { code: "task-not-settled" },
  });
});

test("a task added by hand asks nobody unless it names somebody", () => {
  const input = {
    id: "hand",
    stage: "gather",
    title: "Look into the archive",
    instruction: "",
    with: "",
    message: "",
    leadDays: null,
    askBy: null,
  } as const;
  const { kase } = accepted(addTask(openedCase(), input, today));
  expect(recordAsked(kase, { ...asking, taskId: "hand" }, today)).toMatchObject({
    problem: { code: "nobody-to-ask" },
  });
  expect(addTask(openedCase(), { ...input, title: " " }, today)).toMatchObject({ ok: false });
});

test("the journal keeps where a task came from, and its words only under seal", () => {
  const { event } = accepted(recordAsked(withTasks([tickets]), { ...asking, text: "about Jane Roe" }, today));
  expect(event.facts).toMatchObject({ guide: "support", key: "tickets", askedOn: "2026-11-20" });
  expect(JSON.stringify(event.facts)).not.toContain("Jane");
  expect(JSON.stringify(event.detail)).toContain("Jane");
});
