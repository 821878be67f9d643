import type { CalendarDate } from "../../lib/calendar.ts";
import { fold } from "../../lib/text.ts";
import type { Found } from "./found.ts";
import { datesAt } from "./mail-dates.ts";

/** A header of a mail, also of one that was forwarded or quoted. */
export interface Header {
  readonly name: "from" | "reply-to" | "to" | "date" | "subject";
  /** What stands behind the colon. */
  readonly value: string;
  readonly start: number;
}

/** Headers as mail programs write them in English, German and French. */
const names: Readonly<Record<string, Header["name"]>> = {
  from: "from",
  von: "from",
  de: "from",
  expediteur: "from",
  absender: "from",
  "reply-to": "reply-to",
  "antwort an": "reply-to",
  "repondre a": "reply-to",
  to: "to",
  cc: "to",
  bcc: "to",
  an: "to",
  kopie: "to",
  a: "to",
  destinataire: "to",
  "copie a": "to",
  date: "date",
  sent: "date",
  received: "date",
  datum: "date",
  gesendet: "date",
  envoye: "date",
  "envoye le": "date",
  subject: "subject",
  betreff: "subject",
  objet: "subject",
  sujet: "subject",
};

/** The header in a line of the message, looked at up to 400 characters; null when there is none. */
export function headerIn(line: string, start: number): Header | null {
  const head = line.slice(0, 400);
  const match =
    /^[>\s*|]{0,8}(\p{L}[\p{L}-]{0,11}(?: (?:an|à|a|le))?)[  ]{0,3}:\*{0,2}[ \t]{0,8}(?=\S)/iu.exec(head);
  const name = names[fold(match?.[1] ?? "")];
  if (match === null || name === undefined) return null;
  return { name, value: head.slice(match[0].length).trimEnd(), start: start + match[0].length };
}

/** The date that a header states, on the calendar of its sender; two where it can be read either way. */
export function datesInHeader({ value, start }: Header): readonly Found<CalendarDate>[] {
  return datesAt(value, start);
}
