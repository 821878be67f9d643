import { plusDays, type CalendarDate } from "../lib/calendar.ts";
import type { Id } from "../lib/id.ts";
import type { ClockFace } from "./clock-face.ts";
import type { CaseSummary } from "./summary.ts";
import type { Right } from "./right.ts";
import { stages, type Stage } from "./task.ts";
import { lastSafeDayToAsk, taskState, waitingOf, type PlannedTask } from "./task-state.ts";

type Planned = Pick<CaseSummary, "openTasks" | "closure">;

/** Within that many days of its last safe day a request goes before everything else. */
const pressing = 3;

function startable(task: PlannedTask, all: readonly PlannedTask[], today: CalendarDate): boolean {
  const state = taskState(task, all);
  if (state === "waiting") return (waitingOf(task, today)?.overdueDays ?? 0) > 0;
  return state === "to-do" || state === "in-progress" || state === "problem";
}

/** What the officer does next: first what presses, then by stage; null when all that is open waits for others. */
export function nextTask(
  { openTasks }: Pick<Planned, "openTasks">,
  dueBy: CalendarDate | null,
  today: CalendarDate,
): PlannedTask | null {
  const rank = (task: PlannedTask): readonly [number, number, string] => {
    const safeDay = lastSafeDayToAsk(task, dueBy);
    const presses = safeDay !== null && safeDay <= plusDays(today, pressing) ? 0 : 1;
    return [presses, stages.indexOf(task.stage), safeDay ?? "9999"];
  };
  const before = (one: PlannedTask, other: PlannedTask): number => {
    const [a, b] = [rank(one), rank(other)];
    if (a[0] !== b[0]) return a[0] - b[0];
    if (a[1] !== b[1]) return a[1] - b[1];
    return a[2] < b[2] ? -1 : a[2] > b[2] ? 1 : 0;
  };
  return (
    openTasks
      .filter((task) => startable(task, openTasks, today))
      .toSorted(before)
      .at(0) ?? null
  );
}

/** The stage in which a case stands: that of its first open task; `respond` when none is left. */
export function stageOf({ openTasks }: Pick<Planned, "openTasks">): Stage {
  const open = new Set(openTasks.map(({ stage }) => stage));
  return stages.find((stage) => open.has(stage)) ?? "respond";
}

/** A day on which something falls due, for *Coming up* and the day rule. */
export interface DatedThing {
  readonly on: CalendarDate;
  readonly kind: "due" | "acknowledge" | "tell-extension" | "answer-expected" | "last-day-to-ask";
  /** The task it belongs to; null for dates of the case. */
  readonly taskId: Id | null;
  /** The rights that fall due then, where the rights of a case have several dates; else none. */
  readonly rights: readonly Right[];
}

/** Every day ahead of an open case on which something falls due, earliest first. */
export function datedThings({ openTasks, closure }: Planned, face: ClockFace): readonly DatedThing[] {
  if (closure !== null || face.answeredOn !== null) return [];
  const things: DatedThing[] = [];
  const add = (kind: DatedThing["kind"], on: CalendarDate | null, taskId: Id | null): void => {
    if (on !== null) things.push({ on, kind, taskId, rights: [] });
  };
  for (const { deadline, doneOn, rights } of face.dues) {
    const several = face.dues.length > 1 ? rights : [];
    if (doneOn === null) things.push({ on: deadline.statutory, kind: "due", taskId: null, rights: several });
  }
  const unacknowledged = openTasks.find(
    ({ origin }) => origin.kind === "duty" && origin.key === "acknowledgement",
  );
  if (unacknowledged !== undefined) add("acknowledge", face.acknowledgeBy, unacknowledged.id);
  add("tell-extension", face.extensionNoticeBy, null);
  for (const task of openTasks) {
    if (taskState(task, openTasks) === "waiting") {
      const asked = task.events.findLast((event) => event.kind === "asked");
      add("answer-expected", asked?.expectedBy ?? null, task.id);
    } else add("last-day-to-ask", lastSafeDayToAsk(task, face.deadline?.safe ?? null), task.id);
  }
  return things.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}
