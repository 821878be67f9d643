import { parseCalendarDate, type CalendarDate } from "../../lib/calendar.ts";
import { fold } from "../../lib/text.ts";
import type { Found } from "./found.ts";

/** How the months begin in English, German and French, without accents; the order is that of the year. */
const months = [
  /^jan/,
  /^(?:feb|fev)/,
  /^(?:mar|maerz)/,
  /^(?:apr|avr)/,
  /^(?:may|mai)/,
  /^(?:juni?|juin|june)$/,
  /^(?:jul|juil)/,
  /^(?:aug|aou)/,
  /^sep/,
  /^(?:oct|okt)/,
  /^nov/,
  /^(?:dec|dez)/,
];

/** The month whose name that is; 0 when there is none. */
function monthNamed(name: string): number {
  const folded = fold(name);
  return months.findIndex((month) => month.test(folded)) + 1;
}

function dateOfParts(year: string, month: number, day: string): readonly CalendarDate[] {
  const date = parseCalendarDate(`${year}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}`);
  return date === null ? [] : [date];
}

type Reading = readonly [RegExp, (parts: readonly string[]) => readonly CalendarDate[]];

/** The ways in which a date is written; two numbers and a slash may be read either way, and both are told. */
const readings: readonly Reading[] = [
  [/(\d{4})-(\d{2})-(\d{2})/u, ([, y = "", m = "", d = ""]) => dateOfParts(y, Number(m), d)],
  [
    /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|\.)?(?: of)? (\p{L}{3,9})\.?,? (\d{4})(?!\d)/u,
    ([, d = "", m = "", y = ""]) => dateOfParts(y, monthNamed(m), d),
  ],
  [
    /(?<!\p{L})(\p{L}{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?!\d)/u,
    ([, m = "", d = "", y = ""]) => dateOfParts(y, monthNamed(m), d),
  ],
  [
    /(?<!\d)(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})(?!\d)/u,
    ([, d = "", m = "", y = ""]) => dateOfParts(y, Number(m), d),
  ],
  [
    /(?<!\d)(\d{1,2})\/(\d{1,2})\/(\d{4})(?!\d)/u,
    ([, a = "", b = "", y = ""]) => [
      ...new Set([...dateOfParts(y, Number(b), a), ...dateOfParts(y, Number(a), b)]),
    ],
  ],
];

/** The date that a short text states, on the calendar of its writer; two when it can be read either way. */
export function datesAt(text: string, start: number): readonly Found<CalendarDate>[] {
  for (const [pattern, meaning] of readings) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const from = start + match.index;
    const found = meaning(match).map((value) => ({ value, start: from, end: from + match[0].length }));
    if (found.length > 0) return found;
  }
  return [];
}

const receiptAnywhere =
  /\b(?:received|arrived|came in|stamped|eingegangen|eingang|erhalten|zugegangen|re[çc]u|arriv[ée]e?)(?!\p{L})/giu;
const receiptNoted =
  /(?:^|\n)[> \t*]{0,8}(?:received(?: on)?|date received|eingang(?:sdatum|sstempel)?|eingegangen(?: am)?|re[çc]u(?: le)?|date de r[ée]ception)(?!\p{L})/giu;
const letterHead =
  /(?:^|\n)[> \t]{0,8}(?:\p{Lu}[\p{L} .-]{1,30}, {0,2}(?:den |le |the )?)?(?:\d{1,2}(?:st|nd|rd|th|er|\.)? ?\p{L}{3,9} \d{4}|\p{Lu}\p{L}{2,8} \d{1,2},? \d{4}|\d{1,2}[./]\d{1,2}[./]\d{4})\.?[ \t\r]{0,4}(?=\n|$)/gu;

function after(text: string, pattern: RegExp, length: number): readonly Found<CalendarDate>[] {
  const found: Found<CalendarDate>[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null && found.length < 20; match = pattern.exec(text)) {
    const at = match.index + match[0].length;
    const line = text.slice(at, at + length).split("\n", 1)[0] ?? "";
    found.push(...datesAt(line, at));
  }
  return found;
}

/** Days of which somebody who passed the message on says that it was received on them. */
export function receiptsTold(text: string): readonly Found<CalendarDate>[] {
  return after(text, receiptAnywhere, 48);
}

/** Days of receipt noted on the message itself, as a stamp or a line of its own. */
export function receiptsNoted(text: string): readonly Found<CalendarDate>[] {
  return after(text, receiptNoted, 48);
}

/** The date in the head of a letter: a line of its own, perhaps behind a place. */
export function letterDates(text: string): readonly Found<CalendarDate>[] {
  const found: Found<CalendarDate>[] = [];
  letterHead.lastIndex = 0;
  const head = text.slice(0, 4000); // the head of a letter stands at its beginning
  for (let match = letterHead.exec(head); match !== null; match = letterHead.exec(head)) {
    found.push(...datesAt(match[0], match.index));
  }
  return found.slice(0, 2);
}
