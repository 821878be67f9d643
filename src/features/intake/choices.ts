import { identifierKinds } from "../../domain/identifier.ts";
import { relations } from "../../domain/relation.ts";
import { t } from "../../i18n/index.ts";

const words = t.words;

/** Pairs of codes and words in the order of the words. */
function pairs<Code extends string>(
  record: Readonly<Record<Code, string>>,
): readonly (readonly [Code, string])[] {
  return Object.entries<string>(record) as [Code, string][]; // the keys of the record are its codes
}

export const channels = pairs(words.channel);
export const relationChoices = relations.map((relation) => [relation, words.relation[relation]] as const);
export const identifierChoices = identifierKinds
  .filter((kind) => kind !== "name")
  .map((kind) => [kind, words.identifierKind[kind]] as const);
export const languageChoices = pairs(words.letterLanguage);
export const identityChoices = pairs(words.identityMethod);
export const validityChoices = pairs(words.validityResult);
