import type { LetterKind } from "../letter.ts";
import type { Result } from "../../lib/result.ts";
import { readTemplate, type MarkupProblem } from "./markup.ts";
import type { LetterSource, LetterTemplate, LetterWords, MustSay } from "./template.ts";

/** What a template is made of. */
export interface TemplateParts {
  readonly kind: LetterKind;
  readonly version: number;
  readonly source: LetterSource;
  /** Other texts of this letter, whose headings count too: a draft may have been written from one of them. */
  readonly others?: readonly LetterSource[];
  readonly must: readonly MustSay[];
  readonly words: LetterWords;
}

function headingsOf(sources: readonly LetterSource[]): LetterTemplate["headings"] {
  const found: Record<string, string[]> = {};
  for (const source of sources) {
    const read = readTemplate(source);
    if (!read.ok) continue;
    for (const [section, heading] of Object.entries(read.value.headings))
      (found[section] ??= []).push(heading);
  }
  return found;
}

/** The template of a written text, or everything that is wrong with the text. */
export function makeTemplate(parts: TemplateParts): Result<LetterTemplate, readonly MarkupProblem[]> {
  const { kind, version, source, others = [], must, words } = parts;
  const read = readTemplate(source);
  if (!read.ok) return read;
  const { subject } = source;
  const headings = headingsOf([source, ...others]);
  return { ok: true, value: { kind, version, subject, blocks: read.value.blocks, headings, must, words } };
}
