import { daysBetween, plusDays, type CalendarDate } from "../lib/calendar.ts";
import { stages, type DutyKey, type Task } from "./task.ts";

/** How a task stands (the words of the whole app). */
export type TaskState =
  "to-do" | "in-progress" | "waiting" | "done" | "not-needed" | "cannot-start-yet" | "problem";

/** What is needed of a task to say how it stands; the summary of a case carries as much. */
export type PlannedTask = Pick<
  Task,
  "id" | "stage" | "origin" | "title" | "with" | "leadDays" | "askBy" | "irreversible" | "after" | "events"
>;

/** True when nothing more is to be done: done, answered or not needed. */
export function settled({ events }: Pick<Task, "events">): boolean {
  const last = events.at(-1)?.kind;
  return last === "done" || last === "answered" || last === "not-needed";
}

/** The tasks that close the request and so come after all others. */
const closing: readonly DutyKey[] = ["package", "outcome-letter", "attestation"];

function closes({ origin }: PlannedTask): boolean {
  return origin.kind === "duty" && closing.includes(origin.key);
}

/**
 * The tasks that must be settled before this one can start: those its guide names, and for what closes the request
 * everything of the stages before.
 */
export function standsBehind(task: PlannedTask, all: readonly PlannedTask[]): readonly PlannedTask[] {
  const open = all.filter((other) => other.id !== task.id && !settled(other));
  if (closes(task)) {
    const stage = stages.indexOf(task.stage);
    return open.filter((other) => stages.indexOf(other.stage) < stage);
  }
  const { origin, after } = task;
  if (origin.kind !== "guide") return [];
  return open.filter((other) => other.origin.kind === "guide" && after.includes(other.origin.key));
}

/** How a task stands, read from the last thing that happened to it. `all` may leave out settled tasks. */
export function taskState(task: PlannedTask, all: readonly PlannedTask[]): TaskState {
  const last = task.events.at(-1);
  switch (last?.kind) {
    case "done":
    case "answered":
      return "done";
    case "not-needed":
      return "not-needed";
    case "problem":
      return "problem";
    case "asked":
    case "chased":
      return "waiting";
    case "reopened":
    case undefined:
      if (standsBehind(task, all).length > 0) return "cannot-start-yet";
      return last === undefined ? "to-do" : "in-progress";
  }
}

/** Since when and until when an answer is awaited. */
export interface Waiting {
  readonly with: string;
  readonly askedOn: CalendarDate;
  readonly expectedBy: CalendarDate | null;
  readonly chasedOn: CalendarDate | null;
  /** Days past the day it was expected by; 0 when it is not overdue. */
  readonly overdueDays: number;
}

/** What a waiting task waits for; null when it does not wait. */
export function waitingOf(task: PlannedTask, today: CalendarDate): Waiting | null {
  const last = task.events.at(-1);
  if (last?.kind !== "asked" && last?.kind !== "chased") return null;
  const asked = task.events.findLast((event) => event.kind === "asked");
  if (asked === undefined) return null;
  const { expectedBy } = asked;
  return {
    with: task.with,
    askedOn: asked.on,
    expectedBy,
    chasedOn: last.kind === "chased" ? last.on : null,
    overdueDays: expectedBy === null ? 0 : Math.max(0, daysBetween(expectedBy, today)),
  };
}

/** The last day on which asking still leaves time for the answer before `dueBy`; null when nothing bounds it. */
export function lastSafeDayToAsk(task: PlannedTask, dueBy: CalendarDate | null): CalendarDate | null {
  const byLead = task.leadDays === null || dueBy === null ? null : plusDays(dueBy, -task.leadDays);
  if (byLead === null || task.askBy === null) return byLead ?? task.askBy;
  return byLead < task.askBy ? byLead : task.askBy;
}
