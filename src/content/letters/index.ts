import type { LetterKind, LetterLanguage } from "../../domain/letter.ts";
import { makeTemplate } from "../../domain/letters/make-template.ts";
import type { LetterSource, LetterTemplate, LetterWords } from "../../domain/letters/template.ts";
import { must } from "./must.ts";

type LoadText = () => Promise<{ readonly text: LetterSource }>;

const texts: Readonly<Record<LetterKind, Readonly<Record<LetterLanguage, LoadText>>>> = {
  acknowledgement: {
    en: () => import("./acknowledgement/en.ts"),
    de: () => import("./acknowledgement/de.ts"),
    fr: () => import("./acknowledgement/fr.ts"),
  },
  identity: {
    en: () => import("./identity/en.ts"),
    de: () => import("./identity/de.ts"),
    fr: () => import("./identity/fr.ts"),
  },
  clarification: {
    en: () => import("./clarification/en.ts"),
    de: () => import("./clarification/de.ts"),
    fr: () => import("./clarification/fr.ts"),
  },
  extension: {
    en: () => import("./extension/en.ts"),
    de: () => import("./extension/de.ts"),
    fr: () => import("./extension/fr.ts"),
  },
  access: {
    en: () => import("./access/en.ts"),
    de: () => import("./access/de.ts"),
    fr: () => import("./access/fr.ts"),
  },
  portability: {
    en: () => import("./portability/en.ts"),
    de: () => import("./portability/de.ts"),
    fr: () => import("./portability/fr.ts"),
  },
  rectification: {
    en: () => import("./rectification/en.ts"),
    de: () => import("./rectification/de.ts"),
    fr: () => import("./rectification/fr.ts"),
  },
  erasure: {
    en: () => import("./erasure/en.ts"),
    de: () => import("./erasure/de.ts"),
    fr: () => import("./erasure/fr.ts"),
  },
  restriction: {
    en: () => import("./restriction/en.ts"),
    de: () => import("./restriction/de.ts"),
    fr: () => import("./restriction/fr.ts"),
  },
  "restriction-lifted": {
    en: () => import("./restriction-lifted/en.ts"),
    de: () => import("./restriction-lifted/de.ts"),
    fr: () => import("./restriction-lifted/fr.ts"),
  },
  objection: {
    en: () => import("./objection/en.ts"),
    de: () => import("./objection/de.ts"),
    fr: () => import("./objection/fr.ts"),
  },
  "automated-decisions": {
    en: () => import("./automated-decisions/en.ts"),
    de: () => import("./automated-decisions/de.ts"),
    fr: () => import("./automated-decisions/fr.ts"),
  },
  refusal: {
    en: () => import("./refusal/en.ts"),
    de: () => import("./refusal/de.ts"),
    fr: () => import("./refusal/fr.ts"),
  },
  fee: {
    en: () => import("./fee/en.ts"),
    de: () => import("./fee/de.ts"),
    fr: () => import("./fee/fr.ts"),
  },
  "us-granted": {
    en: () => import("./us-granted/en.ts"),
    de: () => import("./us-granted/de.ts"),
    fr: () => import("./us-granted/fr.ts"),
  },
  "us-denied": {
    en: () => import("./us-denied/en.ts"),
    de: () => import("./us-denied/de.ts"),
    fr: () => import("./us-denied/fr.ts"),
  },
  "us-appeal": {
    en: () => import("./us-appeal/en.ts"),
    de: () => import("./us-appeal/de.ts"),
    fr: () => import("./us-appeal/fr.ts"),
  },
  "recipient-notice": {
    en: () => import("./recipient-notice/en.ts"),
    de: () => import("./recipient-notice/de.ts"),
    fr: () => import("./recipient-notice/fr.ts"),
  },
  "processor-instruction": {
    en: () => import("./processor-instruction/en.ts"),
    de: () => import("./processor-instruction/de.ts"),
    fr: () => import("./processor-instruction/fr.ts"),
  },
};

const words: Readonly<Record<LetterLanguage, () => Promise<LetterWords>>> = {
  en: async () => (await import("./words/en.ts")).english,
  de: async () => (await import("./words/de.ts")).german,
  fr: async () => (await import("./words/fr.ts")).french,
};

/** The version of the letters as shipped; it goes up when one of them says something else. */
export const lettersVersion = 3;

/** The text of a letter as shipped. */
export async function shippedText(kind: LetterKind, language: LetterLanguage): Promise<LetterSource> {
  return (await texts[kind][language]()).text;
}

/** The words that the letters of a language share. */
export function letterWords(language: LetterLanguage): Promise<LetterWords> {
  return words[language]();
}

/** A letter of its own text, or as shipped; only the kind and language that are asked for are brought. */
export async function letterTemplate(
  kind: LetterKind,
  language: LetterLanguage,
  own: readonly LetterSource[] = [],
): Promise<LetterTemplate> {
  const [shipped, spoken] = await Promise.all([shippedText(kind, language), letterWords(language)]);
  const source = own.at(-1) ?? shipped;
  const others = [shipped, ...own.slice(0, -1)];
  const made = makeTemplate({
    kind,
    version: lettersVersion,
    source,
    others,
    must: must[kind],
    words: spoken,
  });
  if (!made.ok) throw new RangeError(`the letter ${kind} in ${language} cannot be read`);
  return made.value;
}
