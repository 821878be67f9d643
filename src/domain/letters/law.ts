import type { RegimeId } from "../regime.ts";

/** The families of law that make a difference to what a letter says (standards B.6). */
export const lawFamilies = ["eu", "uk", "california", "usState", "other"] as const;

export type LawFamily = (typeof lawFamilies)[number];

/** The family of a law of the catalogue. */
export function lawFamily(regime: RegimeId): LawFamily {
  if (regime.startsWith("eu-")) return "eu";
  if (regime.startsWith("uk-")) return "uk";
  if (regime.startsWith("ccpa")) return "california";
  return regime.startsWith("us-") && regime !== "us-hipaa" ? "usState" : "other";
}

/** A provision as a case under that law cites it: in the UK it is the UK GDPR, elsewhere the GDPR is a likeness only. */
export function citedIn(provision: string, law: LawFamily): string {
  if (law === "eu") return provision;
  if (law === "uk") return provision.replaceAll(/(?<!UK )GDPR/g, "UK GDPR");
  return provision.startsWith("GDPR") ? `as under ${provision}` : provision;
}
