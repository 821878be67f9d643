import { fold } from "../lib/text.ts";
import type { Case, DataSubject } from "./case.ts";

/**
 * What a person or a file is recognised by once the case is purged. Only a keyed fingerprint of each is kept, which
 * names nobody and answers one question: was there something of this person here before?
 */
export type Mark = string;

/** The marks of a person: name and identifiers, however they are written. */
export function marksOfPerson(name: string, identifiers: readonly string[]): readonly Mark[] {
  const values = [name, ...identifiers].map(fold).filter((value) => value !== "");
  return [...new Set(values)].map((value) => `person ${value}`);
}

/** The mark of a file: its bytes, not its name. */
export function markOfFile(sha256: string): Mark {
  return `file ${sha256}`;
}

/** Name and identifiers of the data subject. */
export function valuesOf({ name, identifiers }: DataSubject): readonly string[] {
  return [name, ...identifiers.map(({ value }) => value)];
}

/** Every mark of a case. */
export function marksOfCase({ dataSubject, imports, proofs }: Case): readonly Mark[] {
  const files = [...imports, ...proofs].map(({ sha256 }) => markOfFile(sha256));
  return [...marksOfPerson(dataSubject.name, valuesOf(dataSubject).slice(1)), ...new Set(files)];
}
