import type { FactDictionary } from "../facts.ts";
import type { Condition } from "../guide/condition.ts";

/** One line of a condition made by picking: a question or a circumstance, and the answer it must have. */
export interface Pick {
  /** The fact that a question settles, or the id of a circumstance. */
  readonly on: string;
  readonly answer: string;
}

/** A condition made by picking. */
export interface Picks {
  readonly join: "all" | "any";
  readonly picks: readonly Pick[];
}

/** The answers that can be picked for a fact, or (null) for a circumstance; codes of choices stand as `=code`. */
export function answersFor(on: string, facts: FactDictionary): readonly string[] {
  const definition = Object.hasOwn(facts, on) ? facts[on] : undefined;
  if (definition === undefined) return ["holds", "holds-not"];
  switch (definition.type) {
    case "boolean":
      return ["yes", "no", "not-yes"];
    case "choice":
    case "multi":
      return [...(definition.values ?? []).map((code) => `=${code}`), "known", "unknown"];
    case "date":
      return ["known", "unknown", "past", "future"];
    case "number":
    case "list":
    case "text":
      return ["known", "unknown"];
  }
}

function conditionOfPick({ on, answer }: Pick, facts: FactDictionary): Condition {
  switch (answer) {
    case "yes":
      return { fact: on, is: true };
    case "no":
      return { fact: on, is: false };
    case "not-yes":
      return { not: { fact: on, is: true } };
    case "known":
      return { fact: on, known: true };
    case "unknown":
      return { not: { fact: on, known: true } };
    case "past":
      return { day: on, before: "today" };
    case "future":
      return { day: on, after: "today" };
    case "holds":
      return { term: on };
    case "holds-not":
      return { not: { term: on } };
    default: {
      const code = answer.replace(/^=/, "");
      return facts[on]?.type === "multi" ? { fact: on, has: code } : { fact: on, is: code };
    }
  }
}

/** The condition that was picked; none where nothing was. */
export function conditionOf({ join, picks }: Picks, facts: FactDictionary): Condition | undefined {
  const all = picks.map((pick) => conditionOfPick(pick, facts));
  if (all.length < 2) return all[0];
  return join === "all" ? { all } : { any: all };
}

function pickOf(condition: Condition): Pick | null {
  if ("term" in condition) return { on: condition.term, answer: "holds" };
  if ("day" in condition) {
    if ("before" in condition && condition.before === "today") return { on: condition.day, answer: "past" };
    if ("after" in condition && condition.after === "today") return { on: condition.day, answer: "future" };
    return null;
  }
  if ("not" in condition) return notPicked(condition.not);
  if (!("fact" in condition)) return null;
  const { fact: on } = condition;
  if ("known" in condition) return { on, answer: "known" };
  if ("has" in condition) return { on, answer: `=${condition.has}` };
  if (!("is" in condition)) return null;
  if (typeof condition.is === "boolean") return { on, answer: condition.is ? "yes" : "no" };
  return typeof condition.is === "string" ? { on, answer: `=${condition.is}` } : null;
}

function notPicked(inner: Condition): Pick | null {
  if ("term" in inner) return { on: inner.term, answer: "holds-not" };
  if (!("fact" in inner)) return null;
  if ("known" in inner) return { on: inner.fact, answer: "unknown" };
  return "is" in inner && inner.is === true ? { on: inner.fact, answer: "not-yes" } : null;
}

/** The lines of a condition; null for one that was made elsewhere and cannot be shown as lines. */
export function picksOf(condition: Condition | undefined): Picks | null {
  if (condition === undefined) return { join: "all", picks: [] };
  const several = "all" in condition ? condition.all : "any" in condition ? condition.any : [condition];
  const picks = several.map(pickOf);
  const join = "any" in condition ? "any" : "all";
  return picks.every((pick) => pick !== null) ? { join, picks } : null;
}
