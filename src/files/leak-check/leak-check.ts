import type { RedactedText } from "../../domain/review/redacted-texts.ts";
import type { Bytes } from "../../lib/bytes.ts";
import { folded, isWholeWords, type Folded } from "../../lib/folded.ts";
import { zipEntries } from "../package/unzip.ts";
import { readings } from "./readable.ts";

/** A redacted text that still stands in a finished file. The text itself is not repeated, only which it was. */
export interface LeakHit {
  readonly file: string;
  /** First line in which it stands, from 1; null in a name or a document without lines. */
  readonly line: number | null;
  readonly count: number;
  /** Index into the texts that were looked for. */
  readonly text: number;
}

interface Needle {
  readonly text: number;
  readonly variants: readonly string[];
}

/** Shorter texts are part of many words; they count where they stand as a word. */
const anywhere = 5;

function placesIn(haystack: Folded, needle: string): readonly number[] {
  const places: number[] = [];
  for (let at = haystack.text.indexOf(needle); at >= 0; at = haystack.text.indexOf(needle, at + 1)) {
    if (needle.length >= anywhere || isWholeWords(haystack.text, at, at + needle.length)) places.push(at);
  }
  return places;
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}

function hitsIn(
  file: string,
  texts: readonly string[],
  needles: readonly Needle[],
  lines: boolean,
): LeakHit[] {
  const haystacks = texts.map((text) => ({ text, folds: folded(text) }));
  return needles.flatMap(({ text, variants }) => {
    const found = haystacks.flatMap(({ text: original, folds }) => {
      const places = [...new Set(variants.flatMap((variant) => placesIn(folds, variant)))];
      const first = places.length === 0 ? null : Math.min(...places);
      return first === null
        ? []
        : [{ line: lineOf(original, folds.span(first, first + 1).start), count: places.length }];
    });
    const [hit] = found;
    if (hit === undefined) return [];
    const count = Math.max(...found.map((one) => one.count));
    return [{ file, line: lines ? hit.line : null, count, text }];
  });
}

/**
 * Looks for every redacted text in the bytes of a finished archive, in names and contents of all its files.
 * A PDF is not text: what went into it is given beside, by file name.
 */
export async function leakCheck(
  archive: Bytes,
  texts: readonly RedactedText[],
  pdfTexts: Readonly<Record<string, string>>,
): Promise<readonly LeakHit[]> {
  const needles = texts.map(({ text, variants }, index) => ({
    text: index,
    variants: [...new Set([text, ...variants].map((variant) => folded(variant).text.trim()))].filter(
      (variant) => variant !== "",
    ),
  }));
  const ignoreChecksums = !needles.some(({ variants }) =>
    variants.some((one) => /^[0-9a-f-]{32,}$/.test(one)),
  );
  const hits: LeakHit[] = [];
  for (const { path, read } of zipEntries(archive)) {
    const file = path.slice(path.indexOf("/") + 1);
    hits.push(...hitsIn(file, [path], needles, false));
    if (file.endsWith(".pdf")) {
      hits.push(...hitsIn(file, [pdfTexts[file] ?? ""], needles, false));
      continue;
    }
    // Not fatal: bytes that are no UTF-8 are searched as far as they can be read.
    const text = new TextDecoder().decode(await read());
    hits.push(...hitsIn(file, readings(file, text, ignoreChecksums), needles, true));
  }
  return hits;
}
