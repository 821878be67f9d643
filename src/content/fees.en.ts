import type { FeeRule } from "../domain/decisions/fee-rule.ts";
import { familyOf, type LawFamily } from "../domain/law-family.ts";
import type { RegimeId } from "../domain/regime.ts";
import { rights } from "../domain/right.ts";
import { grants } from "./grounds/make.ts";

interface Line {
  readonly code: string;
  readonly article: string;
  readonly words: string;
  readonly term?: string;
  readonly must: string;
  readonly most?: FeeRule["most"];
}

const rule = ({ must, most, ...line }: Line): FeeRule => ({
  ground: grants({ ...line, rights }),
  most: most ?? null,
  must,
});

const gdpr = (act: string, id: string, also: string): readonly FeeRule[] => [
  rule({
    code: `${id}-fee-12-5`,
    article: `${act} Art. 12(5)(a)`,
    words: "manifestly unfounded or excessive, which we can show",
    term: "A12ManifestlyExcessive",
    must: `Announce it before anything is charged, and offer to narrow the request. ${also}`.trim(),
  }),
  rule({
    code: `${id}-fee-15-3`,
    article: `${act} Art. 15(3)`,
    words: "a further copy, at our administrative cost; the first one is free",
    must: `Announce it before anything is charged. ${also}`.trim(),
  }),
];

const state = (id: string, article: string, free: string): readonly FeeRule[] => [
  rule({
    code: `${id}-fee`,
    article,
    words: "manifestly unfounded, excessive or repetitive, which we can show",
    must: `Say the reason. ${free} Nothing is charged for verifying.`,
  }),
];

const rules: Readonly<Record<LawFamily, readonly FeeRule[]>> = {
  eu: gdpr("GDPR", "eu", ""),
  uk: gdpr("UK GDPR", "uk", "The month starts afresh when it is paid (Art. 12A(2)(c))."),
  california: state("ca", "Cal. Civ. Code 1798.145(h)(3)", "Two requests to know in twelve months are free."),
  us: state("us", "Privacy law of the state, fee", "One or two copies a year are free, as the state says."),
  ch: [
    rule({
      code: "ch-fee",
      article: "DPO (CH) Art. 19",
      words: "disproportionate effort",
      must: "Announce it first; the person has ten days to confirm, else the request counts as withdrawn.",
      most: { amount: 300, currency: "CHF" },
    }),
  ],
  ca: [
    rule({
      code: "ca-pipeda-fee",
      article: "PIPEDA 8(6)",
      words: "a minimal cost",
      must: "Give an estimate first, and ask whether the request stands.",
    }),
  ],
  qc: [
    rule({
      code: "qc-fee",
      article: "Private sector Act s. 33",
      words: "transcription, copying or transmission, at cost; access itself is free",
      must: "Announce the approximate amount first.",
    }),
  ],
  br: [],
  other: [],
};

const hipaa: readonly FeeRule[] = [
  rule({
    code: "us-hipaa-fee",
    article: "45 CFR 164.524(c)(4)",
    words: "a reasonable fee, based on the cost of the copy",
    must: "Say the approximate amount beforehand.",
  }),
];

/** When the law of a case lets us charge; none where everything is free. */
export function feeRules(regime: RegimeId): readonly FeeRule[] {
  return regime === "us-hipaa" ? hipaa : rules[familyOf(regime)];
}

const currencies: Readonly<Record<LawFamily, string>> = {
  eu: "EUR",
  uk: "GBP",
  california: "USD",
  us: "USD",
  ch: "CHF",
  ca: "CAD",
  qc: "CAD",
  br: "BRL",
  other: "",
};

/** The currency that is likely meant under that law; empty where any could be. */
export function currencyOf(regime: RegimeId): string {
  return regime === "us-hipaa" ? "USD" : currencies[familyOf(regime)];
}
