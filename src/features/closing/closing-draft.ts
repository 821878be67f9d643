import type { Case, Closure } from "../../domain/case.ts";
import type { Json } from "../../lib/jcs.ts";

/** The ways in which a case ends, in the order in which they are offered. */
export const closureResults = [
  "fulfilled",
  "fulfilled-in-part",
  "refused",
  "withdrawn",
  "not-identified",
] as const satisfies readonly Closure["result"][];

/** What is typed on the way to closing a case. */
export interface ClosingDraft {
  readonly result: Closure["result"] | null;
  readonly words: string;
  readonly lateBecause: string;
  /** The day as typed. */
  readonly purgeOn: string;
}

/** Where the draft of a case is kept. */
export function closingKey({ number }: Pick<Case, "number">): string {
  return `closing/${number}`;
}

/** A kept draft read back; null when it is none. */
export function readClosing(value: Json): ClosingDraft | null {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return null;
  const { result, words, lateBecause, purgeOn } = value as Readonly<Record<string, Json>>; // no array, as tested
  const text = (one: Json | undefined): string => (typeof one === "string" ? one : "");
  return {
    result: closureResults.find((one) => one === result) ?? null,
    words: text(words),
    lateBecause: text(lateBecause),
    purgeOn: text(purgeOn),
  };
}

/** Whether a draft belongs to that case: its number or id is a part of the key. */
export function draftOf(key: string, { id, number }: Pick<Case, "id" | "number">): boolean {
  const parts = key.split("/");
  return parts.includes(number) || parts.includes(id);
}
