import type { Case, Closure } from "../../domain/case.ts";

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
  result: Closure["result"] | null;
  words: string;
  lateBecause: string;
  /** The day as typed. */
  purgeOn: string;
}

/** Whether a draft belongs to that case: its number or id is a part of the key. */
export function draftOf(key: string, { id, number }: Pick<Case, "id" | "number">): boolean {
  const parts = key.split("/");
  return parts.includes(number) || parts.includes(id);
}
