import type { RegimeId } from "../regime.ts";
import type { Relation } from "../relation.ts";
import type { Right } from "../right.ts";
import { findAll, type Found } from "./found.ts";

type Sign<T> = readonly [T, RegExp];

/** Words by which each right is asked for in English; every pattern is linear. */
const rightSigns: readonly Sign<Right>[] = [
  ["erasure", /\b(?:delet(?:e|ed|es|ing|ion)|eras(?:e|ed|ing|ure)|wipe|right to be forgotten|forget me)\b/gi],
  ["erasure", /\b(?:remove|get rid of) (?:all|any|every|everything|my|the|me)\b/gi],
  ["erasure", /\barticle 17\b|\bart\. ?17\b/gi],
  ["access", /\b(?:subject access|right of access|right to know|access request)\b/gi],
  ["access", /\bcop(?:y|ies) of (?:all |any |every |everything|my |the )/gi],
  [
    "access",
    /\baccess to (?:all |any |my |the )(?:of )?(?:my )?(?:personal )?(?:data|information|records)\b/gi,
  ],
  ["access", /\b(?:what|which) (?:personal )?(?:data|information)\b/gi],
  ["access", /\barticle 15\b|\bart\. ?15\b/gi],
  ["portability", /\b(?:data )?portability\b|\bportable (?:format|copy)\b|\bmachine[- ]readable\b/gi],
  ["portability", /\b(?:export|transfer|download|hand over) (?:all |of )?(?:my |the )(?:personal )?data\b/gi],
  ["portability", /\barticle 20\b|\bart\. ?20\b/gi],
  ["rectification", /\brectif(?:y|ied|ication)\b|\b(?:inaccurate|incorrect|misspelt|misspelled)\b/gi],
  ["rectification", /\b(?:correct|update|amend) (?:my|the|this|that|it)\b/gi],
  ["rectification", /\barticle 16\b|\bart\. ?16\b/gi],
  ["restriction", /\brestrict(?:ion)?(?: of)?(?: the| any| all)? processing\b|\bright to restriction\b/gi],
  ["restriction", /\b(?:block|freeze|restrict) (?:my|the|all) (?:personal )?(?:data|records|account)\b/gi],
  ["restriction", /\barticle 18\b|\bart\. ?18\b/gi],
  ["objection", /\b(?:i|we) (?:hereby )?object\b|\bobjection\b|\bopt(?:ing)?[- ]out\b|\bunsubscribe\b/gi],
  ["objection", /\bstop (?:sending|using|processing|contacting|tracking)\b|\bdo not sell\b/gi],
  ["objection", /\barticle 21\b|\bart\. ?21\b/gi],
  ["automated-decisions", /\bautomated (?:individual )?decisions?(?:-| )?(?:making)?\b|\bhuman review\b/gi],
  ["automated-decisions", /\barticle 22\b|\bart\. ?22\b/gi],
];

const regimeSigns: readonly Sign<RegimeId>[] = [
  ["uk-gdpr", /\bUK[- ]GDPR\b|\bData Protection Act 2018\b|\bInformation Commissioner\b/gi],
  ["ccpa", /\bCCPA\b|\bCPRA\b|\bCalifornia(?:n)?\b/g],
  ["eu-gdpr", /(?<!\bUK[- ])\bGDPR\b|\bGeneral Data Protection Regulation\b|\bDSGVO\b|\b2016\/679\b/gi],
];

const relationSigns: readonly Sign<Relation>[] = [
  ["former-employee", /\b(?:former|ex)[- ]employee\b|\bi (?:used to work|have left|left the company)\b/gi],
  ["employee", /(?<!\bformer )(?<!\bex[- ])\bemployee\b|\bi(?: am|'m)? work(?:ing)? (?:for|at|in)\b/gi],
  ["customer", /\b(?:i am|i'm|as) (?:a |your )?customer\b/gi],
  ["student", /\b(?:i am|i'm|as) (?:a |your )?student\b/gi],
];

function signsIn<T>(text: string, signs: readonly Sign<T>[]): readonly Found<T>[] {
  return signs.flatMap(([value, pattern]) => findAll(text, pattern, () => value));
}

/** The rights that the words seem to ask for. */
export function rightsIn(text: string): readonly Found<Right>[] {
  return signsIn(text, rightSigns);
}

/** The laws that the words name. */
export function regimesIn(text: string): readonly Found<RegimeId>[] {
  return signsIn(text, regimeSigns);
}

/** What the writer says to be to us. */
export function relationsIn(text: string): readonly Found<Relation>[] {
  return signsIn(text, relationSigns);
}
