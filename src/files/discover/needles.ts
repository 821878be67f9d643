import type { Identifier } from "../../domain/identifier.ts";
import type { Id } from "../../lib/id.ts";
import { fold } from "../../lib/text.ts";

/** How far a hit must stand apart from what is around it. */
export type Edge = "words" | "id" | "email";

/** One spelling that is looked for. */
export interface Needle {
  readonly identifier: Id;
  /** Folded; this is what the text is searched for. */
  readonly text: string;
  /** What the place must read but for case, when accents count; null when they do not. */
  readonly exact: string | null;
  readonly edge: Edge;
}

type Spelling = Omit<Needle, "identifier">;

const titles = new Set([
  "dr",
  "dr.",
  "mr",
  "mr.",
  "mrs",
  "mrs.",
  "ms",
  "ms.",
  "prof",
  "prof.",
  "herr",
  "frau",
]);

/** The words of a name in the order first to last, without titles; `Roe, Jane` is turned round. */
export function nameWords(value: string): readonly string[] {
  const [last = "", first, ...more] = fold(value).split(/\s*,\s*/);
  const inOrder =
    first === undefined || more.length > 0 ? fold(value).replaceAll(",", " ") : `${first} ${last}`;
  const words = inOrder.split(" ").filter((word) => word !== "");
  const start = words.findIndex((word) => !titles.has(word));
  return words.length - start >= 2 ? words.slice(start) : words;
}

/** The pairs of first and last names that the words of a name can mean; `Anna van der Berg` splits anywhere. */
export function namePairs(words: readonly string[]): readonly { first: string; last: string }[] {
  const pairs = words.slice(1).map((_, i) => ({
    first: words.slice(0, i + 1).join(" "),
    last: words.slice(i + 1).join(" "),
  }));
  const [first, last] = [words[0], words.at(-1)];
  return words.length > 2 && first !== undefined && last !== undefined ? [...pairs, { first, last }] : pairs;
}

/** German spelling without the dots, as old systems print it. */
function withoutUmlauts(value: string): string {
  const plain = new Map(Object.entries({ ä: "ae", ö: "oe", ü: "ue", å: "aa", ø: "oe" }));
  return Array.from(value.normalize("NFC").toLowerCase(), (char) => plain.get(char) ?? char).join("");
}

function nameSpellings(value: string): readonly string[] {
  return [value, withoutUmlauts(value)].flatMap((spelt) => {
    const words = nameWords(spelt);
    const pairs = namePairs(words).flatMap(({ first, last }) => [
      `${first} ${last}`,
      `${last}, ${first}`,
      `${last},${first}`,
      `${last} ${first}`,
    ]);
    return [words.join(" "), ...pairs];
  });
}

/** The whole address, and its street line when that holds a number: files keep them in columns of their own. */
function addressSpellings(value: string): readonly string[] {
  const lines = value.split(/[\n,;]+/).map(fold);
  const street = lines.find((line) => line.length >= 6 && /\p{L}/u.test(line) && /\d/.test(line));
  const whole = lines.filter((line) => line !== "");
  return [whole.join(", "), whole.join(" "), fold(value), ...(street === undefined ? [] : [street])];
}

/** An address as it also stands in links, in names of guest accounts and of personal sites (Microsoft Entra, SharePoint). */
function emailSpellings(value: string): readonly string[] {
  const [local = "", domain = ""] = value.trim().split("@");
  return [
    `${local}@${domain}`,
    `${local}%40${domain}`,
    `${local}_${domain}#EXT#`,
    `${local}_${domain}`.replace(/[.@]/g, "_"),
  ];
}

const guid = /^\{?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\}?$/i;

/** An id as it stands, a GUID also without its braces and dashes, a backslash also doubled as within JSON. */
function idSpellings(value: string): readonly string[] {
  const id = value.trim();
  if (guid.test(id)) {
    const bare = id.replace(/[{}]/g, "");
    return [bare, bare.replaceAll("-", "")];
  }
  return id.includes("\\") ? [id, id.replaceAll("\\", "\\\\")] : [id];
}

const isEmail = /^[^\s@]+@[^\s@]+$/;

const loose = (text: string): Spelling => ({ text: fold(text), exact: null, edge: "words" });
const strict = (edge: Edge) => (text: string) => ({ text: fold(text), exact: exactForm(text), edge });

/** What counts as the same characters when accents count: composed, without case. */
export function exactForm(text: string): string {
  return text.normalize("NFC").toLowerCase().trim();
}

function spellings({ kind, value }: Identifier): readonly Spelling[] {
  switch (kind) {
    case "name":
      return nameSpellings(value).map(loose);
    case "address":
      return addressSpellings(value).map(loose);
    case "other":
      return [loose(value)];
    case "email":
    case "user-id":
      if (isEmail.test(value.trim())) return emailSpellings(value).map(strict("email"));
      return idSpellings(value).map(strict("id"));
    case "customer-number":
    case "ticket":
      return idSpellings(value).map(strict("id"));
    case "phone":
      return []; // compared by its digits
  }
}

/** Shorter than this and a hit would say nothing. */
const shortest = 3;

/** True when an identifier says too little to be searched for: two letters, or a phone number of five digits. */
export function tooShort({ kind, value }: Identifier): boolean {
  if (kind === "phone") return value.replace(/\D/g, "").length < 6;
  return fold(value).replace(/[^\p{L}\p{N}]/gu, "").length < shortest && !/\p{Lo}{2}/u.test(value);
}

/** All spellings under which the identifiers are looked for, each once. */
export function needlesOf(identifiers: readonly Identifier[]): readonly Needle[] {
  const needles = new Map<string, Needle>();
  for (const identifier of identifiers) {
    if (tooShort(identifier)) continue;
    for (const spelling of spellings(identifier)) {
      const needle = { identifier: identifier.id, ...spelling };
      if (needle.text !== "")
        needles.set(`${needle.identifier} ${needle.edge} ${needle.exact ?? ""} ${needle.text}`, needle);
    }
  }
  return [...needles.values()];
}
