import { daysBetween, type CalendarDate } from "../lib/calendar.ts";
import type { BackupMark } from "./settings.ts";

/** After so many days, or so many lines of the journal, a backup is due; after so many days it is overdue. */
export const backupRhythm = { days: 7, changes: 100, overdue: 14 } as const;

/** How the last verified backup stands. */
export type BackupAge =
  | { readonly state: "none" }
  | {
      readonly state: "fresh" | "due" | "overdue";
      readonly days: number;
      /** Lines of the journal that it does not have. */
      readonly changes: number;
    };

/** How old the last backup is; `entries` counts the lines of the journal as it is now. */
export function backupAge(last: BackupMark | undefined, entries: number, today: CalendarDate): BackupAge {
  if (last === undefined) return { state: "none" };
  // Writing a backup is itself a line of the journal.
  const changes = Math.max(0, entries - last.entries - 1);
  const days = Math.max(0, daysBetween(last.on, today));
  const { overdue, days: mostDays, changes: mostChanges } = backupRhythm;
  if (changes === 0) return { state: "fresh", days, changes };
  if (days >= overdue) return { state: "overdue", days, changes };
  return { state: days >= mostDays || changes >= mostChanges ? "due" : "fresh", days, changes };
}
