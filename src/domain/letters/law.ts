import { familyOf, type LawFamily } from "../law-family.ts";
import type { RegimeId } from "../regime.ts";

/** The laws between which the text of a letter distinguishes; families that letters need not tell apart are `other` (standards B.6). */
export const letterLaws = ["eu", "uk", "california", "usState", "other"] as const;

export type LetterLaw = (typeof letterLaws)[number];

const ofFamily: Readonly<Record<LawFamily, LetterLaw>> = {
  eu: "eu",
  uk: "uk",
  california: "california",
  us: "usState",
  ch: "other",
  ca: "other",
  qc: "other",
  br: "other",
  other: "other",
};

/** Under which of them a letter in a case of that law is written. */
export function letterLawOf(regime: RegimeId): LetterLaw {
  return ofFamily[familyOf(regime)];
}

/** A provision as a case under that law cites it: in the UK it is the UK GDPR, elsewhere the GDPR is a likeness only. */
export function citedIn(provision: string, law: LetterLaw): string {
  if (law === "eu") return provision;
  if (law === "uk") return provision.replaceAll(/(?<!UK )GDPR/g, "UK GDPR");
  return provision.startsWith("GDPR") ? `as under ${provision}` : provision;
}
