import type { Identifier } from "../../../src/domain/identifier.ts";
import { importFile, type ImportWishes } from "../../../src/files/import.ts";
import { Failure, type FailureCode, type FailureFacts } from "../../../src/lib/failure.ts";

/** Jane's marks in every format. */
export const jane: readonly Identifier[] = [
  { id: "name", kind: "name", value: "Jane Roe" },
  { id: "mail", kind: "email", value: "jane.roe@contoso.com" },
];

type Content = string | Uint8Array | readonly number[];

/** A file in memory. */
export function file(content: Content): Blob {
  return new Blob([typeof content === "string" ? content : new Uint8Array(content)]);
}

/** A record as a reader of tests wants it. */
export interface Seen {
  readonly position: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly hits: readonly string[];
}

/** Reads a file and gives every record, found or not. */
export async function read(
  name: string,
  content: Content,
  wishes: ImportWishes = { includeAll: true },
): Promise<{ records: number; found: number; format: string; notes: Record<string, number>; seen: Seen[] }> {
  const { records, found, format, notes, drafts } = await importFile(
    file(content),
    name,
    jane,
    wishes,
    () => undefined,
  );
  return {
    records,
    found,
    format,
    notes: Object.fromEntries(notes.map(({ code, count }) => [code, count])),
    seen: drafts.map(({ position, fields, hits }) => ({
      position,
      fields: Object.fromEntries(fields.map(({ name: field, value }) => [field, value])),
      hits: hits.map(({ field, start, end }) => fields[field]?.value.slice(start, end) ?? ""),
    })),
  };
}

/** The failure with which a file is refused. */
export async function refusal(
  name: string,
  content: Content,
): Promise<{ readonly code: FailureCode; readonly facts: FailureFacts }> {
  try {
    await importFile(file(content), name, jane, {}, () => undefined);
  } catch (error) {
    if (error instanceof Failure) return { code: error.code, facts: error.facts };
    throw error;
  }
  throw new Error(`${name} was read`);
}
