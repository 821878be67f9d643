import type { CalendarDate } from "../../lib/calendar.ts";
import type { BackupMark, Settings } from "../settings.ts";
import type { SettingsChange } from "./change-settings.ts";

/**
 * Records that the last backup is known to be whole outside of this browser: read back in its folder, or checked by
 * the officer where it was saved. Null when there is nothing to record: another one is the last, or it is known already.
 */
export function recordBackupArrived(
  settings: Settings,
  is: (last: BackupMark) => boolean,
  arrived: NonNullable<BackupMark["arrived"]>,
  today: CalendarDate,
): SettingsChange | null {
  const { lastBackup: last } = settings;
  if (last === undefined || last.arrived !== undefined || !is(last)) return null;
  const { name, sha256 } = last;
  return {
    settings: { ...settings, lastBackup: { ...last, arrived } },
    event: { kind: "backup-arrived", on: today, facts: { name, sha256, arrived } },
  };
}
