import type { CalendarDate } from "../../lib/calendar.ts";
import type { Id } from "../../lib/id.ts";
import { blank } from "../../lib/text.ts";
import type { Case } from "../case.ts";
import type { Problem } from "../problem.ts";
import type { Task } from "../task.ts";
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

/** An answer as it came: its words, the documents that came with it, or both. */
export interface RecordAnswer {
  readonly taskId: Id;
  readonly on: CalendarDate;
  readonly text: string;
  readonly proofs: readonly Id[];
}

function answerProblem(kase: Case, task: Task | null, { on, text, proofs }: RecordAnswer): Problem | null {
  if (task === null) return { code: "no-longer-there" };
  const asked = task.events.findLast((event) => event.kind === "asked");
  if (asked === undefined) return { code: "not-asked-yet" };
  if (on < asked.on) return { code: "date-before-asking", askedOn: asked.on };
  if (proofs.some((id) => !kase.proofs.some((proof) => proof.id === id))) return { code: "no-longer-there" };
  return blank(text) && proofs.length === 0 ? { code: "missing", field: "text" } : null;
}

/** Records the answer of whoever was asked. */
export function recordAnswer(kase: Case, input: RecordAnswer, today: CalendarDate): Step {
  const { taskId, on, text, proofs } = input;
  const task = findTask(kase, taskId);
  const problem = firstOf(closedProblem(kase), answerProblem(kase, task, input), dayProblem(on, kase, today));
  return changed(problem, () => withTaskEvent(kase, taskId, { kind: "answered", on, text, proofs }), {
    kind: "task-answered",
    on: today,
    facts: { ...(task === null ? {} : taskFacts(task)), answeredOn: on, proofs: proofs.length },
    detail: { title: task?.title ?? "", text },
  });
}
