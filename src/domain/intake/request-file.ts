import { parseCalendarDate, type CalendarDate } from "../../lib/calendar.ts";
import type { Suggestion, WordField } from "../intake.ts";
import type { RegimeId } from "../regime.ts";
import type { Right } from "../right.ts";

/** The public formats in which a request can come as a file. */
export type RequestFormat = "OpenDSR" | "Data Rights Protocol";

/** One line of a request that came as a file, and what it may mean. */
export interface RequestLine {
  readonly label: string;
  readonly value: string;
  readonly means?:
    | { readonly field: WordField; readonly value: string }
    | { readonly field: "right"; readonly value: Right }
    | { readonly field: "received-on"; readonly value: CalendarDate }
    | { readonly field: "regime"; readonly value: RegimeId };
}

/** A request that another program wrote, as lines the officer can read. */
export interface RequestFile {
  readonly format: RequestFormat;
  readonly lines: readonly RequestLine[];
  /** True where some mark of the person is only a hash, by which nobody can be looked up in words. */
  readonly hashed: boolean;
  /** True where the file carries a signature, which is not checked here. */
  readonly signed: boolean;
}

/** Why a file was not taken in as a request. */
export type RequestFileProblem =
  | { readonly code: "too-large" }
  | { readonly code: "not-json" }
  | { readonly code: "an-answer" }
  | { readonly code: "not-a-request" }
  | { readonly code: "version"; readonly format: RequestFormat; readonly version: string }
  | { readonly code: "wrong-shape"; readonly format: RequestFormat; readonly place: string };

/** The calendar date of an instant as it was written (RFC 3339), in the zone of its writer. */
export function dateWritten(instant: string): CalendarDate | null {
  return /^\d{4}-\d{2}-\d{2}(?:[Tt ]|$)/.test(instant) ? parseCalendarDate(instant.slice(0, 10)) : null;
}

/** The file as a message, with a suggestion for each line that means something and lies not in the future. */
export function requestMessage(
  { format, lines }: RequestFile,
  today: CalendarDate,
): { readonly text: string; readonly suggestions: readonly Suggestion[] } {
  let text = `${format}\n`;
  const suggestions: Suggestion[] = [];
  for (const { label, value, means } of lines) {
    const start = text.length + label.length + 2;
    text += `${label}: ${value}\n`;
    if (means === undefined || (means.field === "received-on" && means.value > today)) continue;
    suggestions.push({ ...means, start, end: start + value.length, words: value });
  }
  return { text, suggestions };
}
