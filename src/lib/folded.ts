/** A stretch of a text in UTF-16 offsets, `[start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A text made comparable, with the way back to where each of its characters came from. */
export interface Folded {
  /** Without case, accents and invisible characters; every run of white space is one blank. */
  readonly text: string;
  /** The stretch of the original behind `[from, to)` of the folded text; accents stay with their letter. */
  readonly span: (from: number, to: number) => Span;
}

// Accents and points of scripts that can be written without them, and characters that do not show. Marks that
// are part of the word (Indic vowels, kana voicing) stay.
const silent =
  // eslint-disable-next-line no-misleading-character-class -- marks are what this class is about
  /[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

// Letters that Unicode does not take apart but people write otherwise, and the many quotes and dashes.
const plainer: ReadonlyMap<string, string> = new Map([
  ...Object.entries({ ß: "ss", ς: "σ", ı: "i", ł: "l", ø: "o", đ: "d", ð: "d", ħ: "h" }),
  ...Object.entries({ æ: "ae", œ: "oe", þ: "th" }),
  ...Array.from("\u2018\u2019\u201a\u201b\u02bc\u02b9\u2032").map((quote) => [quote, "'"] as const),
  ...Array.from("\u201c\u201d\u201e\u201f\u2033").map((quote) => [quote, '"'] as const),
  ...Array.from("\u2010\u2011\u2012\u2013\u2014\u2015\u2212").map((dash) => [dash, "-"] as const),
]);

const known = new Map<string, string>();

function foldCharacter(char: string): string {
  const before = known.get(char);
  if (before !== undefined) return before;
  const bare = char.normalize("NFKD").replace(silent, "").toLowerCase().normalize("NFKD").replace(silent, "");
  const folded = Array.from(bare, (part) => plainer.get(part) ?? part).join("");
  if (known.size < 20_000) known.set(char, folded);
  return folded;
}

/** The text of `folded`, when nobody asks for the way back. */
export function foldedText(text: string): string {
  if (plain.test(text) && !spaces.test(text)) return text.toLowerCase().replace(/\s/g, " ");
  return text
    .replace(/[^\x20-\x7e]/gu, foldCharacter)
    .replace(/\s+/g, " ")
    .toLowerCase();
}

const plain = /^[\x20-\x7e\t\n\r]*$/;
const space = /\s/;
const spaces = /\s\s/;

/** The text folded for comparing, character by character, so that every place can be found again. */
export function folded(text: string): Folded {
  if (plain.test(text) && !spaces.test(text)) {
    return { text: text.toLowerCase().replace(/\s/g, " "), span: (start, end) => ({ start, end }) };
  }
  const starts: number[] = [];
  const ends: number[] = [];
  let out = "";
  let at = 0;
  let onBlank = false;
  for (const char of text) {
    const start = at;
    at += char.length;
    const parts = foldCharacter(char);
    if (parts === "" && ends.length > 0) ends[ends.length - 1] = at;
    for (const part of parts) {
      const blank = space.test(part);
      if (blank && onBlank) ends[ends.length - 1] = at;
      else out += blank ? " " : part;
      onBlank = blank;
      while (starts.length < out.length) {
        starts.push(start);
        ends.push(at);
      }
    }
  }
  return { text: out, span: (from, to) => ({ start: starts[from] ?? at, end: ends[to - 1] ?? at }) };
}

const inWord = /[\p{L}\p{N}\p{M}]/u;
const withoutBlanks =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const belongsToBefore = /[\p{M}\u1160-\u11ff]/u;

/** True when a word ends between these two characters. Scripts written without blanks may end one anywhere. */
export function wordsApart(before: string, after: string): boolean {
  if (!inWord.test(before) || !inWord.test(after)) return true;
  return !belongsToBefore.test(after) && withoutBlanks.test(before) && withoutBlanks.test(after);
}

function characterBefore(text: string, at: number): string {
  const low = text.charCodeAt(at - 1);
  return text.slice(at - (low >= 0xdc00 && low <= 0xdfff ? 2 : 1), at);
}

function characterAt(text: string, at: number): string {
  const code = text.codePointAt(at);
  return code === undefined ? "" : String.fromCodePoint(code);
}

/** True when `[from, to)` neither begins nor ends within a word: `Roe` is not found in `Roebuck`. */
export function isWholeWords(text: string, from: number, to: number): boolean {
  return (
    (from === 0 || wordsApart(characterBefore(text, from), characterAt(text, from))) &&
    (to >= text.length || wordsApart(characterBefore(text, to), characterAt(text, to)))
  );
}

/** Every place in which the folded words stand as whole words, in UTF-16 offsets of the original. */
export function placesOf(words: string, within: Folded): readonly Span[] {
  const places: Span[] = [];
  if (words === "") return places;
  for (let at = within.text.indexOf(words); at >= 0; at = within.text.indexOf(words, at + 1)) {
    const end = at + words.length;
    if (!isWholeWords(within.text, at, end)) continue;
    places.push(within.span(at, end));
    at = end - 1;
  }
  return places;
}
