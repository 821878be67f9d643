import type { CalendarDate } from "../lib/calendar.ts";
import type { Task } from "./task.ts";

type DutyKey = Extract<Task["origin"], { readonly kind: "duty" }>["key"];

/** The tasks with the built-in duty of that name done, unless it was ended before. */
export function withDutyDone(tasks: readonly Task[], key: DutyKey, on: CalendarDate): readonly Task[] {
  return tasks.map((task) => {
    const last = task.events.at(-1)?.kind;
    const ended = last === "done" || last === "not-needed";
    if (task.origin.kind !== "duty" || task.origin.key !== key || ended) return task;
    return { ...task, events: [...task.events, { kind: "done", on, words: "" }] };
  });
}
