import type { CalendarDate } from "../lib/calendar.ts";
import type { Period, Regime, RegimeId } from "./regime.ts";

/** What the officer found the law to say, for requests received from a day on; it stands before the catalogue. */
export interface OwnVersion {
  readonly id: RegimeId;
  readonly from: CalendarDate;
  /** How long the time to answer is, in the unit of the law. */
  readonly response: number;
  /** How long it is once extended, from the same start; null where it cannot be extended. */
  readonly extended: number | null;
  readonly source: string;
  readonly checkedOn: CalendarDate;
}

/** The longest period that can be typed: more is a slip. */
export const longestPeriod = 400;

/** A period as typed, in the unit of the law; null when it is no length or none that can be. */
export function readLength(typed: string): number | null {
  if (!/^\d{1,3}$/.test(typed.trim())) return null;
  const count = Number(typed.trim());
  return count >= 1 && count <= longestPeriod ? count : null;
}

const withCount = (period: Period, count: number): Period => ({ ...period, count });

/** The law as the officer found it: everything not said is as in the catalogue. */
export function ownRegime(own: OwnVersion, ours: Regime): Regime {
  const { response, extended, from, source, checkedOn } = own;
  return {
    ...ours,
    response: withCount(ours.response, response),
    extended: extended === null ? null : withCount(ours.extended ?? ours.response, extended),
    validFrom: from,
    validTo: null,
    source,
    checkedOn,
    certainty: "own",
  };
}

/** The officer's version of a law for a request received on that day; null when there is none. */
export function ownFor(
  versions: readonly OwnVersion[],
  id: RegimeId,
  receivedOn: CalendarDate,
): OwnVersion | null {
  return versions.find((version) => version.id === id && version.from <= receivedOn) ?? null;
}
