import type { Span } from "../../lib/folded.ts";
import type { Redaction, RedactionGround } from "../finding.ts";

const goesOn = /\p{M}|\u200d/u;

function splitsPair(value: string, at: number): boolean {
  const [before, after] = [value.charCodeAt(at - 1), value.charCodeAt(at)];
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}

/** The span within the value, widened so that no character is cut: neither a surrogate pair nor a letter from its accent. */
export function wholeCharacters(value: string, { start, end }: Span): Span {
  let from = Math.max(0, Math.min(start, value.length));
  let to = Math.max(from, Math.min(end, value.length));
  if (from === to) return { start: from, end: from };
  const nextAt = (at: number) => String.fromCodePoint(value.codePointAt(at) ?? 0);
  while (from > 0 && (splitsPair(value, from) || goesOn.test(nextAt(from)))) from -= 1;
  while (to < value.length && (splitsPair(value, to) || goesOn.test(nextAt(to)))) to += 1;
  return { start: from, end: to };
}

/** A stretch that is taken out, and why; several grounds when redactions ran into each other. */
export interface Gap extends Span {
  readonly grounds: readonly RedactionGround[];
}

/** What is taken out of one value, in order: redactions that overlap or touch are one gap. */
export function gapsIn(value: string, redactions: readonly Redaction[]): readonly Gap[] {
  const sorted = redactions
    .map((redaction) => ({ ...wholeCharacters(value, redaction), grounds: [redaction.ground] }))
    .filter(({ start, end }) => end > start)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const gaps: Gap[] = [];
  for (const gap of sorted) {
    const before = gaps.at(-1);
    if (before === undefined || before.end < gap.start) gaps.push(gap);
    else {
      const grounds = [...new Set([...before.grounds, ...gap.grounds])];
      gaps[gaps.length - 1] = { start: before.start, end: Math.max(before.end, gap.end), grounds };
    }
  }
  return gaps;
}
