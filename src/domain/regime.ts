import type { CalendarDate } from "../lib/calendar.ts";
import type { CalendarId } from "./holiday.ts";
import type { Right } from "./right.ts";

/** Names a regime of the catalogue, e.g. `eu-gdpr`; a code and no closed list, because the officer may add some. */
export type RegimeId = string;

/** How long a period is and how it ends (standards: three engines cover every regime). */
export type Period =
  | { readonly unit: "calendar-months"; readonly count: number; readonly rolls: boolean }
  | { readonly unit: "calendar-days"; readonly count: number; readonly rolls: boolean }
  | { readonly unit: "working-days"; readonly count: number };

/**
 * How sure a record of the law is: read in the public text, known with its article but not read again, still to be
 * looked up by the officer before relying on it, or the officer's own.
 */
export type Certainty = "read" | "known" | "to-verify" | "own";

/**
 * A reading of the law that ends earlier than ours and goes into the safe date: the day of receipt counts as the first
 * (11 CCR 7021(b)), or an extension adds to the end of the first period instead of running from its start.
 */
export type SafeReading = "first-day-counts" | "extension-chained";

/** A stretch of every year in which the law itself counts no working day; month and day, both ends included. */
export interface Standstill {
  readonly from: string;
  readonly to: string;
  readonly name: string;
}

/** A time that the law gives some rights apart from the time to answer, e.g. 15 business days for an opt-out (11 CCR 7026(f)). */
export interface OwnTime {
  readonly rights: readonly Right[];
  readonly response: Period;
  /** Counted from the same start; null where it cannot be extended. */
  readonly extended: Period | null;
  /** Act and article, in words for the officer. */
  readonly source: string;
}

/** Parts of the world, in the order in which their laws are offered. */
export const areas = ["europe", "united-states", "americas", "asia-pacific", "africa-middle-east"] as const;

export type Area = (typeof areas)[number];

/** What a legal regime says about the time to answer a request, for requests that came while it was in force. */
export interface Regime {
  readonly id: RegimeId;
  readonly name: string;
  readonly area: Area;
  /** The rights it gives, for the choice at intake; null where that is not gone through, and all are offered. */
  readonly rights: readonly Right[] | null;
  /** The time to answer, from the start of the clock. */
  readonly response: Period;
  /** The time to answer once extended, counted from the same start; null where no extension exists. */
  readonly extended: Period | null;
  /** An extension lasts until the day that is told within the first period, e.g. NZ Privacy Act 2020 s. 48. */
  readonly extendedByNaming: boolean;
  /** Rights with a time of their own; no right stands in two of them. Their times are never paused. */
  readonly ownTimes: readonly OwnTime[];
  /** A separate duty to confirm receipt, e.g. CCPA 10 business days; not for rights with a time of their own. */
  readonly acknowledgement: Period | null;
  /** The time to decide an appeal against a refusal; null where the law knows none. */
  readonly appeal: Period | null;
  /** Whether the clock may be stopped while the data subject is asked something. */
  readonly pause: "never" | "while-clarifying" | "while-identifying-or-clarifying";
  /** The rights of which at least one must be exercised for a pause, e.g. UK Art. 12A(5) access only; null for any. */
  readonly pauseFor: readonly Right[] | null;
  /** How a pause counts in the safe date: answered − asked days, or not at all where practice differs. */
  readonly safePause: "half-open" | "uncounted";
  /** Whether the safe date of a period that does not roll is the working day before. */
  readonly safeOnWorkingDay: boolean;
  readonly safeReadings: readonly SafeReading[];
  /** Where the month starts afresh, e.g. UK Art. 12A(2): identity given or fee paid. */
  readonly restartsAt: readonly ("identity" | "fee")[];
  readonly standstill: Standstill | null;
  /** The public holidays by which it is counted unless the officer chose others; null where none are fixed. */
  readonly calendar: CalendarId | null;
  readonly validFrom: CalendarDate | null;
  readonly validTo: CalendarDate | null;
  /** The regime that says the same and more, offered in its place; cases under this one are counted on. */
  readonly supersededBy: RegimeId | null;
  /** Act and article, in words for the officer. */
  readonly source: string;
  readonly checkedOn: CalendarDate;
  readonly certainty: Certainty;
  /** What the clock cannot know and the officer should, in words; null when nothing. */
  readonly note: string | null;
}

/** Whether a version of a regime was in force on that day. */
export function inForce({ validFrom, validTo }: Regime, on: CalendarDate): boolean {
  return (validFrom === null || validFrom <= on) && (validTo === null || on <= validTo);
}

/**
 * The version of a regime for a request received on that day; where none was in force, the nearest one, which says so
 * in its reasons.
 */
export function versionFor(
  versions: readonly Regime[],
  id: RegimeId,
  receivedOn: CalendarDate,
): Regime | null {
  const named = versions.filter((version) => version.id === id);
  const valid = named.find((version) => inForce(version, receivedOn));
  if (valid !== undefined) return valid;
  const byStart = named.toSorted((a, b) => ((a.validFrom ?? "") < (b.validFrom ?? "") ? -1 : 1));
  const past = byStart.findLast(({ validFrom }) => (validFrom ?? "") <= receivedOn);
  return past ?? byStart.at(0) ?? null;
}

/** The time of its own that the law gives a right; null where it shares the time to answer. */
export function ownTimeOf({ ownTimes }: Regime, right: Right): OwnTime | null {
  return ownTimes.find(({ rights }) => rights.includes(right)) ?? null;
}

/** The duty to confirm receipt of a request for those rights; null where the law asks for none. */
export function confirmationOf(regime: Regime, rights: readonly Right[]): Period | null {
  const apart = rights.length > 0 && rights.every((right) => ownTimeOf(regime, right) !== null);
  return apart ? null : regime.acknowledgement;
}

/** The newest version of each regime that is not superseded, in the order of the list: what a choice offers. */
export function newest(versions: readonly Regime[]): readonly Regime[] {
  const offered = versions.filter(({ supersededBy }) => supersededBy === null);
  const ids = [...new Set(offered.map(({ id }) => id))];
  return ids.flatMap((id) => {
    const found = versions.find((version) => version.id === id && version.validTo === null);
    return found ?? versions.findLast((version) => version.id === id) ?? [];
  });
}
