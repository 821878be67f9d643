import { fold } from "../../lib/text.ts";
import type { Finding } from "../finding.ts";
import { wholeCharacters } from "./spans.ts";

/** A text that was taken out, and the spellings under which it must not turn up in what is sent. */
export interface RedactedText {
  readonly text: string;
  readonly variants: readonly string[];
}

/** What the leak check looks for, and how many redacted texts are too short to be looked for. */
export interface RedactedTexts {
  readonly texts: readonly RedactedText[];
  readonly tooShort: number;
}

/** Fewer than three letters, or four digits, stand in any text by chance. */
function sayingEnough(text: string): boolean {
  const folded = fold(text);
  if (/\p{Lo}{2}/u.test(folded)) return true;
  const signs = folded.replace(/[^\p{L}\p{N}]/gu, "");
  return signs.length >= (/\p{L}/u.test(signs) ? 3 : 4);
}

/** `Tom Baker` also as `Baker, Tom`. */
function turnedRound(text: string): readonly string[] {
  if (!/^\p{Lu}[\p{L}\p{M}'’.-]*(?: \p{Lu}[\p{L}\p{M}'’.-]*){1,2}$/u.test(text)) return [];
  const words = text.split(" ");
  const last = words.at(-1) ?? "";
  const first = words.slice(0, -1).join(" ");
  return [`${last}, ${first}`, `${last} ${first}`];
}

function variantsOf(text: string): readonly string[] {
  const oneLine = text.replace(/\s+/gu, " ");
  const spellings = [text, oneLine, ...turnedRound(oneLine)];
  return [...new Set(spellings.flatMap((spelt) => [spelt.normalize("NFC"), spelt.normalize("NFD")]))];
}

/** The redacted texts of these findings, each once. */
export function redactedTexts(findings: readonly Pick<Finding, "fields" | "redactions">[]): RedactedTexts {
  const texts = new Map<string, string>();
  for (const { fields, redactions } of findings) {
    for (const redaction of redactions) {
      const value = fields[redaction.field]?.value ?? "";
      const { start, end } = wholeCharacters(value, redaction);
      const text = value.slice(start, end).trim();
      if (text !== "" && !texts.has(fold(text))) texts.set(fold(text), text);
    }
  }
  const all = [...texts.values()];
  const enough = all.filter(sayingEnough);
  return {
    texts: enough.map((text) => ({ text, variants: variantsOf(text) })),
    tooShort: all.length - enough.length,
  };
}
