import { plusDays, type CalendarDate } from "../lib/calendar.ts";

/** A day for the officer's own calendar; its words name a case by number and nobody by name. */
export interface CalendarEntry {
  /** The same for the same thing at every saving, so that a calendar updates it. */
  readonly uid: string;
  readonly on: CalendarDate;
  readonly words: string;
}

const encoder = new TextEncoder();

/** Text as RFC 5545 section 3.3.11 wants it. */
function escaped(text: string): string {
  return text
    .replaceAll("\\", "\\\\")
    .replaceAll(";", "\\;")
    .replaceAll(",", "\\,")
    .replaceAll(/\r\n|\r|\n/g, "\\n");
}

/** Lines of at most 75 octets; what goes on starts with a space, and no character is cut (RFC 5545 section 3.1). */
function folded(line: string): string {
  const parts: string[] = [];
  let [part, octets] = ["", 0];
  for (const character of line) {
    const more = encoder.encode(character).length;
    if (octets + more > 75) {
      parts.push(part);
      [part, octets] = [" ", 1];
    }
    part += character;
    octets += more;
  }
  return [...parts, part].join("\r\n");
}

const day = (date: CalendarDate): string => date.replaceAll("-", "");

/** An instant in UTC, e.g. `20261121T043152Z`. */
function stamp(instant: string): string {
  return `${instant.slice(0, 19).replaceAll(/[-:]/g, "")}Z`;
}

/** Days as an iCalendar file (RFC 5545), each a whole day that blocks nothing; `savedAt` is an RFC 3339 instant in UTC. */
export function calendarFile(entries: readonly CalendarEntry[], savedAt: string): string {
  const events = entries.flatMap(({ uid, on, words }) => [
    "BEGIN:VEVENT",
    `UID:${escaped(uid)}`,
    `DTSTAMP:${stamp(savedAt)}`,
    `DTSTART;VALUE=DATE:${day(on)}`,
    `DTEND;VALUE=DATE:${day(plusDays(on, 1))}`,
    `SUMMARY:${escaped(words)}`,
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ]);
  const lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Habeas//Dates//EN", ...events, "END:VCALENDAR"];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}
