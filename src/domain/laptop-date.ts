import type { CalendarDate } from "../lib/calendar.ts";
import type { CaseSummary } from "./summary.ts";

/** The day of the clock's events that the officer recorded; a day of receipt may lie ahead, with a reason. */
function clockDays({ clock }: CaseSummary): readonly CalendarDate[] {
  return clock.filter(({ kind }) => kind !== "received").map(({ on }) => on);
}

/**
 * The latest day on which something was recorded, when that day is still to come by the laptop: its calendar is behind,
 * and every due date with it. Null when all is well.
 */
export function recordedAhead(cases: readonly CaseSummary[], today: CalendarDate): CalendarDate | null {
  const days = cases.flatMap((one) => [
    one.openedOn,
    ...(one.closure === null ? [] : [one.closure.on]),
    ...clockDays(one),
    ...one.openTasks.flatMap(({ events }) => events.map(({ on }) => on)),
  ]);
  const last = days.reduce((latest, day) => (day > latest ? day : latest), today);
  return last > today ? last : null;
}
