import type { CalendarDate } from "../../lib/calendar.ts";
import type { Id } from "../../lib/id.ts";
import { blank } from "../../lib/text.ts";
import type { Case } from "../case.ts";
import type { Problem } from "../problem.ts";
import type { Task } from "../task.ts";
import { settled, standsBehind, waitingOf } from "../task-state.ts";
import {
  changed,
  closedProblem,
  dayProblem,
  findTask,
  firstOf,
  taskFacts,
  withTaskEvent,
  type Step,
} from "./checks.ts";

/** A request as it was sent. */
export interface RecordAsked {
  readonly taskId: Id;
  readonly on: CalendarDate;
  readonly expectedBy: CalendarDate | null;
  /** The text as sent. */
  readonly text: string;
}

/**
 * What cannot be undone waits until the person is identified and everything is found out that could still stand
 * against it (contract section 1).
 */
export function irreversibleProblem(kase: Case, task: Task): Problem | null {
  if (!task.irreversible) return null;
  if (kase.identity?.result !== "confirmed") return { code: "identify-first" };
  const open = standsBehind(task, kase.tasks);
  return open.length === 0 ? null : { code: "find-out-first", titles: open.map(({ title }) => title) };
}

function taskProblem(kase: Case, task: Task | null, input: RecordAsked, today: CalendarDate): Problem | null {
  if (task === null) return { code: "no-longer-there" };
  if (settled(task)) return { code: "task-settled" };
  if (blank(task.with)) return { code: "nobody-to-ask" };
  const waiting = waitingOf(task, today);
  if (waiting !== null) return { code: "already-asked", on: waiting.askedOn };
  const { on, expectedBy } = input;
  return firstOf(
    irreversibleProblem(kase, task),
    dayProblem(on, kase, today),
    expectedBy !== null && expectedBy < on ? { code: "expected-before-asking", askedOn: on } : null,
  );
}

/** Records that somebody was asked, with the text as sent and the day by which an answer is expected. */
export function recordAsked(kase: Case, input: RecordAsked, today: CalendarDate): Step {
  const { taskId, on, expectedBy, text } = input;
  const task = findTask(kase, taskId);
  const problem = firstOf(closedProblem(kase), taskProblem(kase, task, input, today));
  return changed(problem, () => withTaskEvent(kase, taskId, { kind: "asked", on, expectedBy, text }), {
    kind: "task-asked",
    on: today,
    facts: { ...(task === null ? {} : taskFacts(task)), askedOn: on, expectedBy: expectedBy ?? "" },
    detail: { title: task?.title ?? "", with: task?.with ?? "", text },
  });
}
