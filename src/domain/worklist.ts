import type { CalendarDate } from "../lib/calendar.ts";
import { clockFace, type ClockFace } from "./clock-face.ts";
import type { Law } from "./dues.ts";
import { nextTask, stageOf } from "./plan.ts";
import type { Settings } from "./settings.ts";
import type { CaseSummary } from "./summary.ts";
import type { Stage } from "./task.ts";
import { taskState, waitingOf, type PlannedTask, type TaskState, type Waiting } from "./task-state.ts";

/** The groups above the worklist; an open case stands in every one that fits. */
export const worklistGroups = ["late", "due-soon", "do-today", "waiting", "paused"] as const;

export type WorklistGroup = (typeof worklistGroups)[number];

/** One open case as the worklist shows it. */
export interface WorklistRow {
  readonly summary: CaseSummary;
  readonly clock: ClockFace;
  readonly stage: Stage;
  /** What to do next, or what is waited for when nothing can be done. */
  readonly next: {
    readonly task: PlannedTask;
    readonly state: TaskState;
    readonly waiting: Waiting | null;
  } | null;
  readonly groups: readonly WorklistGroup[];
}

function awaited(openTasks: readonly PlannedTask[], today: CalendarDate): PlannedTask | null {
  const by = (task: PlannedTask): string => waitingOf(task, today)?.expectedBy ?? "9999";
  return (
    openTasks
      .filter((task) => taskState(task, openTasks) === "waiting")
      .toSorted((a, b) => (by(a) < by(b) ? -1 : by(a) > by(b) ? 1 : 0))
      .at(0) ?? null
  );
}

/** How an open case stands today. */
export function worklistRow(
  summary: CaseSummary,
  law: Law,
  today: CalendarDate,
  settings: Pick<Settings, "dueSoonDays">,
): WorklistRow {
  const clock = clockFace(summary, law, today, settings);
  const mine = nextTask(summary, clock.deadline?.safe ?? null, today);
  const theirs = awaited(summary.openTasks, today);
  const task = mine ?? theirs;
  const groups = worklistGroups.filter((group) => {
    if (group === "do-today") return mine !== null;
    return group === "waiting" ? theirs !== null : clock.state === group;
  });
  return {
    summary,
    clock,
    stage: stageOf(summary),
    next:
      task === null
        ? null
        : { task, state: taskState(task, summary.openTasks), waiting: waitingOf(task, today) },
    groups,
  };
}

/** Whether the case is late or due within three days: what the badge on the app's icon counts. */
export function urgent({ clock }: WorklistRow): boolean {
  if (clock.deadline === null || clock.pause !== null || clock.state === "stopped") return false;
  return clock.daysLeft <= 3;
}

/** The open cases in the order in which they fall due; those whose answer is sent come last. */
export function worklist(
  summaries: readonly CaseSummary[],
  lawOf: (summary: CaseSummary) => Law,
  today: CalendarDate,
  settings: Pick<Settings, "dueSoonDays">,
): readonly WorklistRow[] {
  const key = ({ clock, summary }: WorklistRow): string =>
    `${clock.answeredOn === null ? 0 : 1} ${clock.deadline?.statutory ?? "9999"} ${summary.number}`;
  return summaries
    .filter(({ closure }) => closure === null)
    .map((summary) => worklistRow(summary, lawOf(summary), today, settings))
    .toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}
