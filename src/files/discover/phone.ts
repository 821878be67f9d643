import type { Span } from "../../lib/folded.ts";

/** A phone number by its digits; international when it began with + or 00. */
export interface PhoneNumber {
  readonly digits: string;
  readonly international: boolean;
}

/** The digits of a phone number as typed; the `(0)` of `+49 (0)30` goes. */
export function phoneNumber(typed: string): PhoneNumber {
  const international = /^\s*\(?(?:\+|00)/.test(typed);
  const digits = typed.replace(/\(0\)/, "").replace(/\D/g, "");
  return { digits: international ? digits.replace(/^00/, "") : digits, international };
}

const withoutTrunk = (digits: string): string => digits.replace(/^0/, "");

/** True when one is the other without its country code of one to three digits. */
function isNational(national: string, international: string): boolean {
  const code = international.length - national.length;
  return national.length >= 7 && code >= 1 && code <= 3 && international.endsWith(national);
}

/** True when both can only be the same line. */
export function samePhone(one: PhoneNumber, other: PhoneNumber): boolean {
  if (one.digits === other.digits) return true;
  const [a, b] = [withoutTrunk(one.digits), withoutTrunk(other.digits)];
  if (one.international === other.international) return !one.international && a === b;
  return one.international ? isNational(b, one.digits) : isNational(a, other.digits);
}

interface Group {
  readonly digits: string;
  readonly start: number;
  readonly end: number;
  /** A + stands before it, or it begins with 00. */
  readonly international: boolean;
}

const between = /^[\s.\-/()\u2010-\u2015]{1,3}$/u;
const attached = /[\p{L}\p{N}_]/u;

/** Runs of digit groups that can be read as phone numbers: only blanks and the usual signs between them. */
function runsOf(text: string): readonly (readonly Group[])[] {
  const runs: Group[][] = [];
  for (const { 0: digits, index: start } of text.matchAll(/\d+/g)) {
    const end = start + digits.length;
    const before = text.slice(Math.max(0, start - 2), start);
    if (attached.test(before.slice(-1)) || attached.test(text.charAt(end))) continue;
    const run = runs.at(-1);
    const previous = run?.at(-1);
    const gap = previous === undefined ? "" : text.slice(previous.end, start);
    // The 0 of `+49 (0)30` is dialled only from within.
    if (digits === "0" && previous?.international === true && gap.endsWith("(") && text[end] === ")")
      continue;
    const bracket = before.endsWith("(") && text[end] === ")" ? 1 : 0;
    const plus = /\+\(?$/.test(before);
    const group: Group = {
      digits,
      start: plus ? text.lastIndexOf("+", start) : start - bracket,
      end,
      international: plus || /^00\d/.test(digits),
    };
    if (run !== undefined && !plus && between.test(gap.replace("(0)", ""))) run.push(group);
    else runs.push([group]);
  }
  return runs;
}

/** Longest number of the world plan (ITU-T E.164), with 00 before it. */
const longest = 17;

function readingsOf(run: readonly Group[], from: number): readonly { number: PhoneNumber; span: Span }[] {
  const first = run[from];
  if (first === undefined) return [];
  let digits = "";
  const readings: { number: PhoneNumber; span: Span }[] = [];
  for (const group of run.slice(from)) {
    digits += group.digits;
    if (digits.length > longest) break;
    const { international } = first;
    const number = { digits: international ? digits.replace(/^00/, "") : digits, international };
    readings.push({ number, span: { start: first.start, end: group.end } });
  }
  return readings;
}

const nowhere: readonly Span[] = [];

/** True when these digits follow each other in the text, whatever stands between them. */
function holdsDigits(text: string, digits: string): boolean {
  let matched = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code < 0x30 || code > 0x39) continue;
    while (matched > 0 && digits.charCodeAt(matched) !== code) matched = overlap(digits, matched);
    if (digits.charCodeAt(matched) === code) matched += 1;
    if (matched === digits.length) return true;
  }
  return false;
}

/** How much of the beginning is still there when the digits break off after so many (Knuth, Morris and Pratt). */
function overlap(digits: string, matched: number): number {
  for (let length = matched - 1; length > 0; length -= 1) {
    if (digits.startsWith(digits.slice(matched - length, matched))) return length;
  }
  return 0;
}

/**
 * Where the number stands, however it is written. Part of a longer number does not count, unless so many digits
 * stand together that they cannot be one number.
 */
export function phonePlaces(wanted: PhoneNumber, text: string): readonly Span[] {
  if (text.length < 6 || !holdsDigits(text, wanted.digits.slice(-6))) return nowhere;
  const places: Span[] = [];
  for (const run of runsOf(text)) {
    const total = run.reduce((sum, { digits }) => sum + digits.length, 0);
    const several = total > 15 || wanted.digits.length >= 9;
    for (let from = 0; from < run.length; from += 1) {
      if (from > 0 && (run[from - 1]?.international === true || !several)) continue;
      const last = run.at(-1)?.end;
      const reading = readingsOf(run, from).find(
        ({ number, span }) => samePhone(number, wanted) && (several || span.end === last),
      );
      if (reading !== undefined) places.push(reading.span);
    }
  }
  return places;
}
