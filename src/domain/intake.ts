import type { CalendarDate } from "../lib/calendar.ts";
import { fold } from "../lib/text.ts";
import { once, type Found } from "./intake/found.ts";
import { dateInHeader, headersIn, type Header } from "./intake/headers.ts";
import { emailsIn, phonesIn, ticketsIn } from "./intake/marks.ts";
import { regimesIn, relationsIn, rightsIn } from "./intake/meaning.ts";
import { nameInAddress, namesIn } from "./intake/names.ts";
import type { RegimeId } from "./regime.ts";
import type { Relation } from "./relation.ts";
import type { Right } from "./right.ts";

/** Something that the message seems to say; the officer confirms it or does not. */
export type Suggestion = {
  /** Where in the message it was read: UTF-16 offsets `[start, end)`. */
  readonly start: number;
  readonly end: number;
  /** The very words. */
  readonly words: string;
} & (
  | { readonly field: "name" | "email" | "phone" | "ticket"; readonly value: string }
  | { readonly field: "right"; readonly value: Right }
  | { readonly field: "received-on"; readonly value: CalendarDate }
  | { readonly field: "regime"; readonly value: RegimeId }
  | { readonly field: "relation"; readonly value: Relation }
);

/** Digits of a phone number, by which it is the same however it is grouped. */
const digits = (phone: string): string => phone.replace(/\D/g, "");

/** A date inside a number, or a ticket inside an address, is no find of its own. */
function outside<T>(found: readonly Found<T>[], others: readonly Found<string>[]): readonly Found<T>[] {
  return found.filter(({ start, end }) => !others.some((other) => start < other.end && end > other.start));
}

/** Names said or signed; only when there are none, the one that an address seems to hold. */
function names(
  text: string,
  headers: ReturnType<typeof headersIn>,
  emails: readonly Found<string>[],
): readonly Found<string>[] {
  const told = namesIn(text, headers);
  return told.length > 0 ? told : emails.flatMap((email) => nameInAddress(email) ?? []).slice(0, 1);
}

/** True for an address of those who got the message, which is not one of who wrote it. */
function addressed({ name, start, value }: Header, email: Found<string>): boolean {
  return name === "to" && email.start >= start && email.end <= start + value.length;
}

/** Reads a pasted message by patterns alone: suggestions with the words they came from, in the order of the text. */
export function readRequest(message: string, today: CalendarDate): readonly Suggestion[] {
  const headers = headersIn(message);
  const emails = emailsIn(message).filter((email) => !headers.some((header) => addressed(header, email)));
  const tickets = outside(ticketsIn(message), emails);
  const phones = outside(phonesIn(message), [...emails, ...tickets]);
  const dates = headers
    .filter(({ name }) => name === "date")
    .flatMap((header) => dateInHeader(header) ?? [])
    .filter(({ value }) => value <= today);
  const at = ({ start, end }: Found<unknown>): { start: number; end: number; words: string } => ({
    start,
    end,
    words: message.slice(start, end),
  });
  return [
    ...once(names(message, headers, emails), fold).map(
      (one) => ({ field: "name", value: one.value, ...at(one) }) as const,
    ),
    ...once(emails, fold).map((one) => ({ field: "email", value: one.value, ...at(one) }) as const),
    ...once(phones, digits).map((one) => ({ field: "phone", value: one.value, ...at(one) }) as const),
    ...once(tickets, fold).map((one) => ({ field: "ticket", value: one.value, ...at(one) }) as const),
    ...once(rightsIn(message), String).map(
      (one) => ({ field: "right", value: one.value, ...at(one) }) as const,
    ),
    ...once(dates, String).map((one) => ({ field: "received-on", value: one.value, ...at(one) }) as const),
    ...once(regimesIn(message), String).map(
      (one) => ({ field: "regime", value: one.value, ...at(one) }) as const,
    ),
    ...once(relationsIn(message), String).map(
      (one) => ({ field: "relation", value: one.value, ...at(one) }) as const,
    ),
  ];
}
