import { daysBetween, type CalendarDate } from "../lib/calendar.ts";
import type { ClockEvent, PauseReason } from "./clock-event.ts";
import type { Regime } from "./regime.ts";

/** A time in which the clock stood still; `to` is null while it still does. */
export interface Pause {
  readonly from: CalendarDate;
  readonly to: CalendarDate | null;
  readonly reason: PauseReason;
}

/** Whether the regime lets the clock stand still for that reason (UK GDPR Art. 12A(5), EDPB 01/2022 section 5.3). */
export function pauseAllowed(regime: Regime, reason: PauseReason): boolean {
  if (regime.pause === "never") return false;
  if (reason === "clarification") return true;
  return reason === "identity" && regime.pause === "while-identifying-or-clarifying";
}

/** Every stop with the restart that ended it, whatever the order of entry. */
export function pausesIn(events: readonly ClockEvent[]): readonly Pause[] {
  const days = [...new Set(events.map(({ on }) => on))].sort();
  const pauses: Pause[] = [];
  let open: Pause | null = null;
  for (const on of days) {
    const today = events.filter((event) => event.on === on);
    const reasons = today.flatMap((event) => (event.kind === "stopped" ? [event.reason] : [])).sort();
    const reason = reasons.at(0);
    const restarts = today.some(({ kind }) => kind === "restarted");
    const wasOpen = open !== null;
    if (open !== null && restarts) {
      pauses.push({ ...open, to: on });
      open = null;
    }
    // A stop entered while another is open adds nothing: the clock already stands.
    if (reason !== undefined && open === null) {
      const pause: Pause = { from: on, to: null, reason };
      if (restarts && !wasOpen) pauses.push({ ...pause, to: on });
      else open = pause;
    }
  }
  return open === null ? pauses : [...pauses, open];
}

/** The pause that has not ended, if the regime knows it. */
export function openPause(events: readonly ClockEvent[], regime: Regime): Pause | null {
  const last = pausesIn(events).at(-1);
  return last?.to === null && pauseAllowed(regime, last.reason) ? last : null;
}

/** Days of a pause counted as the statute says, both ends included (UK GDPR Art. 12A(5)(b)). */
export function inclusiveDays(from: CalendarDate, to: CalendarDate): number {
  return daysBetween(from, to) + 1;
}
