import type { RegimeId } from "./regime.ts";

/** Laws that share their grounds, gates, fees and ways to complain. */
export type LawFamily = "eu" | "uk" | "california" | "us" | "ch" | "ca" | "qc" | "br" | "other";

const families: Readonly<Record<RegimeId, LawFamily>> = {
  "eu-gdpr": "eu",
  "uk-gdpr": "uk",
  ccpa: "california",
  "ccpa-opt-out": "california",
  "ch-fadp": "ch",
  "ca-pipeda": "ca",
  "ca-qc": "qc",
  "br-lgpd": "br",
  "br-lgpd-small": "br",
};

/** The family of a law; what we know no grounds of is `other`, where the officer names the provision. */
export function familyOf(regime: RegimeId): LawFamily {
  return families[regime] ?? (regime.startsWith("us-") && regime !== "us-hipaa" ? "us" : "other");
}

/** Whether a law is one of the United States, where people opt out of what others object to. */
export function isOfUnitedStates(regime: RegimeId): boolean {
  const family = familyOf(regime);
  return family === "california" || family === "us";
}
