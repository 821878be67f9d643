import type { FileFormat, FindingDraft } from "../domain/finding.ts";
import type { Identifier } from "../domain/identifier.ts";
import { hex } from "../lib/bytes.ts";
import { Failure } from "../lib/failure.ts";
import { Sha256 } from "../lib/sha256-stream.ts";
import { sha256Hex } from "../lib/sha256.ts";
import { matcherOf, type Matcher } from "./discover/matcher.ts";
import { tooShort } from "./discover/needles.ts";
import { formatOf, type Known } from "./read/format.ts";
import { limitsOf, within, type Limits } from "./read/limits.ts";
import { bytesOf, textPieces, WrongCharset } from "./read/pieces.ts";
import { readers } from "./read/readers.ts";
import { nameAt, Notes, type NoteCode, type ReadRecord } from "./read/record.ts";

/** How far the reading of a file has come. */
export interface ImportProgress {
  readonly bytes: number;
  readonly of: number;
  readonly records: number;
  readonly found: number;
}

/** What came of reading a file. */
export interface ImportSummary {
  readonly format: FileFormat;
  readonly bytes: number;
  readonly sha256: string;
  /** Records read, and those that are handed over. */
  readonly records: number;
  readonly found: number;
  readonly notes: readonly { readonly code: NoteCode; readonly count: number }[];
}

/** What the officer wants of a file. */
export interface ImportWishes {
  /** Every record, also those in which no identifier stands: for a file that is about this person alone. */
  readonly includeAll?: boolean;
  /** The officer has confirmed that a file beyond the normal size is meant. */
  readonly confirmedLarge?: boolean;
}

/** Keeps the records in which the data subject is found. */
class Collector {
  readonly #matcher: Matcher;
  readonly #limits: Limits;
  readonly #all: boolean;
  readonly drafts: FindingDraft[] = [];
  records = 0;
  #text = 0;

  constructor(matcher: Matcher, limits: Limits, all: boolean) {
    this.#matcher = matcher;
    this.#limits = limits;
    this.#all = all;
  }

  take(record: ReadRecord): void {
    const hits = this.#matcher.hitsIn(record.values);
    if (record.heading && hits.length === 0) return;
    this.records += 1;
    if (hits.length === 0 && !this.#all) return;
    const fields = record.values.map((value, i) => ({ name: nameAt(record, i), value }));
    this.drafts.push({ position: record.position, fields, hits });
    this.#text += record.values.reduce((sum, { length }) => sum + length, 0);
    within("found", this.drafts.length, this.#limits.found);
    within("found-text", this.#text, this.#limits.foundText);
  }
}

async function readAs(
  { format, extension, charset }: Known,
  blob: Blob,
  limits: Limits,
  collector: Collector,
  onBytes: (bytes: number) => void,
): Promise<Notes> {
  const notes = new Notes();
  const text = () => textPieces(blob, charset, onBytes);
  await readers[format]({ blob, text, extension, limits, notes }, (record) => collector.take(record));
  if (charset.startsWith("utf-16")) notes.add("utf-16");
  if (charset === "windows-1252") notes.add("windows-1252");
  return notes;
}

/** Files up to this size are hashed at once, which is faster; larger ones piece by piece, so that none is held whole. */
const hashedAtOnce = 32 * 1024 * 1024;

/** SHA-256 of the file, as the evidence kept of it has it. */
export async function hashOf(blob: Blob): Promise<string> {
  if (blob.size <= hashedAtOnce) return sha256Hex(await bytesOf(blob));
  const hash = new Sha256();
  const piece = 4 * 1024 * 1024;
  for (let at = 0; at < blob.size; at += piece) {
    hash.update(await bytesOf(blob, at, Math.min(at + piece, blob.size)));
  }
  return hex(hash.digest());
}

/**
 * Reads a file and finds the data subject in it. Text that is not UTF-8 is read again as windows-1252, and that is
 * noted. Whatever the file holds, the answer is a summary or a Failure that says what is wrong with it.
 */
export async function importFile(
  blob: Blob,
  name: string,
  identifiers: readonly Identifier[],
  wishes: ImportWishes,
  onProgress: (progress: ImportProgress) => void,
): Promise<ImportSummary & { readonly drafts: readonly FindingDraft[] }> {
  const limits = limitsOf(wishes.confirmedLarge === true);
  const known = await formatOf(blob, name, limits);
  const matcher = matcherOf(identifiers);
  const attempt = async (charset: string) => {
    const collector = new Collector(matcher, limits, wishes.includeAll === true);
    const notes = await readAs({ ...known, charset }, blob, limits, collector, (bytes) =>
      onProgress({ bytes, of: blob.size, records: collector.records, found: collector.drafts.length }),
    );
    return { collector, notes };
  };
  const { collector, notes } = await attempt(known.charset).catch((error: unknown) => {
    if (error instanceof WrongCharset) return attempt("windows-1252");
    throw error;
  });
  notes.add("identifiers-too-short", identifiers.filter(tooShort).length);
  const { records, drafts } = collector;
  if (records === 0 && drafts.length === 0 && known.format !== "csv") throw new Failure("file-empty");
  const sha256 = await hashOf(blob);
  onProgress({ bytes: blob.size, of: blob.size, records, found: drafts.length });
  return {
    format: known.format,
    bytes: blob.size,
    sha256,
    records,
    found: drafts.length,
    notes: notes.all(),
    drafts,
  };
}
