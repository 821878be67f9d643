import type { Found } from "./found.ts";
import { findAll } from "./found.ts";

const local = /[\p{L}\p{N}._%+'-]/u;
const host = /[\p{L}\p{N}.-]/u;

function reach(text: string, from: number, step: 1 | -1, letter: RegExp, limit: number): number {
  let at = from;
  while (Math.abs(at - from) < limit && letter.test(text.charAt(at + (step === 1 ? 0 : -1)))) at += step;
  return at;
}

/** The dots and dashes that end a sentence belong to no address. */
function trimmed(text: string, start: number, end: number): Found<string> {
  let [from, to] = [start, end];
  while (from < to && /[.'-]/.test(text.charAt(from))) from += 1;
  while (to > from && /[.'-]/.test(text.charAt(to - 1))) to -= 1;
  return { value: text.slice(from, to), start: from, end: to };
}

/** E-mail addresses, looked for around each `@` so that the time stays linear. */
export function emailsIn(text: string): readonly Found<string>[] {
  const found: Found<string>[] = [];
  for (let at = text.indexOf("@"); at !== -1 && found.length < 200; at = text.indexOf("@", at + 1)) {
    const start = reach(text, at, -1, local, 64);
    const end = reach(text, at + 1, 1, host, 190);
    const whole = trimmed(text, start, end);
    if (/^[^@]+@[^@]+\.[^@.]{2,}$/.test(whole.value)) found.push(whole);
  }
  return found;
}

const dateLike = /^(?:\d{4}[-./]\d{2}[-./]\d{2}|\d{1,2}[-./]\d{1,2}[-./]\d{2,4})/;

/** Phone numbers: with a plus or a leading nought, and 8 to 15 digits; never a date. */
export function phonesIn(text: string): readonly Found<string>[] {
  return findAll(
    text,
    /(?<![\p{L}\p{N}#@.-])(?:\+|\(?0)[\d ()/.-]{6,20}\d(?![\p{L}\p{N}@-])/gu,
    ([match]) => {
      const digits = match.replace(/\D/g, "").length;
      return digits < 8 || digits > 15 || dateLike.test(match) ? null : match;
    },
  );
}

/** Beginnings that look like a ticket and are none. */
const noTickets = /^(?:DSR|ATT|ISO|IEC|RFC|UTC|GMT|UTF|SHA|COVID|ART)-/;

/** Numbers of tickets and engagements: `SR-2610-0417`, `INC0012345`, `case number 261004170012`. */
export function ticketsIn(text: string): readonly Found<string>[] {
  const dashed = findAll(text, /\b[A-Z]{2,6}-\d{2,8}(?:-\d{2,8}){0,2}\b/g, ([match]) =>
    noTickets.test(match) || match.replace(/\D/g, "").length < 4 ? null : match,
  );
  const joined = findAll(text, /\b(?:INC|REQ|RITM|CAS|CS|SR)#?\d{6,16}\b/g, ([match]) => match);
  const told =
    /(?<!\p{L})(?:ticket|case|incident|request|engagement|tracking|vorgang|aktenzeichen|anfrage|dossier|demande)(?:s|snummer|nummer|-?nr\.?)?(?: (?:number|no\.?|id|nummer|nr\.?|numéro|n°))?[ :#]{1,3}\d{5,16}(?!\p{L}|\p{N})/giu;
  const named = findAll(text, told, ([match]) => match).map(({ value, end }) => {
    const digits = /\d+$/.exec(value)?.[0] ?? "";
    return { value: digits, start: end - digits.length, end };
  });
  return [...dashed, ...joined, ...named];
}

const customer =
  /(?<!\p{L})(?:customer|client|account|member(?:ship)?|contract|policy|personnel|employee|kunden|mitglieds|vertrags|konto|personal|numéro (?:de |d['’])?(?:client|compte|contrat|adhérent)|n° (?:de )?(?:client|compte|contrat))(?:[ -]?(?:number|no|nummer|nr|id|n°))?\.?(?: (?:is|ist|lautet|est(?: le)?))?[ :#]{1,4}([A-Z]{0,4}[-/]?\d[\dA-Z/.-]{2,20}|\d{2,4}(?: \d{2,4}){1,4})/giu;

/** Numbers by which we know a customer, a member or a contract: `Kundennummer: K-4711`. */
export function customerNumbersIn(text: string): readonly Found<string>[] {
  return findAll(text, customer, (match) => match[1]?.replace(/[.,/-]+$/, "") ?? null).map(
    ({ value, end }) => {
      const whole = text.slice(end - 40 < 0 ? 0 : end - 40, end);
      const start = end - (whole.length - whole.lastIndexOf(value));
      return { value, start, end: start + value.length };
    },
  );
}
