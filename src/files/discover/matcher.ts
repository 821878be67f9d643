import type { Hit } from "../../domain/finding.ts";
import type { Identifier } from "../../domain/identifier.ts";
import { folded, foldedText, isWholeWords, type Folded, type Span } from "../../lib/folded.ts";
import { Automaton } from "./automaton.ts";
import { nameColumnsOf } from "./name-columns.ts";
import { exactForm, needlesOf, tooShort, type Edge, type Needle } from "./needles.ts";
import { phoneNumber, phonePlaces } from "./phone.ts";

/** Finds the data subject in records. */
export interface Matcher {
  /** Every place in which one of the identifiers stands, in the order of the values of a record. */
  readonly hitsIn: (values: readonly string[]) => readonly Hit[];
}

const asItIs = (text: string): Folded => ({ text, span: (start, end) => ({ start, end }) });

const letterOrDigit = /[\p{L}\p{N}]/u;
const ofId = /[\p{L}\p{N}_]/u;
const linkEscape = /%[0-9a-f]{2}$/i;

/** True when a character of the same address stands there: `x` of `x.jane@…`, `.org` after `….com`. */
function goesOn(sign: string, beyond: string): boolean {
  return ofId.test(sign) || sign === "%" || sign === "+" || (/[.-]/.test(sign) && letterOrDigit.test(beyond));
}

function standsApart(edge: Edge, text: string, from: number, to: number): boolean {
  if (edge === "words") return isWholeWords(text, from, to);
  const escaped = linkEscape.test(text.slice(Math.max(0, from - 3), from));
  if (!isWholeWords(text, escaped ? 0 : from, to)) return false;
  const [before, after] = [text.charAt(from - 1), text.charAt(to)];
  if (edge === "email") {
    const signAfter = after === "%" || after === "+" ? "" : after;
    return (escaped || !goesOn(before, text.charAt(from - 2))) && !goesOn(signAfter, text.charAt(to + 1));
  }
  const underlined = (outer: string, inner: string) => outer === "_" && ofId.test(inner);
  return !underlined(before, text.charAt(from)) && !underlined(after, text.charAt(to - 1));
}

/** One hit per place and identifier: the longest of those that overlap. */
function longestOf(hits: readonly Hit[]): readonly Hit[] {
  if (hits.length < 2) return hits;
  const kept: Hit[] = [];
  const sorted = [...hits].sort((a, b) => a.field - b.field || a.start - b.start || b.end - a.end);
  for (const hit of sorted) {
    const at = kept.findLastIndex(({ identifier }) => identifier === hit.identifier);
    const before = kept[at];
    if (before?.field !== hit.field || before.end <= hit.start) kept.push(hit);
    else if (hit.end - hit.start > before.end - before.start) kept[at] = hit;
  }
  return kept;
}

/** Looks for words in one value after another; what it needs for that it makes once. */
class WordSearch {
  readonly #needles: readonly Needle[];
  readonly #automaton: Automaton;
  #candidates: { readonly needle: Needle; readonly end: number }[] = [];
  readonly #found = (pattern: number, end: number): void => {
    const needle = this.#needles[pattern];
    if (needle !== undefined) this.#candidates.push({ needle, end });
  };

  constructor(needles: readonly Needle[]) {
    this.#needles = needles;
    this.#automaton = new Automaton(needles.map(({ text }) => text));
  }

  /** Adds what is found in the value to the hits. */
  search(value: string, field: number, hits: Hit[]): void {
    let readable: Folded | null = null;
    if (!this.#automaton.scanPlain(value, this.#found)) {
      this.#candidates = [];
      this.#automaton.scan(foldedText(value), this.#found);
      if (this.#candidates.length > 0) readable = folded(value);
    }
    if (this.#candidates.length === 0) return;
    for (const { needle, end } of this.#candidates) {
      const span = standing(needle, end, value, readable ?? asItIs(value));
      if (span !== null) hits.push({ identifier: needle.identifier, field, ...span });
    }
    this.#candidates = [];
  }
}

/** Where a needle stands in the value as stored; null when it is part of something else, or only looks alike. */
function standing({ text, edge, exact }: Needle, end: number, value: string, readable: Folded): Span | null {
  const from = end - text.length;
  if (!standsApart(edge, readable.text, from, end)) return null;
  const span = readable.span(from, end);
  return exact === null || exactForm(value.slice(span.start, span.end)) === exact ? span : null;
}

/** The matcher for these identifiers; it is made once and used for all records of a file. */
export function matcherOf(identifiers: readonly Identifier[]): Matcher {
  const needles = needlesOf(identifiers);
  const words = needles.length === 0 ? null : new WordSearch(needles);
  const inColumns = nameColumnsOf(identifiers);
  const phones = identifiers
    .filter((identifier) => identifier.kind === "phone" && !tooShort(identifier))
    .map(({ id, value }) => ({ id, number: phoneNumber(value) }));

  return {
    hitsIn: (values) => {
      const hits: Hit[] = [];
      for (let field = 0; field < values.length; field += 1) {
        const value = values[field] ?? "";
        words?.search(value, field, hits);
        for (const { id, number } of phones) {
          for (const span of phonePlaces(number, value)) hits.push({ identifier: id, field, ...span });
        }
      }
      hits.push(...inColumns(values));
      return longestOf(hits);
    },
  };
}
