import { daysBetween, type CalendarDate } from "../lib/calendar.ts";
import { acknowledgement, answeredOn, deadline, extensionNoticeBy } from "./clock.ts";
import type { Deadline } from "./deadline.ts";
import { openPause, type Pause } from "./pauses.ts";
import type { Regime } from "./regime.ts";
import type { Settings } from "./settings.ts";
import type { CaseSummary } from "./summary.ts";
import { lastSafeDayToAsk, taskState, type PlannedTask } from "./task-state.ts";
import type { WorkingDays } from "./working-days.ts";

/** How the clock of a case stands; `stopped` is answered or closed. */
export type ClockState = "on-time" | "due-soon" | "late" | "paused" | "stopped";

/** What is needed to read the clock of a case; `summaryOf(kase)` has it. */
export type Timed = Pick<CaseSummary, "clock" | "openTasks" | "closure">;

/** By which law and calendar dates are counted. */
export interface Law {
  readonly regime: Regime;
  readonly workingDays: WorkingDays;
}

/** Everything that the ring, the badge and the day rule show of a clock. */
export interface ClockFace {
  readonly state: ClockState;
  readonly deadline: Deadline | null;
  /** Calendar days from today to the due date; negative when late. */
  readonly daysLeft: number;
  /** Days from the start to today, or to the answer, and to the due date. */
  readonly daysUsed: number;
  readonly daysInAll: number;
  readonly pause: Pause | null;
  readonly answeredOn: CalendarDate | null;
  /** When receipt must be confirmed, where the law asks for it. */
  readonly acknowledgeBy: CalendarDate | null;
  /** Until when an extension can be told; null where none exists. */
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
export function clockState(
  timed: Timed,
  law: Law,
  today: CalendarDate,
  { dueSoonDays }: Pick<Settings, "dueSoonDays">,
): ClockState {
  if (timed.closure !== null || answeredOn(timed.clock) !== null) return "stopped";
  if (openPause(timed.clock, law.regime) !== null) return "paused";
  const due = deadline(timed.clock, law.regime, law.workingDays);
  if (due === null) return "on-time";
  if (today > due.statutory) return "late";
  const soon = daysBetween(today, due.statutory) <= dueSoonDays;
  return soon || pastSafeDay(timed.openTasks, due.safe, today) ? "due-soon" : "on-time";
}

/** The clock of a case as it stands today. */
export function clockFace(
  timed: Timed,
  law: Law,
  today: CalendarDate,
  settings: Pick<Settings, "dueSoonDays">,
): ClockFace {
  const { regime, workingDays } = law;
  const due = deadline(timed.clock, regime, workingDays);
  const answered = answeredOn(timed.clock);
  const start = due?.start ?? today;
  return {
    state: clockState(timed, law, today, settings),
    deadline: due,
    daysLeft: due === null ? 0 : daysBetween(today, due.statutory),
    daysUsed: Math.max(0, daysBetween(start, answered ?? timed.closure?.on ?? today)),
    daysInAll: due === null ? 0 : daysBetween(start, due.statutory),
    pause: answered === null && timed.closure === null ? openPause(timed.clock, regime) : null,
    answeredOn: answered,
    acknowledgeBy: acknowledgement(timed.clock, regime, workingDays)?.statutory ?? null,
    extensionNoticeBy: extensionNoticeBy(timed.clock, regime, workingDays),
  };
}
