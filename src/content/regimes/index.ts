import type { Regime, RegimeId } from "../../domain/regime.ts";
import { Failure } from "../../lib/failure.ts";
import { ccpa } from "./ccpa.ts";
import { euGdpr } from "./eu-gdpr.ts";
import { ukGdpr } from "./uk-gdpr.ts";

/** Every regime that Habeas knows, in the order in which they are offered. */
export const regimes: readonly Regime[] = [euGdpr, ukGdpr, ccpa];

/** The regime of that id; null when this version does not know it. */
export function findRegime(id: RegimeId): Regime | null {
  return regimes.find((regime) => regime.id === id) ?? null;
}

/** The regime of a case; a case under one that only a newer version knows is not given a date by guesswork. */
export function regimeOf(id: RegimeId): Regime {
  const regime = findRegime(id);
  if (regime === null) throw new Failure("newer-format");
  return regime;
}
