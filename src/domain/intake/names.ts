import type { Found } from "./found.ts";
import { findAll } from "./found.ts";
import type { Header } from "./headers.ts";

const particles = new Set([
  "van",
  "von",
  "de",
  "der",
  "den",
  "di",
  "da",
  "del",
  "la",
  "le",
  "bin",
  "el",
  "al",
]);

/** Whether the words look like the name of a person: two to five words that begin with a capital. */
function nameLike(text: string): boolean {
  const words = text.split(/[ \t]+/);
  if (words.length < 2 || words.length > 5 || text.length > 60) return false;
  return words.every(
    (word) => particles.has(word.toLowerCase()) || /^\p{Lu}[\p{L}\p{M}'’.-]{0,30}$/u.test(word),
  );
}

/** `Roe, Jane` as `Jane Roe`. */
function inOrder(name: string): string {
  const [last, first, ...rest] = name.split(",").map((part) => part.trim());
  return last !== undefined && first !== undefined && first !== "" && rest.length === 0
    ? `${first} ${last}`
    : name;
}

/** The name beside the address of a sender: `"Roe, Jane" <jane.roe@contoso.example>`. */
function displayName({ value, start }: Header): Found<string> | null {
  const bracket = value.search(/[<[]/);
  const shown = bracket === -1 ? value : value.slice(0, bracket);
  if (shown.includes("@")) return null;
  const inner = /^[\s"'*]*/.exec(shown)?.[0].length ?? 0;
  const words = shown.slice(inner).replace(/[\s"'*]+$/, "");
  const name = inOrder(words);
  return nameLike(name) ? { value: name, start: start + inner, end: start + inner + words.length } : null;
}

/** The name that an address seems to hold, `jane.roe@…`; the weakest sign of all. */
export function nameInAddress({ value, start }: Found<string>): Found<string> | null {
  const local = value.slice(0, value.indexOf("@"));
  const words = local.split(/[._]/);
  if (words.length < 2 || words.length > 3 || !words.every((word) => /^\p{L}{2,20}$/u.test(word)))
    return null;
  const name = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()).join(" ");
  return { value: name, start, end: start + local.length };
}

const closings =
  /(?:^|\n)[> \t]{0,8}(?:(?:kind|best|warm|many) (?:regards|wishes|thanks)|regards|best|sincerely|thanks|thank you|cheers|yours (?:sincerely|faithfully|truly)|respectfully)[ \t]{0,4}[,.!]?[ \t\r]{0,4}\n[> \t\r\n]{0,8}([^\n\r]{3,60})/gi;

function signatures(text: string): readonly Found<string>[] {
  const found = findAll(text, closings, (match) => match[1] ?? null);
  return found.flatMap(({ value, end }) => {
    const name = value.trim();
    const start = end - value.trimStart().length;
    return nameLike(name) ? [{ value: name, start, end: start + name.length }] : [];
  });
}

/** `My name is Jane Roe`, `I am Jane Roe`. */
function introductions(text: string): readonly Found<string>[] {
  const said = /\b(?:my name is|my name's|i am|i'm|this is|name:) {0,2}([^\n\r,.;:()]{3,60})/gi;
  const found = findAll(text, said, (match) => match[1] ?? null);
  return found.flatMap(({ value, end }) => {
    const words = value.trimEnd().split(/[ \t]+/);
    const start = end - value.length;
    for (const length of [4, 3, 2]) {
      const name = words.slice(0, length).join(" ");
      if (words.length >= length && nameLike(name)) return [{ value: name, start, end: start + name.length }];
    }
    return [];
  });
}

/** Names of persons in the message, the surest first: said, signed, in a header. */
export function namesIn(text: string, headers: readonly Header[]): readonly Found<string>[] {
  const senders = headers
    .filter(({ name }) => name !== "date")
    .flatMap((header) => displayName(header) ?? []);
  return [...introductions(text), ...senders, ...signatures(text)];
}
