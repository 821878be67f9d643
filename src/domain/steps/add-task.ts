import type { CalendarDate } from "../../lib/calendar.ts";
import type { Id } from "../../lib/id.ts";
import type { Case } from "../case.ts";
import type { Stage } from "../task.ts";
import { changed, closedProblem, firstOf, missing, type Step } from "./checks.ts";

/** A task as the officer writes it by hand. */
export interface AddTask {
  readonly id: Id;
  readonly stage: Stage;
  readonly title: string;
  readonly instruction: string;
  /** Whom to ask; empty when the officer does it alone. */
  readonly with: string;
  readonly message: string;
  readonly leadDays: number | null;
  readonly askBy: CalendarDate | null;
}

/** Adds a task by hand. */
export function addTask(kase: Case, input: AddTask, today: CalendarDate): Step {
  const { stage, title } = input;
  const problem = firstOf(closedProblem(kase), missing("title", title));
  const task = {
    ...input,
    title: title.trim(),
    origin: { kind: "by-hand" } as const,
    warnings: [],
    irreversible: false,
    after: [],
    rules: [],
    events: [],
  };
  return changed(problem, () => ({ ...kase, tasks: [...kase.tasks, task] }), {
    kind: "task-added",
    on: today,
    facts: { stage },
    detail: { title, with: input.with },
  });
}
