import type { CalendarDate } from "../lib/calendar.ts";
import type { DutyKey, Task, TaskEvent } from "./task.ts";
import { settled } from "./task-state.ts";

/** The tasks with one more event on the built-in duty of that name; a settled one is not done twice. */
export function withDutyEvent(tasks: readonly Task[], key: DutyKey, event: TaskEvent): readonly Task[] {
  return tasks.map((task) =>
    task.origin.kind === "duty" && task.origin.key === key && !(settled(task) && event.kind === "done")
      ? { ...task, events: [...task.events, event] }
      : task,
  );
}

/** The tasks with the built-in duty of that name done, unless it was ended before. */
export function withDutyDone(tasks: readonly Task[], key: DutyKey, on: CalendarDate): readonly Task[] {
  return withDutyEvent(tasks, key, { kind: "done", on, words: "" });
}

/** The tasks with the built-in duty of that name open again, if it is there and was settled. */
export function withDutyReopened(tasks: readonly Task[], key: DutyKey, on: CalendarDate): readonly Task[] {
  return tasks.map((task) =>
    task.origin.kind === "duty" && task.origin.key === key && settled(task)
      ? { ...task, events: [...task.events, { kind: "reopened", on, words: "" }] }
      : task,
  );
}
