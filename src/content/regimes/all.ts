import { newest, versionFor, type Regime, type RegimeId } from "../../domain/regime.ts";
import type { CalendarDate } from "../../lib/calendar.ts";
import { Failure } from "../../lib/failure.ts";
import { california } from "./ccpa.ts";
import { elsewhere } from "./elsewhere.ts";
import { firstRegimes } from "./index.ts";
import { unitedKingdom } from "./uk-gdpr.ts";
import { unitedStates } from "./united-states.ts";

/** Every version of every regime that Habeas knows, in the order in which they are offered. */
export const regimeVersions: readonly Regime[] = [
  ...firstRegimes,
  ...unitedKingdom,
  ...california,
  ...unitedStates,
  ...elsewhere,
];

/** The regimes that can be chosen, each as it stands now. */
export const regimes: readonly Regime[] = newest(regimeVersions);

/** The regime of that id as it stands now; null when this version does not know it. */
export function findRegime(id: RegimeId): Regime | null {
  return regimes.find((regime) => regime.id === id) ?? null;
}

/**
 * The law for a request received on that day; a case under one that only a newer version knows is not given a date by
 * guesswork.
 */
export function regimeOf(id: RegimeId, receivedOn: CalendarDate): Regime {
  const regime = versionFor(regimeVersions, id, receivedOn);
  if (regime === null) throw new Failure("newer-format");
  return regime;
}
