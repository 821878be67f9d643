import type { LetterLaw } from "./law.ts";
import type { LetterWords } from "./template.ts";

const provision = /^(?:UK )?GDPR Art\. (\d+[A-D]?)(?:\((\d+A?)\))?(?:\(([a-g])\))?(.*)$/;

/** A ground as this language cites and explains it; a provision of another law stands as recorded. */
export function citeIn(
  recorded: string,
  { citation, gdpr, grounds }: Pick<LetterWords, "citation" | "gdpr" | "grounds">,
  law: LetterLaw,
): string {
  const found = provision.exec(recorded.trim());
  if (found === null) return recorded.trim();
  const [, article = "", paragraph, letter, rest = ""] = found;
  const [p, l] = [paragraph ?? "", letter ?? ""];
  const key = `${article}${p && `(${p})`}${l && `(${l})`}`;
  const uk = law === "uk" || recorded.startsWith("UK ");
  const cited = citation
    .map((part) => part.replace("{gdpr}", uk ? gdpr.uk : gdpr.eu))
    .map((part) => part.replace("{article}", article))
    .map((part) => (part.includes("{paragraph}") ? p && part.replace("{paragraph}", p) : part))
    .map((part) => (part.includes("{letter}") ? l && part.replace("{letter}", l) : part))
    .join("");
  const plain = grounds[`${key}${rest}`] ?? grounds[key];
  return plain === undefined ? cited : `${cited} (${plain})`;
}
