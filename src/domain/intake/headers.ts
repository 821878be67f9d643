import { parseCalendarDate, type CalendarDate } from "../../lib/calendar.ts";
import type { Found } from "./found.ts";

/** A header of a mail, also of one that was forwarded or quoted. */
export interface Header {
  readonly name: "from" | "reply-to" | "to" | "date";
  /** What stands behind the colon. */
  readonly value: string;
  readonly start: number;
}

const names: Readonly<Record<string, Header["name"]>> = {
  from: "from",
  "reply-to": "reply-to",
  to: "to",
  cc: "to",
  bcc: "to",
  date: "date",
  sent: "date",
  received: "date",
};

/** The headers of the message and of those it quotes; a line is looked at up to 400 characters. */
export function headersIn(text: string): readonly Header[] {
  const found: Header[] = [];
  let start = 0;
  while (start < text.length && found.length < 40) {
    const stop = text.indexOf("\n", start);
    const end = stop === -1 ? text.length : stop;
    const line = text.slice(start, Math.min(end, start + 400));
    const match = /^[>\s*|]{0,8}([A-Za-z-]{2,8})\s{0,3}:\*{0,2}[ \t]{0,8}(?=\S)/.exec(line);
    const name = names[match?.[1]?.toLowerCase() ?? ""];
    if (match !== null && name !== undefined) {
      found.push({ name, value: line.slice(match[0].length).trimEnd(), start: start + match[0].length });
    }
    start = end + 1;
  }
  return found;
}

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

function dateOfParts(year: string, month: number, day: string): CalendarDate | null {
  return parseCalendarDate(`${year}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}`);
}

/** The month whose name begins like that; 0 when there is none. */
function monthNamed(text: string): number {
  return months.indexOf(text.slice(0, 3).toLowerCase()) + 1;
}

type Reading = readonly [RegExp, (parts: readonly string[]) => CalendarDate | null];

/** The ways in which mail programs write a date; the day stands before the month where both are numbers. */
const readings: readonly Reading[] = [
  [/(\d{4})-(\d{2})-(\d{2})/, ([, y = "", m = "", d = ""]) => dateOfParts(y, Number(m), d)],
  [
    /\b(\d{1,2})(?:st|nd|rd|th)? ([A-Za-z]{3,9})\.?,? (\d{4})\b/,
    ([, d = "", m = "", y = ""]) => dateOfParts(y, monthNamed(m), d),
  ],
  [
    /\b([A-Za-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b/,
    ([, m = "", d = "", y = ""]) => dateOfParts(y, monthNamed(m), d),
  ],
  [/\b(\d{1,2})[/.](\d{1,2})[/.](\d{4})\b/, ([, d = "", m = "", y = ""]) => dateOfParts(y, Number(m), d)],
];

/** The date that a header states, on the calendar of its sender. */
export function dateInHeader({ value, start }: Header): Found<CalendarDate> | null {
  for (const [pattern, meaning] of readings) {
    const match = pattern.exec(value);
    const date = match === null ? null : meaning(match);
    if (match !== null && date !== null) {
      const from = start + match.index;
      return { value: date, start: from, end: from + match[0].length };
    }
  }
  return null;
}
