import type { Case } from "../../domain/case.ts";
import { stages, type Task } from "../../domain/task.ts";
import {
  lastSafeDayToAsk,
  settled,
  taskState,
  waitingOf,
  type TaskState,
  type Waiting,
} from "../../domain/task-state.ts";
import type { CalendarDate } from "../../lib/calendar.ts";
import { blank } from "../../lib/text.ts";

/** A line of the table of tasks. */
export interface TaskLine {
  readonly task: Task;
  readonly state: TaskState;
  /** The day that matters next: of the answer, the last safe day to ask, or the due date. */
  readonly by: CalendarDate | null;
  readonly byIs: "answer" | "ask" | "do";
  /** That day has passed. */
  readonly late: boolean;
  readonly waiting: Waiting | null;
}

function byOf(
  task: Task,
  waiting: Waiting | null,
  dueBy: CalendarDate | null,
): Pick<TaskLine, "by" | "byIs"> {
  if (settled(task)) return { by: null, byIs: "do" };
  if (waiting !== null) return { by: waiting.expectedBy, byIs: "answer" };
  const ask = lastSafeDayToAsk(task, dueBy);
  return ask === null || blank(task.with) ? { by: ask ?? dueBy, byIs: "do" } : { by: ask, byIs: "ask" };
}

/** What is settled last; else by the day, and on the same day in the order of the work. */
const order = ({ task, by }: TaskLine): string =>
  `${settled(task) ? 1 : 0} ${by ?? "9999"} ${stages.indexOf(task.stage)}`;

/** Every task with the day that matters next, the earliest first and what is settled last. */
export function taskLines(
  { tasks }: Pick<Case, "tasks">,
  dueBy: CalendarDate | null,
  today: CalendarDate,
): readonly TaskLine[] {
  return tasks
    .map((task) => {
      const waiting = waitingOf(task, today);
      const { by, byIs } = byOf(task, waiting, dueBy);
      return { task, state: taskState(task, tasks), by, byIs, late: by !== null && by < today, waiting };
    })
    .toSorted((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0));
}

/** The lines of one system, or of none, in the order in which the systems first come. */
export interface SystemLines {
  readonly system: string | null;
  readonly lines: readonly TaskLine[];
}

/** The lines put together by the system they concern; what concerns none comes last. */
export function bySystem(lines: readonly TaskLine[]): readonly SystemLines[] {
  const systemOf = ({ task: { origin } }: TaskLine): string | null =>
    origin.kind === "guide" ? origin.system : null;
  const systems = [...new Set(lines.map(systemOf))].toSorted(
    (a, b) => Number(a === null) - Number(b === null),
  );
  return systems.map((system) => ({ system, lines: lines.filter((line) => systemOf(line) === system) }));
}
