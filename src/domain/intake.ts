import type { CalendarDate } from "../lib/calendar.ts";
import { fold } from "../lib/text.ts";
import { addressesIn } from "./intake/address.ts";
import { once, type Found } from "./intake/found.ts";
import { datesInHeader, type Header } from "./intake/headers.ts";
import { letterDates, receiptsNoted, receiptsTold } from "./intake/mail-dates.ts";
import { customerNumbersIn, emailsIn, phonesIn, ticketsIn } from "./intake/marks.ts";
import { regimesIn, relationsIn } from "./intake/meaning.ts";
import { clientsIn, nameInAddress, namesIn } from "./intake/names.ts";
import { partsIn, type Part } from "./intake/parts.ts";
import { requestIn } from "./intake/request-part.ts";
import { relativeDatesIn } from "./intake/relative-dates.ts";
import { rightsIn, statuteWordsIn } from "./intake/right-signs.ts";
import { isOfUnitedStates } from "./law-family.ts";
import type { RegimeId } from "./regime.ts";
import type { Relation } from "./relation.ts";
import type { Right } from "./right.ts";

/** What a suggestion of plain words is about; `agent` is who writes for the data subject. */
export type WordField = "name" | "agent" | "email" | "phone" | "ticket" | "customer-number" | "address";

/** Something that the message seems to say; the officer confirms it or does not. */
export type Suggestion = {
  /** Where in the message it was read: UTF-16 offsets `[start, end)`. */
  readonly start: number;
  readonly end: number;
  /** The very words. */
  readonly words: string;
} & (
  | { readonly field: WordField; readonly value: string }
  | { readonly field: "right"; readonly value: Right }
  | {
      readonly field: "received-on";
      readonly value: CalendarDate;
      /** The day from which words such as `yesterday` were counted: of the mail, or today; left out where a date is told. */
      readonly countedFrom?: CalendarDate;
    }
  | { readonly field: "regime"; readonly value: RegimeId }
  | { readonly field: "relation"; readonly value: Relation }
);

/** Digits of a phone number, by which it is the same however it is grouped. */
const digits = (phone: string): string => phone.replace(/\D/g, "");

/** A date inside a number, or a ticket inside an address, is no find of its own. */
function outside<T>(found: readonly Found<T>[], others: readonly Found<string>[]): readonly Found<T>[] {
  return found.filter(({ start, end }) => !others.some((other) => start < other.end && end > other.start));
}

/** What a reader finds in the words of a part, in their places of the whole message. */
function within<T>(
  message: string,
  { spans }: Pick<Part, "spans">,
  read: (text: string) => readonly Found<T>[],
): readonly Found<T>[] {
  return spans.flatMap(({ start: from, end: to }) =>
    read(message.slice(from, to)).map(({ value, start, end }) => ({
      value,
      start: from + start,
      end: from + end,
    })),
  );
}

/** Mailboxes of a task and not of a person. */
const role =
  /^(?:info|privacy|datenschutz|dpo|dsb|rgpd|gdpr|dsgvo|support|service|help|helpdesk|contact|kontakt|office|legal|no-?reply|donotreply|mailer-daemon|postmaster|hr|personal|vie-privee|donnees|kundenservice|customer\.?care)(?:[+.-][^@]*)?@/i;

/** The addresses of who wrote the request: not of those who got it or passed it on. */
function emails(message: string, part: Part, parts: readonly Part[]): readonly Found<string>[] {
  const heads = (names: readonly Header["name"][], of: readonly Part[]): readonly string[] =>
    of.flatMap(({ headers }) =>
      headers.filter(({ name }) => names.includes(name)).map(({ value }) => fold(value)),
    );
  const senders = heads(["from", "reply-to"], [part]);
  const others = [...heads(["to"], parts), ...heads(["from"], parts.slice(0, parts.indexOf(part)))];
  return within(message, part, emailsIn).filter(({ value }) => {
    const address = fold(value);
    if (senders.some((sender) => sender.includes(address))) return true;
    return !role.test(value) && !others.some((other) => other.includes(address));
  });
}

interface People {
  readonly names: readonly Found<string>[];
  readonly agents: readonly Found<string>[];
}

/** Who asks, and who writes; a name in an address counts only where no other is told. */
function people(message: string, part: Part, addresses: readonly Found<string>[]): People {
  const senders = part.headers.filter(({ name }) => name === "from" || name === "reply-to");
  const at = part.spans[0]?.start ?? 0;
  const shifted = senders.map((header) => ({ ...header, start: header.start - at }));
  const [first, ...others] = part.spans.map((span) => ({ spans: [span] }));
  const told = [
    ...(first === undefined ? [] : within(message, first, (text) => namesIn(text, shifted))),
    ...others.flatMap((span) => within(message, span, (text) => namesIn(text, []))),
  ];
  const writers = told.length > 0 ? told : addresses.flatMap((one) => nameInAddress(one) ?? []).slice(0, 1);
  const clients = within(message, part, clientsIn);
  if (clients.length === 0) return { names: writers, agents: [] };
  const agents = writers.filter(({ value }) => !clients.some((client) => fold(client.value) === fold(value)));
  return { names: clients, agents };
}

