import { blank, fold } from "../../lib/text.ts";
import type { Letter } from "../letter.ts";
import type { LetterFacts } from "./facts.ts";
import { missingFact } from "./merge.ts";
import { letterParts } from "./parts.ts";
import type { Evidence, LetterTemplate } from "./template.ts";

/** Whether a letter says one of the things it must. */
export interface Said {
  readonly id: string;
  readonly words: string;
  readonly source: string;
  readonly said: boolean;
}

/** True when the section under that heading says something and misses nothing. */
function sectionFilled(body: string, heading: string): boolean {
  let inside = false;
  const found: string[] = [];
  for (const part of letterParts(body)) {
    if (part.kind === "heading") inside = fold(part.text) === fold(heading);
    else if (inside) found.push(...(part.kind === "list" ? part.items : [part.text]));
  }
  const text = found.join("\n");
  return !blank(text) && !new RegExp(missingFact.source).test(text);
}

function shown(evidence: Evidence, body: string, facts: LetterFacts, template: LetterTemplate): boolean {
  const said = (text: string): boolean => fold(body).includes(fold(text));
  if ("section" in evidence) return sectionFilled(body, evidence.section);
  if ("phrase" in evidence) return said(evidence.phrase);
  if ("field" in evidence) {
    const value = facts.fields[evidence.field];
    // What the case does not know may have been typed by hand in place of the mark.
    return value === null ? !body.includes(`[[${template.words.missing[evidence.field]}]]`) : said(value);
  }
  return facts.lists[evidence.every].every((entry) => {
    const value = entry[evidence.key];
    return value === null ? !body.includes(`[[${template.words.missing[evidence.key]}]]`) : said(value);
  });
}

/** What the letter must say by law, and whether it does (standards B.6). */
export function mustSay(
  letter: Pick<Letter, "body">,
  template: LetterTemplate,
  facts: LetterFacts,
): readonly Said[] {
  return template.must.map(({ id, words, source, shownBy }) => ({
    id,
    words,
    source,
    said: shownBy.every((evidence) => shown(evidence, letter.body, facts, template)),
  }));
}
