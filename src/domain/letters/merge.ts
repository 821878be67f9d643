import type { Letter } from "../letter.ts";
import type { LetterFacts } from "./facts.ts";
import type { LetterBlock, LetterTemplate, LetterWords } from "./template.ts";

const placeholder = /\{(\w+)\}/g;

/** What stands in the letter where a fact is missing. */
export const missingFact = /\[\[([^[\]]+)\]\]/g;

type Values = Readonly<Record<string, string | null>>;

/** Facts stand in one line each, so that what was typed makes no heading, item or mark of something missing. */
function oneLine(text: string, startsLine: boolean): string {
  const line = text
    .replace(/\s+/gu, " ")
    .replace(/\[{2,}/g, "[")
    .replace(/\]{2,}/g, "]")
    .trim();
  return startsLine ? line.replace(/^(?:[#-] )+/, "") : line;
}

/** In the UK the same provisions are those of the UK GDPR; a template names the GDPR once. */
function cited(text: string, { law }: LetterFacts, { gdpr }: LetterWords): string {
  return law === "uk" ? text.replaceAll(gdpr.eu, gdpr.uk) : text;
}

function fill(text: string, values: Values, missing: Readonly<Record<string, string>>): string {
  const filled = text.replace(placeholder, (_, name: string, at: number) => {
    const value = values[name];
    return value === undefined || value === null
      ? `[[${missing[name] ?? name}]]`
      : oneLine(value, at === 0 || text[at - 1] === "\n");
  });
  return filled.replace(/([.!?])\.(?=\s|$)/gu, "$1");
}

function complete(text: string, values: Values): boolean {
  return [...text.matchAll(placeholder)].every(([, name = ""]) => (values[name] ?? null) !== null);
}

function paragraphs(
  blocks: readonly LetterBlock[],
  facts: LetterFacts,
  template: LetterTemplate,
): readonly string[] {
  const { words } = template;
  const said = (text: string, values: Values): string =>
    fill(cited(text, facts, words), values, words.missing);
  return blocks.flatMap((block) => {
    if (typeof block === "string") return [said(block, facts.fields)];
    if ("when" in block) {
      return paragraphs(facts.flags[block.when] ? block.blocks : (block.otherwise ?? []), facts, template);
    }
    const items = facts.lists[block.each].map((entry) =>
      [block.item, ...(block.also ?? []).filter((text) => complete(text, { ...facts.fields, ...entry }))]
        .map((text) => said(text, { ...facts.fields, ...entry }))
        .join(" "),
    );
    return items.length === 0 ? [] : [items.map((item) => `- ${item}`).join("\n")];
  });
}

/** The letter of a template with the facts of the case; what is not known stands as `[[…]]`. */
export function mergeLetter(
  template: LetterTemplate,
  facts: LetterFacts,
): Pick<Letter, "addressee" | "subject" | "body"> {
  return {
    addressee: facts.addressee,
    subject: fill(cited(template.subject, facts, template.words), facts.fields, template.words.missing),
    body: paragraphs(template.blocks, facts, template).join("\n\n"),
  };
}

/** The names of the facts that are still missing in a letter, each once, in order. */
export function missingFacts(letter: Pick<Letter, "subject" | "body">): readonly string[] {
  const found = [...`${letter.subject}\n${letter.body}`.matchAll(missingFact)].map(([, name = ""]) => name);
  return [...new Set(found)];
}
