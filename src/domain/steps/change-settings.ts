import type { CalendarDate } from "../../lib/calendar.ts";
import { accept, refuse, type Result } from "../../lib/result.ts";
import { blank } from "../../lib/text.ts";
import type { CaseEvent } from "../journal.ts";
import type { Problem } from "../problem.ts";
import type { OwnVersion } from "../own-version.ts";
import type { Organisation, Settings } from "../settings.ts";

/** Settings as they are to be kept, and the line of the journal. */
export interface SettingsChange {
  readonly settings: Settings;
  readonly event: CaseEvent;
}

/** The limits of what is counted in the settings. */
export const settingLimits = {
  dueSoonDays: { least: 1, most: 30 },
  retentionMonths: { least: 0, most: 120 },
  purgeDays: { least: 0, most: 30 },
} as const;

/** A whole number within the limits, as typed; null for anything else. */
export function readCount(typed: string, of: keyof typeof settingLimits): number | null {
  const { least, most } = settingLimits[of];
  if (!/^\d{1,4}$/.test(typed.trim())) return null;
  const count = Number(typed.trim());
  return count >= least && count <= most ? count : null;
}

function trimmed(organisation: Organisation): Organisation {
  const { name, address, officerName, officerContact, supervisoryAuthority } = organisation;
  return {
    name: name.trim(),
    address: address.trim(),
    officerName: officerName.trim(),
    officerContact: officerContact.trim(),
    supervisoryAuthority: supervisoryAuthority.trim(),
  };
}

type Flat = Readonly<Record<string, string | number | boolean>>;

/** Entries under one prefix, e.g. `calendar.eu-gdpr`. */
function under(prefix: string, record: Readonly<Record<string, string>>): Flat {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [`${prefix}.${key}`, value]));
}

/** Every setting of the officer under one name, so that before and after can be compared. */
function flat(settings: Settings): Flat {
  const {
    organisation,
    calendars,
    closingDays,
    ownVersions,
    lastBackup: _,
    lastCheck: __,
    ...rest
  } = settings;
  const laws = Object.fromEntries(ownVersions.map((own) => [own.id, lawInCodes(own)]));
  return {
    ...rest,
    ...under("organisation", { ...organisation }),
    ...under("calendar", calendars),
    ...under("law", laws),
    closingDays: closingDays.map(({ on, yearly }) => (yearly ? `${on} yearly` : on)).join(","),
  };
}

/** An own version of a law as the journal keeps it: what dates depend on. */
function lawInCodes({ from, response, extended, checkedOn }: OwnVersion): string {
  return `from ${from}: ${response}, extended ${extended ?? "-"}; checked ${checkedOn}`;
}

/** Changes settings. The journal names what changed, and for rules from what to what; names and addresses stay out. */
export function changeSettings(
  before: Settings,
  changes: Partial<Settings>,
  today: CalendarDate,
): Result<SettingsChange, Problem> {
  const settings = {
    ...before,
    ...changes,
    organisation: trimmed(changes.organisation ?? before.organisation),
  };
  if (changes.organisation !== undefined && blank(settings.organisation.name)) {
    return refuse({ code: "organisation-missing" });
  }
  const [was, is] = [flat(before), flat(settings)];
  const fields = [...new Set([...Object.keys(was), ...Object.keys(is)])].filter(
    (field) => was[field] !== is[field],
  );
  if (fields.length === 0) return refuse({ code: "nothing-changed" });
  const rules = fields.filter((field) => !field.startsWith("organisation."));
  const facts = Object.fromEntries(
    rules.flatMap((field) => [
      [`${field}.was`, was[field] ?? ""] as const,
      [`${field}.is`, is[field] ?? ""] as const,
    ]),
  );
  return accept({
    settings,
    event: { kind: "settings-changed", on: today, facts: { fields: fields.join(","), ...facts } },
  });
}
