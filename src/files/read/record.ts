import type { FileFormat } from "../../domain/finding.ts";
import type { Limits } from "./limits.ts";

/** One record of a file: a row, an object, an element, a mail, as named texts in their order. */
export interface ReadRecord {
  /** Where it stands, as the officer would look it up: `row 18`. */
  readonly position: string;
  /** Names may be fewer than values; `nameAt` says what the rest is called. */
  readonly names: readonly string[];
  readonly values: readonly string[];
  /** A row of column names: it counts as a record only if the data subject is in it. */
  readonly heading?: true;
}

/** The name of a value of a record. */
export function nameAt({ names }: ReadRecord, at: number): string {
  const name = names[at] ?? "";
  return name === "" ? `column ${at + 1}` : name;
}

/** What was skipped or odd, as codes for `i18n`. */
export const noteCodes = [
  "windows-1252",
  "utf-16",
  "no-header-row",
  "ragged-rows",
  "broken-quotes",
  "broken-lines",
  "replaced-characters",
  "attachments-not-read",
  "mail-without-body",
  "identifiers-too-short",
] as const;

export type NoteCode = (typeof noteCodes)[number];

/** Counts what was skipped or odd while a file is read. */
export class Notes {
  readonly #counts = new Map<NoteCode, number>();

  add(code: NoteCode, count = 1): void {
    if (count > 0) this.#counts.set(code, (this.#counts.get(code) ?? 0) + count);
  }

  all(): readonly { readonly code: NoteCode; readonly count: number }[] {
    return Array.from(this.#counts, ([code, count]) => ({ code, count }));
  }
}

/** What a reader gets: the file as bytes and as text in pieces, and what it must keep to. */
export interface ReaderInput {
  readonly blob: Blob;
  /** The decoded text from the start, in pieces of about a megabyte, the byte order mark taken off. */
  readonly text: () => AsyncIterable<string>;
  /** Lower-case extension of the name without its dot; empty when there is none. */
  readonly extension: string;
  readonly limits: Limits;
  readonly notes: Notes;
}

/** Takes records one by one, so that those that are of no interest are gone at once. */
export type Take = (record: ReadRecord) => void;

/** Bytes in, records out. */
export type Reader = (input: ReaderInput, take: Take) => Promise<void>;

/** A reader for each format. */
export type Readers = Readonly<Record<FileFormat, Reader>>;
