import type { CalendarDate } from "../../lib/calendar.ts";
import type { Id } from "../../lib/id.ts";
import type { Case } from "../case.ts";
import type { EventKind } from "../journal.ts";
import type { Problem } from "../problem.ts";
import type { Task, TaskEvent } from "../task.ts";
import { settled } from "../task-state.ts";
import {
  changed,
  closedProblem,
  dayProblem,
  findTask,
  firstOf,
  missing,
  taskFacts,
  withTaskEvent,
  type Step,
} from "./checks.ts";
import { irreversibleProblem } from "./record-asked.ts";

/** What the officer says about a task, and since when it holds. */
export interface SettleTask {
  readonly taskId: Id;
  readonly on: CalendarDate;
  readonly words: string;
}

interface Kind {
  readonly task: Extract<TaskEvent["kind"], "done" | "not-needed" | "problem" | "reopened">;
  readonly event: EventKind;
  readonly stands: (kase: Case, task: Task, words: string) => Problem | null;
}

function settle(kase: Case, input: SettleTask, today: CalendarDate, kind: Kind): Step {
  const { taskId, on, words } = input;
  const task = findTask(kase, taskId);
  const problem = firstOf(
    closedProblem(kase),
    task === null ? { code: "no-longer-there" } : kind.stands(kase, task, words),
    dayProblem(on, kase, today),
  );
  return changed(problem, () => withTaskEvent(kase, taskId, { kind: kind.task, on, words: words.trim() }), {
    kind: kind.event,
    on: today,
    facts: { ...(task === null ? {} : taskFacts(task)), since: on },
    detail: { title: task?.title ?? "", words },
  });
}

const notSettled = (task: Task): Problem | null => (settled(task) ? { code: "task-settled" } : null);

/** Records that a task is done. */
export function finishTask(kase: Case, input: SettleTask, today: CalendarDate): Step {
  const stands = (of: Case, task: Task): Problem | null =>
    firstOf(notSettled(task), irreversibleProblem(of, task));
  return settle(kase, input, today, { task: "done", event: "task-done", stands });
}

/** Records that a task is not needed, and why. */
export function dropTask(kase: Case, input: SettleTask, today: CalendarDate): Step {
  const stands = (_: Case, task: Task, words: string): Problem | null =>
    firstOf(notSettled(task), missing("reason", words));
  return settle(kase, input, today, { task: "not-needed", event: "task-not-needed", stands });
}

/** Records what is in the way of a task. */
export function reportProblem(kase: Case, input: SettleTask, today: CalendarDate): Step {
  const stands = (_: Case, task: Task, words: string): Problem | null =>
    firstOf(notSettled(task), missing("words", words));
  return settle(kase, input, today, { task: "problem", event: "task-problem", stands });
}

/** Opens a task again, or goes on with one that had a problem; what was recorded stays. */
export function reopenTask(kase: Case, input: SettleTask, today: CalendarDate): Step {
  const stands = (_: Case, task: Task): Problem | null =>
    settled(task) || task.events.at(-1)?.kind === "problem" ? null : { code: "task-not-settled" };
  return settle(kase, input, today, { task: "reopened", event: "task-reopened", stands });
}