/** The days on which it may have been received: of the mail, or as somebody noted it. */
function receipts(message: string, part: Part, above: readonly Part[]): readonly Found<CalendarDate>[] {
  const mailed = part.headers.filter(({ name }) => name === "date").flatMap(datesInHeader);
  const told = above.flatMap((one) => within(message, one, receiptsTold));
  const noted = within(message, part, receiptsNoted);
  const dated = [...mailed, ...told, ...noted];
  if (dated.length > 0) return dated;
  const passedOn = above.flatMap(({ headers }) =>
    headers.filter(({ name }) => name === "date").flatMap(datesInHeader),
  );
  return [...within(message, part, letterDates), ...passedOn];
}

/** A day that is told by how far it is from another. */
interface Counted {
  readonly on: CalendarDate;
  readonly countedFrom: CalendarDate;
}

/** Days told by words such as `yesterday`, counted from the date of that mail, or from today where it has none. */
function relativeDates(message: string, part: Part, today: CalendarDate): readonly Found<Counted>[] {
  const written = part.headers.filter(({ name }) => name === "date").flatMap(datesInHeader);
  const countedFrom = written.at(0)?.value ?? today;
  return within(message, part, (text) => relativeDatesIn(text, countedFrom))
    .filter(({ value }) => value <= today)
    .map((found) => ({ ...found, value: { on: found.value, countedFrom } }));
}

/** The laws that the message names; the words of the California statute name it where no other is. */
function lawsOf(message: string, part: Part, deskLaw: RegimeId): readonly Found<RegimeId>[] {
  const named = within(message, part, regimesIn);
  if (named.length > 0 || isOfUnitedStates(deskLaw)) return named;
  return within(message, part, statuteWordsIn).map((found) => ({ ...found, value: "ccpa" }));
}

/** Reads a pasted message by patterns alone: suggestions with the words they came from, in the order of the text. */
export function readRequest(
  message: string,
  today: CalendarDate,
  deskLaw: RegimeId = "eu-gdpr",
): readonly Suggestion[] {
  const parts = partsIn(message);
  const part = requestIn(message, parts);
  const above = parts.slice(0, parts.indexOf(part));
  const written = emails(message, part, parts);
  const { names, agents } = people(message, part, written);
  const tickets = outside(ticketsIn(message), emailsIn(message));
  const customers = outside(within(message, part, customerNumbersIn), [...written, ...tickets]);
  const phones = outside(within(message, part, phonesIn), [...written, ...tickets, ...customers]);
  const laws = lawsOf(message, part, deskLaw);
  const unitedStates = isOfUnitedStates(laws.at(0)?.value ?? deskLaw);
  const rightsOf = (text: string): readonly Found<Right>[] => rightsIn(text, unitedStates);
  const rights = within(message, part, rightsOf);
  const older = parts.slice(parts.indexOf(part) + 1);
  const askedIn = rights.length > 0 ? part : older.find((one) => within(message, one, rightsOf).length > 0);
  const asked = askedIn === undefined || askedIn === part ? rights : within(message, askedIn, rightsOf);
  const dates = receipts(message, askedIn ?? part, above).filter(({ value }) => value <= today);
  const counted = [...above, askedIn ?? part].flatMap((one) => relativeDates(message, one, today));
  const at = ({ start, end }: Found<unknown>): { start: number; end: number; words: string } => ({
    start,
    end,
    words: message.slice(start, end),
  });
  const words = (field: WordField, found: readonly Found<string>[], key = fold): readonly Suggestion[] =>
    once(found, key).map((one) => ({ field, value: one.value, ...at(one) }));
  return [
    ...words("name", names),
    ...words("agent", agents),
    ...words("email", written),
    ...words("phone", phones, digits),
    ...words("ticket", tickets),
    ...words("customer-number", customers),
    ...words("address", agents.length > 0 ? [] : within(message, part, addressesIn)),
    ...once(asked, String).map((one) => ({ field: "right", value: one.value, ...at(one) }) as const),
    ...once(dates, String).map((one) => ({ field: "received-on", value: one.value, ...at(one) }) as const),
    ...once(
      counted.filter(({ value }) => !dates.some((date) => date.value === value.on)),
      ({ on }) => on,
    ).map(
      (one) =>
        ({
          field: "received-on",
          value: one.value.on,
          countedFrom: one.value.countedFrom,
          ...at(one),
        }) as const,
    ),
    ...once(laws, String).map((one) => ({ field: "regime", value: one.value, ...at(one) }) as const),
    ...once(within(message, part, relationsIn), String).map(
      (one) => ({ field: "relation", value: one.value, ...at(one) }) as const,
    ),
  ];
}
