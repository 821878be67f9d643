import { parseCalendarDate, plusDays, weekdayOf, type CalendarDate } from "../lib/calendar.ts";

const kept = { days: 7, weeks: 4, months: 12 } as const;

/** The day in the name of a backup file; null for every other file. */
function dayOf(name: string): CalendarDate | null {
  const day = /^vault-(\d{4}-\d{2}-\d{2})\.habeas-backup$/.exec(name)?.[1];
  return day === undefined ? null : parseCalendarDate(day);
}

/** The name of a backup while it is being written and is not known to be whole. */
export function unfinished(name: string): string {
  return `${name}.part`;
}

/** The files of a folder that a backup which did not come about has left. */
export function leftOver(names: readonly string[]): readonly string[] {
  return names.filter((name) => name.endsWith(".part") && dayOf(name.slice(0, -".part".length)) !== null);
}

const monday = (day: CalendarDate): string => plusDays(day, -((weekdayOf(day) + 6) % 7));
const month = (day: CalendarDate): string => day.slice(0, 7);

/** The newest of each period, of the latest periods. */
function newestOf(days: readonly CalendarDate[], period: (day: CalendarDate) => string, most: number) {
  const firsts = days.filter((day, at) => at === 0 || period(day) !== period(days[at - 1] ?? day));
  return firsts.slice(0, most);
}

/**
 * The backup files of a folder that need not be kept: all but the newest of the last 7 days, 4 weeks and 12 months for
 * which there is one. Files that are not named as a backup is are never among them.
 */
export function surplusBackups(names: readonly string[]): readonly string[] {
  const days = names
    .flatMap((name) => dayOf(name) ?? [])
    .toSorted()
    .toReversed();
  const keep = new Set([
    ...newestOf(days, (day) => day, kept.days),
    ...newestOf(days, monday, kept.weeks),
    ...newestOf(days, month, kept.months),
  ]);
  return names.filter((name) => {
    const day = dayOf(name);
    return day !== null && !keep.has(day);
  });
}
