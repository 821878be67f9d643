import { facts as dictionary } from "../../src/content/facts.ts";
import { rules } from "../../src/content/rules/index.ts";
import type { FactValue, Facts } from "../../src/domain/facts.ts";
import { evaluate } from "../../src/domain/guide/evaluate.ts";
import type { Guide } from "../../src/domain/guide/guide.ts";
import type { Outcome, PlannedStep } from "../../src/domain/guide/outcome.ts";
import type { CalendarDate } from "../../src/lib/calendar.ts";
import type { Chance } from "./values.ts";

const known: ReadonlySet<string> = new Set(rules.map(({ id }) => id));
/**
 * Facts that stand for themselves while unknown: a scope must be stated, so that a gate closes without it; and open or
 * closed each close a gate of their own, which hold on the stated value alone.
 */
const likeNoValue: ReadonlySet<string> = new Set(["careerCoach.scope", "support.engagement.state"]);

/** Guides, the facts of one case, and a day. */
export interface Tryout {
  readonly guides: readonly Guide[];
  readonly facts: Facts;
  readonly today: CalendarDate;
}

const open = ({ status }: PlannedStep): boolean => status === "active" || status === "done";

function stepProblems({ steps }: Outcome): readonly string[] {
  const lastCopy = steps.findLastIndex(({ step }) => step.stage === "copy");
  return steps.flatMap(({ key, rules: cites, behind, status, step }, at) => [
    ...(cites.length === 0 ? [`${key} cites nothing`] : []),
    ...cites.filter((rule) => !known.has(rule)).map((rule) => `${key} cites ${rule}, which does not exist`),
    ...(behind.length > 0 && (status === "active" || status === "done")
      ? [`${key} is ${status} behind a gate`]
      : []),
    ...(step.irreversible !== undefined && at < lastCopy
      ? [`${key} cannot be undone and precedes a copy`]
      : []),
  ]);
}

/** The values that an unknown fact could turn out to have; days are left to the boundary tests. */
function values(fact: string): readonly FactValue[] {
  const { type, values: codes } = dictionary[fact] ?? {};
  if (type === "boolean") return [true, false];
  if (type === "number") return [0, 1];
  if (type === "list") return [[], ["one"]];
  if (type === "multi") return (codes ?? []).map((code) => [code]);
  return type === "choice" ? (codes ?? []) : [];
}

/** One unknown fact: it settles nothing by itself, and whatever it could stop waits for it. */
function unknownProblems({ guides, facts, today }: Tryout, now: Outcome, chance: Chance): readonly string[] {
  const asked = guides.flatMap(({ questions }) => questions.filter(({ wish }) => wish !== true));
  const unknown = [...new Set(asked.map(({ fact }) => fact))].filter(
    (fact) => facts[fact] === undefined && values(fact).length > 0,
  );
  const fact = unknown[Math.floor(chance() * unknown.length)];
  if (fact === undefined) return [];
  const waiting = new Set(now.findOut.find((one) => one.fact === fact)?.before ?? []);
  const active = now.steps.filter(({ status }) => status === "active").map(({ key }) => key);
  const states = JSON.stringify(now.states);
  let alike = likeNoValue.has(fact);
  const problems: string[] = [];
  for (const value of values(fact)) {
    const then = evaluate(guides, { ...facts, [fact]: value }, today);
    alike ||= JSON.stringify(then.states) === states;
    const still = new Set(then.steps.filter(open).map(({ key }) => key));
    for (const key of active)
      if (!still.has(key) && !waiting.has(key))
        problems.push(`${fact} could stop ${key} and is not found out before it`);
  }
  return alike ? problems : [...problems, `${fact} unknown gives a state that no value of it gives`];
}

function shuffled(facts: Facts, chance: Chance): Facts {
  return Object.fromEntries(
    Object.entries(facts)
      .map((entry) => ({ entry, at: chance() }))
      .sort((one, other) => one.at - other.at)
      .map(({ entry }) => entry),
  );
}

/** What must hold of the guides whatever the facts are; empty when it does. */
export function problemsWith(tryout: Tryout, chance: Chance): readonly string[] {
  const { guides, facts, today } = tryout;
  const now = evaluate(guides, facts, today);
  const turned = evaluate(guides, shuffled(facts, chance), today);
  return [
    ...stepProblems(now),
    ...unknownProblems(tryout, now, chance),
    ...(JSON.stringify(turned) === JSON.stringify(now)
      ? []
      : ["the order of the answers changes the outcome"]),
  ];
}
