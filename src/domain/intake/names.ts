import type { Found } from "./found.ts";
import { findAll } from "./found.ts";
import type { Header } from "./headers.ts";
import { inOrder, nameAtStart, nameLike, untitled } from "./name-shape.ts";

/** The name beside the address of a sender: `"Roe, Jane" <jane.roe@contoso.example>`. */
export function displayName({ value, start }: Header): Found<string> | null {
  const bracket = value.search(/[<[]/);
  const shown = bracket === -1 ? value : value.slice(0, bracket);
  if (shown.includes("@")) return null;
  const inner = /^[\s"'*]*/.exec(shown)?.[0].length ?? 0;
  const words = shown.slice(inner).replace(/(?:\s+via\s.*)?[\s"'*]+$/, "");
  const { name: bare, skipped } = untitled(words);
  const name = inOrder(bare);
  const from = start + inner + skipped;
  return nameLike(name) ? { value: name, start: from, end: from + bare.length } : null;
}

/** The name that an address seems to hold, `jane.roe@…`; the weakest sign of all. */
export function nameInAddress({ value, start }: Found<string>): Found<string> | null {
  const local = value.slice(0, value.indexOf("@"));
  const words = local.split(/[._]/);
  if (words.length < 2 || words.length > 3 || !words.every((word) => /^\p{L}{2,20}$/u.test(word)))
    return null;
  const name = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()).join(" ");
  return nameLike(name) ? { value: name, start, end: start + local.length } : null;
}

const closings =
  /(?:^|\n)[> \t]{0,8}(?:(?:kind|best|warm|many|kindest|warmest) (?:regards|wishes|thanks)|regards|best|sincerely|thanks(?: (?:a lot|in advance|so much))?|thank you|cheers|yours(?: (?:sincerely|faithfully|truly))?|respectfully|(?:mit )?(?:freundliche[nm]?|besten?|vielen?|herzlichen?|liebe) gr(?:ü|ue)(?:ß|ss)en?|mfg|gru(?:ß|ss)|hochachtungsvoll|(?:vielen )?dank(?: im voraus)?|(?:bien )?cordialement|(?:sincères |meilleures )?salutations(?: distinguées)?|bien à vous|merci(?: d['’]avance)?|veuillez agréer[^\n]{0,160}|je vous prie d['’]agréer[^\n]{0,160}|dans l['’]attente[^\n]{0,160})[ \t]{0,4}[,.!]?[ \t\r]{0,4}\n[> \t\r\n]{0,8}([^\n\r]{3,60})/giu;

function signatures(text: string): readonly Found<string>[] {
  const found = findAll(text, closings, (match) => match[1] ?? null);
  return found.flatMap(({ value, end }) => {
    const begin = end - value.trimStart().length;
    const { name, skipped } = untitled(value.trim());
    const plain = name.replace(/\s*[,(|].*$/, "");
    return nameLike(plain)
      ? [{ value: plain, start: begin + skipped, end: begin + skipped + plain.length }]
      : [];
  });
}

/** The names behind words that announce one. */
function announced(text: string, pattern: RegExp): readonly Found<string>[] {
  const found = findAll(text, pattern, (match) => match[1] ?? null);
  return found.flatMap(({ value, end }) => {
    const read = nameAtStart(value);
    if (read === null) return [];
    const start = end - value.length + read.skipped;
    return [{ value: read.name, start, end: start + read.name.length }];
  });
}

/** `My name is Jane Roe`, `ich heiße`, `je soussignée`; the rest of the line is looked at. */
const introduced =
  /(?<!\p{L})(?:my name is|my name's|i am|i'm|this is|the undersigned|full name:|name:|name and surname:|mein name (?:ist|lautet)|ich hei(?:ß|ss)e|ich bin|name, vorname:|je m['’]appelle|je soussignée?,?|mon nom est|je suis|nom et prénom ?:|nom complet ?:|nom :|i,|ich,|je,) {0,2}([^\n\r,;:()]{3,60})/giu;

/** `on behalf of our client Ms Jane Roe`, `meiner Mandantin Frau Roe`, `mon client M. Roe`. */
const represented =
  /(?<!\p{L})(?:(?:on behalf of|acting for|we act for|i act for|we represent|i represent|representing)(?: (?:my|our))?(?: (?:minor|young|elderly|late|little))?(?: (?:client|mother|father|son|daughter|child|wife|husband|member))?|(?:my|our) client|(?:im namen|namens|in vertretung|für|vertreten?)(?: und in vollmacht)?(?: (?:meiner|meines|unserer|unseres|unseren|meinen|unsere|der|des))?(?: (?:minderjährigen?|kleinen|volljährigen|betagten))? (?:mandant(?:en|in)|mutter|vaters?|tochter|sohn(?:e?s)?|kindes|mitglieds?|frau|herrn)|(?:als )?(?:(?:rechtliche[rn]?|gesetzliche[rn]?) )?(?:betreuer(?:in)?|vertreter(?:in)?|vormund|bevollmächtigte[rn]?) (?:von|der|des)(?: (?:frau|herrn))?|(?:meine|unsere?)[rsn]? mandant(?:in|en)?|(?:au nom|pour le compte) de(?: (?:mon|ma|notre))?(?: (?:client|cliente|mère|père|fils|fille|enfant))?(?: mineure?)?|(?:mon|ma|notre) cliente?),? {0,2}([^\n\r,;:()]{3,60})/giu;

const given =
  /(?:^|\n)[> \t*]{0,8}(?:first name|given name|vorname|prénom)\*{0,2} ?:\*{0,2}[ \t]{0,4}([^\n\r]{1,40})/giu;
const family =
  /(?:^|\n)[> \t*]{0,8}(?:last name|family name|surname|nachname|familienname|nom(?: de famille)?)\*{0,2} ?:\*{0,2}[ \t]{0,4}([^\n\r]{1,40})/giu;

/** First and last name as a form on a website sends them, in two lines. */
function ofForm(text: string): readonly Found<string>[] {
  const [first] = findAll(text, given, (match) => match[1]?.trim() ?? null);
  const [last] = findAll(text, family, (match) => match[1]?.trim() ?? null);
  if (first === undefined || last === undefined) return [];
  const name = `${first.value} ${last.value}`;
  const [start, end] = [Math.min(first.start, last.start), Math.max(first.end, last.end)];
  return nameLike(name) && end - start < 200 ? [{ value: name, start, end }] : [];
}

/** Those for whom somebody else writes. */
export function clientsIn(text: string): readonly Found<string>[] {
  return announced(text, represented);
}

/** Names of who writes, the surest first: said, filled in, in a header, signed. */
export function namesIn(text: string, senders: readonly Header[]): readonly Found<string>[] {
  const shown = senders.flatMap((header) => displayName(header) ?? []);
  return [...announced(text, introduced), ...ofForm(text), ...shown, ...signatures(text)];
}
