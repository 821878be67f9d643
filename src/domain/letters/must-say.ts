import { blank, fold } from "../../lib/text.ts";
import type { Letter } from "../letter.ts";
import type { LetterFacts } from "./facts.ts";
import { citedIn } from "./law.ts";
import { missingFact } from "./merge.ts";
import { letterParts } from "./parts.ts";
import type { Evidence, LetterTemplate } from "./template.ts";

/** Whether a letter says one of the things it must: said, a fact in it still to be filled in, or not said at all. */
export interface Said {
  readonly id: string;
  readonly words: string;
  readonly source: string;
  readonly said: boolean;
  /** The facts that still stand as `[[…]]` where it would be said. */
  readonly toFill: readonly string[];
}

type Shown = { readonly kind: "shown" } | { readonly kind: "missing"; readonly toFill: readonly string[] };

const shown: Shown = { kind: "shown" };

const marksIn = (text: string): readonly string[] =>
  [...text.matchAll(missingFact)].map(([, name = ""]) => name);

/** What stands under one of these headings, to the next heading. */
function sectionText(body: string, headings: readonly string[]): string {
  const wanted = headings.map(fold);
  let inside = false;
  const found: string[] = [];
  for (const part of letterParts(body)) {
    if (part.kind === "heading") inside = wanted.includes(fold(part.text));
    else if (inside) found.push(...(part.kind === "list" ? part.items : [part.text]));
  }
  return found.join("\n");
}

function inSection(body: string, headings: readonly string[]): Shown {
  const text = sectionText(body, headings);
  const toFill = marksIn(text);
  return !blank(text) && toFill.length === 0 ? shown : { kind: "missing", toFill };
}

/** A known fact must stand in the letter; one the case does not know may have been typed in place of its mark. */
function factIn(body: string, value: string | null, mark: string): Shown {
  if (value !== null) return fold(body).includes(fold(value)) ? shown : { kind: "missing", toFill: [] };
  return body.includes(`[[${mark}]]`) ? { kind: "missing", toFill: [mark] } : shown;
}

function look(evidence: Evidence, body: string, facts: LetterFacts, template: LetterTemplate): Shown {
  const { missing, court } = template.words;
  if ("section" in evidence) return inSection(body, template.headings[evidence.section] ?? []);
  if ("names" in evidence) return fold(body).includes(fold(court)) ? shown : { kind: "missing", toFill: [] };
  if ("field" in evidence) {
    if (evidence.unless !== undefined && facts.flags[evidence.unless]) return shown;
    return factIn(body, facts.fields[evidence.field], missing[evidence.field]);
  }
  const entries = facts.lists[evidence.every].map((entry) =>
    factIn(body, entry[evidence.key], missing[evidence.key]),
  );
  return entries.find(({ kind }) => kind === "missing") ?? shown;
}

/** What the letter must say under the law of the case, and whether it does (standards B.6). */
export function mustSay(
  letter: Pick<Letter, "body">,
  template: LetterTemplate,
  facts: LetterFacts,
): readonly Said[] {
  return template.must
    .filter(({ laws }) => laws?.includes(facts.law) ?? true)
    .filter(({ when }) => when === undefined || facts.flags[when])
    .map(({ id, words, source, shownBy }) => {
      const found = shownBy.map((evidence) => look(evidence, letter.body, facts, template));
      const toFill = found.flatMap((one) => (one.kind === "missing" ? one.toFill : []));
      return {
        id,
        words,
        source: citedIn(source, facts.law),
        said: found.every(({ kind }) => kind === "shown"),
        toFill: [...new Set(toFill)],
      };
    });
}
