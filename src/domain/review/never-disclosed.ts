import { familyOf } from "../law-family.ts";
import type { Case } from "../case.ts";
import type { Finding } from "../finding.ts";
import { asItWillBeSent } from "./as-sent.ts";

/** What is never disclosed under the CCPA, only that it is held (11 CCR 7024(d)). */
export const neverDisclosed = [
  "social-security",
  "licence",
  "account",
  "health-insurance",
  "password",
  "biometrics",
] as const;

export type NeverDisclosed = (typeof neverDisclosed)[number];

/** What a record seems to hold of it, and in which field; a warning, nothing is taken out by it. */
export interface SeemsHeld {
  readonly kind: NeverDisclosed;
  readonly field: string;
}

/** Whether the law of a case forbids to disclose such data. */
export function forbidsDisclosure({ regime }: Pick<Case, "regime">): boolean {
  return familyOf(regime) === "california";
}

/** Names of fields that hold such data; parts of a name count as words of their own. */
const names: readonly (readonly [NeverDisclosed, RegExp])[] = [
  [
    "social-security",
    /\bssn\b|\bsocial (?:security|sec)\b|\bnational insurance\b|\btax (?:payer )?id\b|\bitin\b/u,
  ],
  [
    "licence",
    /\bdrivers?\b.{0,10}\b(?:licen[cs]e|number|no|id)\b|\blicen[cs]e (?:number|no)\b|\bpassport\b|\bgovernment id\b|\bstate id\b|\bid card\b|\bnational id\b/u,
  ],
  [
    "account",
    /\biban\b|\bbank account\b|\baccount (?:number|no)\b|\brouting\b|\bsort code\b|\b(?:credit|debit) card\b|\bcard (?:number|no)\b|\bcvv\b|\bcvc\b/u,
  ],
  [
    "health-insurance",
    /\b(?:health|medical) (?:insurance|plan|record|id)\b|\bmedicare\b|\bmedicaid\b|\binsurance (?:number|no|id)\b|\bmrn\b/u,
  ],
  [
    "password",
    /\bpass ?(?:word|code|phrase)s?\b|\bpwd\b|\bpin\b|\bsecurity (?:question|answer)s?\b|\bsecret (?:question|answer)s?\b/u,
  ],
  [
    "biometrics",
    /\bfinger ?prints?\b|\biris\b|\bretina\b|\bface ?(?:print|template|id)\b|\bvoice ?print\b|\bbiometrics?\b/u,
  ],
];

/** `HomePhoneNo` and `home_phone-no` are the same words. */
function wordsOf(name: string): string {
  return name
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .toLowerCase();
}

/** Whether the last digit of a card number checks (ISO/IEC 7812-1, Luhn). */
function luhn(digits: string): boolean {
  let sum = 0;
  for (let at = 0; at < digits.length; at += 1) {
    const digit = Number(digits.charAt(digits.length - 1 - at));
    const doubled = at % 2 === 0 ? digit : digit * 2;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum > 0 && sum % 10 === 0;
}

/** Whether the two digits after the country check (ISO 13616, modulo 97). */
function ibanHolds(text: string): boolean {
  const turned = text.slice(4) + text.slice(0, 4);
  let rest = 0;
  for (const letter of turned) {
    const value = /\d/.test(letter) ? letter : String(letter.charCodeAt(0) - 55);
    rest = Number(`${rest}${value}`) % 97;
  }
  return rest === 1;
}

/** Longer values are looked through in their beginning alone. */
const longest = 20_000;

type Pattern = readonly [NeverDisclosed, RegExp, (match: string) => boolean];

const patterns: readonly Pattern[] = [
  // Area 000, 666 and from 900 on, group 00 and serial 0000 were never given out.
  ["social-security", /(?<![\d-])(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?![\d-])/gu, () => true],
  [
    "account",
    /(?<![\d-])\d(?:[ -]?\d){12,18}(?![\d-])/gu,
    (match) => /^[2-6]/.test(match) && luhn(match.replace(/\D/gu, "")),
  ],
  [
    "account",
    /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?\b/gu,
    (match) => ibanHolds(match.replace(/ /gu, "")),
  ],
  ["password", /\b(?:password|passwort|mot de passe|pin)(?: is)? ?[:=] ?\S{3,}/giu, () => true],
];

function inValue(value: string): readonly NeverDisclosed[] {
  const text = value.slice(0, longest);
  return patterns.flatMap(([kind, pattern, holds]) =>
    [...text.matchAll(pattern)].some(([match]) => holds(match)) ? [kind] : [],
  );
}

/** A value of which something is left to be seen; what was redacted stands as a label in brackets. */
const shown = (value: string): boolean => /[\p{L}\p{N}]/u.test(value.replace(/\[[a-z, ]+\]/gu, ""));

/** What a record, as it will be sent, seems to hold of what is never disclosed; each kind once for each field. */
export function seemsHeld(finding: Pick<Finding, "fields" | "redactions">): readonly SeemsHeld[] {
  return asItWillBeSent(finding).flatMap(({ name, value }) => {
    if (!shown(value)) return [];
    const words = wordsOf(name);
    const named = names.flatMap(([kind, pattern]) => (pattern.test(words) ? [kind] : []));
    return [...new Set([...named, ...inValue(value)])].map((kind) => ({ kind, field: name }));
  });
}

/** The records that go out and seem to hold what is never disclosed. */
export function stillShowing(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(
    (finding) =>
      (finding.decision === "include" || finding.decision === "include-redacted") &&
      seemsHeld(finding).length > 0,
  );
}
