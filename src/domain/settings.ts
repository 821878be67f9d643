import type { CalendarDate } from "../lib/calendar.ts";
import type { CalendarId } from "./holiday.ts";
import type { OwnVersion } from "./own-version.ts";
import type { RegimeId } from "./regime.ts";
import type { VaultCheck } from "./vault-check.ts";
import type { ClosingDay } from "./working-days.ts";

/** The organisation that answers as controller, as it stands in letters and attestations. */
export interface Organisation {
  readonly name: string;
  readonly address: string;
  readonly officerName: string;
  readonly officerContact: string;
  /** The supervisory authority to which a data subject may complain, name and address. */
  readonly supervisoryAuthority: string;
}

/** The last backup: written and read back, or the one that this desk was restored from. */
export interface BackupMark {
  readonly on: CalendarDate;
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
  /** Lines of the journal when it was written. */
  readonly entries: number;
  /** How it is known that the file left this browser whole; left out while nobody knows. */
  readonly arrived?: "in-folder" | "checked";
}

/** Counted without public holidays, because the officer chose so. */
export const noCalendar: CalendarId = "none";

/** By which days and laws dates are counted, where the officer chose beside the catalogue. */
export interface LawSettings {
  /** The public holidays of a regime; one that is not named goes by its own. */
  readonly calendars: Readonly<Record<RegimeId, CalendarId>>;
  /** Days on which the organisation is closed beside public holidays, and regional days. */
  readonly closingDays: readonly ClosingDay[];
  /** What the officer found a law to say; at most one of each. */
  readonly ownVersions: readonly OwnVersion[];
}

/** What the officer has set; sealed like everything else. */
export interface Settings extends LawSettings {
  readonly organisation: Organisation;
  readonly regime: RegimeId;
  readonly singleKeys: boolean;
  readonly theme: "system" | "light" | "dark";
  readonly density: "normal" | "compact";
  /** Days from which a due date counts as due soon. */
  readonly dueSoonDays: number;
  /** Months after closing until the working data of a case is due for purging. */
  readonly retentionMonths: number;
  /** Days in which a scheduled purge can be taken back; left out in vaults from before there was a choice. */
  readonly purgeDays?: number;
  /** Minutes without a touch until the desk locks itself; 0 is never. */
  readonly lockIdleMinutes: number;
  /** Minutes with its window hidden until the desk locks itself; 0 is never. */
  readonly lockHiddenMinutes: number;
  /** How long before locking for want of touch it is said; 20 at least (WCAG 2.2.1). */
  readonly lockWarnSeconds: number;
  /** The screen is hidden while another window is in front. */
  readonly coverOnBlur: boolean;
  /** Days, and changes, without a verified backup after which Habeas asks for one. */
  readonly backupDays: number;
  readonly backupChanges: number;
  /** Left out while there is none. */
  readonly lastBackup?: BackupMark;
  /** Left out until everything was checked once. */
  readonly lastCheck?: VaultCheck;
}

/** What a new vault starts with. */
export const initialSettings: Settings = {
  organisation: { name: "", address: "", officerName: "", officerContact: "", supervisoryAuthority: "" },
  regime: "eu-gdpr",
  calendars: {},
  closingDays: [],
  ownVersions: [],
  singleKeys: true,
  theme: "system",
  density: "normal",
  dueSoonDays: 7,
  retentionMonths: 6,
  purgeDays: 7,
  lockIdleMinutes: 10,
  lockHiddenMinutes: 5,
  lockWarnSeconds: 30,
  coverOnBlur: false,
  backupDays: 7,
  backupChanges: 100,
};

/** Days in which a scheduled purge can be taken back. */
export function purgeDaysOf({ purgeDays = 7 }: Pick<Settings, "purgeDays">): number {
  return purgeDays;
}
