import { daysBetween, type CalendarDate } from "../lib/calendar.ts";
import type { ClockEvent, PauseReason } from "./clock-event.ts";
import type { DeadlineReason } from "./deadline.ts";
import { inclusiveDays, pauseAllowed, pausesIn } from "./pauses.ts";
import type { Regime } from "./regime.ts";

/** How many days pauses add to a period, by the statute and by the careful reading. */
export interface PauseCount {
  readonly statutory: number;
  readonly safe: number;
  readonly because: readonly DeadlineReason[];
}

interface Stretch {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly reason: PauseReason;
}

/** Pauses that meet or overlap become one, so that no day counts twice. */
function merged(stretches: readonly Stretch[]): readonly Stretch[] {
  const whole: Stretch[] = [];
  for (const stretch of stretches) {
    const last = whole.at(-1);
    if (last !== undefined && stretch.from <= last.to) {
      whole[whole.length - 1] = { ...last, to: stretch.to > last.to ? stretch.to : last.to };
    } else whole.push(stretch);
  }
  return whole;
}

/**
 * Days added by pauses within a period that begins at `start` and, with so many days added, ends at `endWith(days)`:
 * both ends included by the statute, answered − asked by the careful reading. A pause that begins after the time is up adds nothing; one that began before the start
 * counts from the start.
 */
export function countPauses(
  events: readonly ClockEvent[],
  regime: Regime,
  start: CalendarDate,
  endWith: (days: number) => CalendarDate,
): PauseCount {
  const because: DeadlineReason[] = [];
  const stretches: Stretch[] = [];
  for (const { from, to, reason } of pausesIn(events)) {
    if (!pauseAllowed(regime, reason)) because.push({ code: "pause-not-known", reason, from });
    else if (to === null) because.push({ code: "paused-since", reason, from });
    else if (to >= start) stretches.push({ from: from < start ? start : from, to, reason });
  }
  let statutory = 0;
  let safe = 0;
  for (const { from, to, reason } of merged(stretches)) {
    if (from > endWith(statutory)) {
      because.push({ code: "pause-too-late", reason, from });
      continue;
    }
    const days = inclusiveDays(from, to);
    statutory += days;
    if (regime.safePause === "half-open") safe += daysBetween(from, to);
    because.push({ code: "paused", reason, from, to, days });
  }
  return { statutory, safe, because };
}
