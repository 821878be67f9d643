import { letterTemplate } from "../../src/content/letters/index.ts";
import { letterKinds, type LetterKind } from "../../src/domain/letter.ts";
import type { LetterTemplate } from "../../src/domain/letters/template.ts";

const loaded = await Promise.all(
  letterKinds.map(async (kind) => [kind, await letterTemplate(kind, "en")] as const),
);

/** The English letters as shipped. */
export const letterTemplates = Object.fromEntries(loaded) as Readonly<Record<LetterKind, LetterTemplate>>; // one of each kind
