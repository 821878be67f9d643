import { daysBetween, type CalendarDate } from "../lib/calendar.ts";
import { answeredOn } from "./clock.ts";
import type { Deadline } from "./deadline.ts";
import { confirmBy, duesOf, nextDue, tellExtensionBy, type Due, type Law } from "./dues.ts";
import { openPause, type Pause } from "./pauses.ts";
import type { Settings } from "./settings.ts";
import type { CaseSummary } from "./summary.ts";
import { lastSafeDayToAsk, taskState, type PlannedTask } from "./task-state.ts";

/** How the clock of a case stands; `stopped` is answered, carried out or closed. */
export type ClockState = "on-time" | "due-soon" | "late" | "paused" | "stopped";

/** What is needed to read the clock of a case; `summaryOf(kase)` has it. */
export type Timed = Pick<CaseSummary, "clock" | "rights" | "openTasks" | "closure">;

/** Everything that the ring, the badge and the day rule show of a clock. */
export interface ClockFace {
  readonly state: ClockState;
  /** Every due date of the case, earliest first; rights with a time of their own have one beside the others. */
  readonly dues: readonly Due[];
  /** The rights of the due date that is shown. */
  readonly rights: readonly CaseSummary["rights"][number][];
  /** The due date that comes next; the last one when every right is done. */
  readonly deadline: Deadline | null;
  /** Calendar days from today to the due date; negative when late. */
  readonly daysLeft: number;
  /** Days from the start to today, or to the answer, and to the due date. */
  readonly daysUsed: number;
  readonly daysInAll: number;
  readonly pause: Pause | null;
  readonly answeredOn: CalendarDate | null;
  /** The day on which the last right was carried out, where the answer is still to be told. */
  readonly carriedOutOn: CalendarDate | null;
  /** When receipt must be confirmed, where the law asks for it. */
  readonly acknowledgeBy: CalendarDate | null;
  /** Until when an extension can still be told; null where none can, or where it was. */
  readonly extensionNoticeBy: CalendarDate | null;
}

/** Whether a request that should have been sent by now was not. */
function pastSafeDay(
  openTasks: readonly PlannedTask[],
  dueBy: CalendarDate | null,
  today: CalendarDate,
): boolean {
  return openTasks.some((task) => {
    if (taskState(task, openTasks) === "waiting") return false;
    const day = lastSafeDayToAsk(task, dueBy);
    return day !== null && today > day;
  });
}

/** How the clock stands: due soon is a matter of days, or of a request not sent by its last safe day. */
function stateOf(
  timed: Timed,
  next: Due | null,
  today: CalendarDate,
  { dueSoonDays }: Pick<Settings, "dueSoonDays">,
): ClockState {
  if (timed.closure !== null || answeredOn(timed.clock) !== null) return "stopped";
  if (next === null) return timed.clock.length === 0 ? "on-time" : "stopped";
  if (openPause(timed.clock, next.regime) !== null) return "paused";
  const { statutory, safe } = next.deadline;
  if (today > statutory) return "late";
  const soon = daysBetween(today, statutory) <= dueSoonDays;
  return soon || pastSafeDay(timed.openTasks, safe, today) ? "due-soon" : "on-time";
}

/** The clock of a case as it stands today. */
export function clockFace(
  timed: Timed,
  law: Law,
  today: CalendarDate,
  settings: Pick<Settings, "dueSoonDays">,
): ClockFace {
  const dues = duesOf(timed, law);
  const next = nextDue(dues);
  const shown = next ?? dues.at(-1) ?? null;
  const due = shown?.deadline ?? null;
  const answered = answeredOn(timed.clock);
  const lastDone =
    next === null
      ? (dues
          .map(({ doneOn }) => doneOn)
          .toSorted()
          .at(-1) ?? null)
      : null;
  const done = answered ?? lastDone;
  const start = due?.start ?? today;
  const stopped = done !== null || timed.closure !== null;
  return {
    state: stateOf(timed, next, today, settings),
    dues,
    rights: shown?.rights ?? [],
    deadline: due,
    daysLeft: due === null ? 0 : daysBetween(today, due.statutory),
    daysUsed: Math.max(0, daysBetween(start, done ?? timed.closure?.on ?? today)),
    daysInAll: due === null ? 0 : daysBetween(start, due.statutory),
    pause: stopped || next === null ? null : openPause(timed.clock, next.regime),
    answeredOn: answered,
    carriedOutOn: answered === null ? lastDone : null,
    acknowledgeBy: confirmBy(timed, law)?.statutory ?? null,
    extensionNoticeBy: tellExtensionBy(dues),
  };
}
