import type { Hit } from "../../domain/finding.ts";
import type { Identifier } from "../../domain/identifier.ts";
import { folded, foldedText, isWholeWords, type Folded } from "../../lib/folded.ts";
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

const none: readonly Hit[] = [];

/** Needles found in one value. */
function wordHits(
  automaton: Automaton,
  needles: readonly Needle[],
  value: string,
  field: number,
): readonly Hit[] {
  const candidates: { readonly needle: Needle; readonly end: number }[] = [];
  const found = (pattern: number, end: number) => {
    const needle = needles[pattern];
    if (needle !== undefined) candidates.push({ needle, end });
  };
  let readable = asItIs(value);
  if (!automaton.scanPlain(value, found)) {
    candidates.length = 0;
    automaton.scan(foldedText(value), found);
    if (candidates.length > 0) readable = folded(value);
  }
  if (candidates.length === 0) return none;
  return candidates.flatMap(({ needle, end }) => {
    const from = end - needle.text.length;
    if (!standsApart(needle.edge, readable.text, from, end)) return [];
    const span = readable.span(from, end);
    const same = needle.exact === null || exactForm(value.slice(span.start, span.end)) === needle.exact;
    return same ? [{ identifier: needle.identifier, field, ...span }] : [];
  });
}

/** The matcher for these identifiers; it is made once and used for all records of a file. */
export function matcherOf(identifiers: readonly Identifier[]): Matcher {
  const needles = needlesOf(identifiers);
  const automaton = new Automaton(needles.map(({ text }) => text));
  const inColumns = nameColumnsOf(identifiers);
  const phones = identifiers
    .filter((identifier) => identifier.kind === "phone" && !tooShort(identifier))
    .map(({ id, value }) => ({ id, number: phoneNumber(value) }));

  return {
    hitsIn: (values) => {
      const hits: Hit[] = [];
      values.forEach((value, field) => {
        if (needles.length > 0) hits.push(...wordHits(automaton, needles, value, field));
        for (const { id, number } of phones) {
          for (const span of phonePlaces(number, value)) hits.push({ identifier: id, field, ...span });
        }
      });
      hits.push(...inColumns(values));
      return longestOf(hits);
    },
  };
}
