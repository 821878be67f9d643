import type { RegimeId } from "../regime.ts";
import type { Relation } from "../relation.ts";
import { findAll, type Found } from "./found.ts";

/** Words that say something, and what; every pattern is linear. */
export type Sign<T> = readonly [T, RegExp];

const regimeSigns: readonly Sign<RegimeId>[] = [
  ["uk-gdpr", /\bUK[- ]GDPR\b|\bData Protection Act 2018\b|\bInformation Commissioner\b/gi],
  ["ccpa", /\bCCPA\b|\bCPRA\b|\bCalifornia(?:n)?\b/g],
  [
    "eu-gdpr",
    /(?<!\bUK[- ])\bGDPR\b|\bGeneral Data Protection Regulation\b|\bDS-?GVO\b|\bRGPD\b|\bDatenschutz-?Grundverordnung\b|\b2016\/679\b/gi,
  ],
];

/** Laws that are named by a name nobody else has. */
const namedLaws: readonly Sign<RegimeId>[] = [
  ["us-va", /\bVCDPA\b|\bVirginia Consumer Data Protection Act\b/g],
  ["us-co", /\bColorado Privacy Act\b/gi],
  ["us-ct", /\bCTDPA\b|\bConnecticut Data Privacy Act\b/g],
  ["us-tx", /\bTDPSA\b|\bTexas Data Privacy and Security Act\b/g],
  ["us-ut", /\bUtah Consumer Privacy Act\b/gi],
  ["us-or", /\bOregon Consumer Privacy Act\b/gi],
  ["us-hipaa", /\bHIPAA\b/g],
  ["ch-fadp", /\bFADP\b|\brevDSG\b|\bnDSG\b|\bnLPD\b|\bFederal Act on Data Protection\b/g],
  ["br-lgpd", /\bLGPD\b/g],
  ["ca-pipeda", /\bPIPEDA\b|\bLPRPDE\b/g],
  ["ca-qc", /\b(?:Law|Loi) 25\b/g],
  ["nz", /\bPrivacy Act 2020\b/gi],
  ["za-popia", /\bPOPIA\b/g],
];

const relationSigns: readonly Sign<Relation>[] = [
  ["former-employee", /\b(?:former|ex)[- ]employee\b|\bi (?:used to work|have left|left the company)\b/gi],
  [
    "former-employee",
    /\b(?:ehemaliger?|früherer?) mitarbeiter(?:in)?\b|\b(?:ancien|ancienne|ex-?) ?(?:salarié|employé)/gi,
  ],
  [
    "employee",
    /(?<!\bformer )(?<!\bex[- ])\bemployee\b(?! (?:number|no|id))|\bi(?: am|'m)? work(?:ing)? (?:for|at|in)\b/gi,
  ],
  ["customer", /\b(?:i am|i'm|as) (?:a |your )?customer\b/gi],
  [
    "customer",
    /\b(?:ich bin|als) (?:(?:langjähriger?|ihr|ihre|eine?) )?kund(?:e|in)\b|\b(?:je suis|en tant que) (?:un |une |votre )?client/gi,
  ],
  [
    "student",
    /\b(?:i am|i'm|as) (?:a |your )?student\b|\bich bin (?:eine? )?student(?:in)?\b|\bje suis étudiant/gi,
  ],
];

/** Everything that the signs say of the words. */
export function signsIn<T>(text: string, signs: readonly Sign<T>[]): readonly Found<T>[] {
  return signs.flatMap(([value, pattern]) => findAll(text, pattern, () => value));
}

/** The laws that the words name. */
export function regimesIn(text: string): readonly Found<RegimeId>[] {
  return signsIn(text, [...regimeSigns, ...namedLaws]);
}

/** What the writer says to be to us. */
export function relationsIn(text: string): readonly Found<Relation>[] {
  return signsIn(text, relationSigns);
}
