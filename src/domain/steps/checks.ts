import type { CalendarDate } from "../../lib/calendar.ts";
import type { Id } from "../../lib/id.ts";
import type { Json } from "../../lib/jcs.ts";
import { accept, refuse, type Result } from "../../lib/result.ts";
import { blank } from "../../lib/text.ts";
import type { Case, Change } from "../case.ts";
import type { CaseEvent, EventKind } from "../journal.ts";
import type { DateProblem, MissingField, Problem } from "../problem.ts";
import type { Task, TaskEvent } from "../task.ts";

/** What a step answers. */
export type Step = Result<Change, Problem>;

/** The first of several things that stand against a step; null when nothing does. */
export function firstOf(...problems: readonly (Problem | null)[]): Problem | null {
  return problems.find((problem) => problem !== null) ?? null;
}

/** A day that something was done: not in the future and not before the request came. */
export function dayProblem(on: CalendarDate, kase: Case, today: CalendarDate): DateProblem | null {
  if (on > today) return { code: "date-in-future", on };
  const { receivedOn } = kase.request;
  return on < receivedOn ? { code: "date-before-receipt", receivedOn } : null;
}

/** The field is named when nothing was typed into it. */
export function missing(field: MissingField, text: string): Problem | null {
  return blank(text) ? { code: "missing", field } : null;
}

/** A closed case is opened again before anything is recorded in it. */
export function closedProblem({ closure }: Case): Problem | null {
  return closure === null ? null : { code: "case-closed", on: closure.on };
}

/** The change that a step asks for, unless something stands against it. */
export function changed(
  problem: Problem | null,
  kase: () => Case,
  event: {
    readonly kind: EventKind;
    readonly on: CalendarDate;
    readonly facts?: CaseEvent["facts"];
    readonly detail?: Json;
  },
): Step {
  if (problem !== null) return refuse(problem);
  return accept({ kase: kase(), event: { facts: {}, ...event } });
}

/** The task of that id; a refusal when another window took it away. */
export function findTask(kase: Case, id: Id): Task | null {
  return kase.tasks.find((task) => task.id === id) ?? null;
}

/** The case with one more event on a task. */
export function withTaskEvent(kase: Case, id: Id, event: TaskEvent): Case {
  const tasks = kase.tasks.map((task) =>
    task.id === id ? { ...task, events: [...task.events, event] } : task,
  );
  return { ...kase, tasks };
}

/** How the journal names a task without its words: where it came from. */
export function taskFacts({ origin, stage }: Task): CaseEvent["facts"] {
  switch (origin.kind) {
    case "duty":
      return { stage, duty: origin.key };
    case "guide":
      return { stage, guide: origin.guide, version: origin.version, key: origin.key, system: origin.system };
    case "by-hand":
      return { stage };
  }
}
