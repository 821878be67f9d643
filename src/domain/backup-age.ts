import { daysBetween, type CalendarDate } from "../lib/calendar.ts";
import type { Settings } from "./settings.ts";

/** After so many days without a verified backup it is overdue, whatever the officer has set. */
const overdueDays = 14;

/** The last verified backup, and when the officer wants to be asked for the next. */
export type BackupRhythm = Pick<Settings, "lastBackup" | "backupDays" | "backupChanges">;

/** How the last verified backup stands. */
export type BackupAge =
  | { readonly state: "none" }
  /** The browser was handed the file; whether it arrived anywhere is not known. */
  | { readonly state: "unproved"; readonly days: number; readonly changes: number }
  | {
      readonly state: "fresh" | "due" | "overdue";
      readonly days: number;
      /** Lines of the journal that it does not have. */
      readonly changes: number;
    };

/** How old the last backup is; `entries` counts the lines of the journal as it is now. */
export function backupAge(
  { lastBackup: last, backupDays, backupChanges }: BackupRhythm,
  entries: number,
  today: CalendarDate,
): BackupAge {
  if (last === undefined) return { state: "none" };
  // Writing a backup is itself a line of the journal, and so is that it arrived.
  const changes = Math.max(0, entries - last.entries - (last.arrived === undefined ? 1 : 2));
  const days = Math.max(0, daysBetween(last.on, today));
  if (last.arrived === undefined) return { state: "unproved", days, changes };
  if (changes === 0) return { state: "fresh", days, changes };
  if (days >= overdueDays) return { state: "overdue", days, changes };
  return { state: days >= backupDays || changes >= backupChanges ? "due" : "fresh", days, changes };
}
