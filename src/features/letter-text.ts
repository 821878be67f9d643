import { letterTemplate } from "../content/letters/index.ts";
import type { LetterKind, LetterLanguage } from "../domain/letter.ts";
import { textsInUse } from "../domain/letters/own-letter.ts";
import type { LetterTemplate } from "../domain/letters/template.ts";
import type { Shelf } from "../domain/own-guide/shelf.ts";

/** The template of a letter: the officer's own text where there is one, else as shipped. */
export function loadLetter(
  shelf: Shelf,
  kind: LetterKind,
  language: LetterLanguage,
): Promise<LetterTemplate> {
  return letterTemplate(kind, language, textsInUse(shelf, { kind, language }));
}
