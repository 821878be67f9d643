import type { CalendarDate } from "../../lib/calendar.ts";
import type { Id } from "../../lib/id.ts";
import type { Case } from "../case.ts";
import type { Problem } from "../problem.ts";
import type { Task } from "../task.ts";
import { waitingOf } from "../task-state.ts";
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

function waitingProblem(task: Task | null, on: CalendarDate, today: CalendarDate): Problem | null {
  if (task === null) return { code: "no-longer-there" };
  const waiting = waitingOf(task, today);
  if (waiting === null) return { code: "not-asked-yet" };
  return on < waiting.askedOn ? { code: "date-before-asking", askedOn: waiting.askedOn } : null;
}

/** Records that somebody was reminded. */
export function chase(
  kase: Case,
  { taskId, on, text }: { readonly taskId: Id; readonly on: CalendarDate; readonly text: string },
  today: CalendarDate,
): Step {
  const task = findTask(kase, taskId);
  const problem = firstOf(closedProblem(kase), waitingProblem(task, on, today), dayProblem(on, kase, today));
  return changed(problem, () => withTaskEvent(kase, taskId, { kind: "chased", on, text }), {
    kind: "task-chased",
    on: today,
    facts: { ...(task === null ? {} : taskFacts(task)), chasedOn: on },
    detail: { title: task?.title ?? "", text },
  });
}
