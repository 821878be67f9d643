import type { Regime, RegimeId } from "../../domain/regime.ts";
import { euGdpr } from "./eu-gdpr.ts";

/** The law that is there from the start; others are loaded when a case needs them. */
export const firstRegimes: readonly Regime[] = [euGdpr];

/** Every version of the regime of that id, maybe among others; none when this version of Habeas does not know it. */
export async function loadRegimes(id: RegimeId): Promise<readonly Regime[]> {
  if (id === "uk-gdpr") return (await import("./uk-gdpr.ts")).unitedKingdom;
  if (id.startsWith("ccpa")) return (await import("./ccpa.ts")).california;
  if (id.startsWith("us-")) return (await import("./united-states.ts")).unitedStates;
  return (await import("./elsewhere.ts")).elsewhere;
}
