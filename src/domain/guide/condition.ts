import type { FactValue } from "../facts.ts";

/**
 * A day in a condition or a formula: `today`, a day written out (`2023-06-01`), a named day (`dtm.day90`), or a fact
 * that holds a day (`request.receivedOn`).
 */
export type DayRef = string;

/** A named circumstance of a guide, e.g. `dtm.lapsed`. */
export type TermId = string;

/**
 * When something holds: comparisons of facts and days, joined by all, any and not. There is no way to write a loop
 * or a dead end. A comparison with something unknown does not hold; so `not` of it does.
 */
export type Condition =
  | { readonly fact: string; readonly is: FactValue }
  | { readonly fact: string; readonly has: string }
  /** Holds when the list names something that is not among these. */
  | { readonly fact: string; readonly beyond: readonly string[] }
  | { readonly fact: string; readonly moreThan: number }
  | { readonly fact: string; readonly known: true }
  | { readonly day: DayRef; readonly before: DayRef }
  | { readonly day: DayRef; readonly on: DayRef }
  | { readonly day: DayRef; readonly after: DayRef }
  | { readonly term: TermId }
  | { readonly not: Condition }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] };

/** Whether two values of a fact are the same; lists are compared as sets. */
export function sameValue(one: FactValue, other: FactValue): boolean {
  if (typeof one !== "object" || typeof other !== "object") return one === other;
  return one.length === other.length && one.every((item) => other.includes(item));
}

/** Every condition inside a condition, itself included, in the order written. */
export function parts(condition: Condition): readonly Condition[] {
  if ("not" in condition) return [condition, ...parts(condition.not)];
  if ("all" in condition) return [condition, ...condition.all.flatMap(parts)];
  if ("any" in condition) return [condition, ...condition.any.flatMap(parts)];
  return [condition];
}
