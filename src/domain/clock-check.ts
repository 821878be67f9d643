import { dateOf, type CalendarDate } from "../lib/calendar.ts";

/** The clock of the laptop is behind what was already recorded: every date that rests on it may be wrong. */
export interface ClockBehind {
  readonly laptop: CalendarDate;
  readonly last: CalendarDate;
}

const tolerance = 2 * 60_000;

/** Compares the clock of the laptop with the instant of the last entry; null when it is not behind by two minutes. */
export function clockBehind(now: Date, lastAt: string | null): ClockBehind | null {
  if (lastAt === null) return null;
  const last = new Date(lastAt);
  return now.getTime() < last.getTime() - tolerance ? { laptop: dateOf(now), last: dateOf(last) } : null;
}
