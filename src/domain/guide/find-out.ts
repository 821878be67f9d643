import type { Condition } from "./condition.ts";
import type { Gate, GuideRight, Step } from "./guide.ts";
import { filledIn } from "./message.ts";
import type { FindOut } from "./outcome.ts";
import { concerns, type JudgedPart } from "./scope.ts";
import { gatesBefore } from "./verdict.ts";
import type { World } from "./world.ts";

function keyOf({ part }: JudgedPart, step: Step): string {
  return step.task ?? `${part.system}/${step.id}`;
}

/** The unknown facts on which something still hangs. */
export function openIn(condition: Condition | undefined, world: World): readonly string[] {
  return [...new Set(world.judge(condition).open)];
}

/** The steps that a gate would stand before if it held. */
function behind(
  gate: Gate,
  one: JudgedPart,
  asked: readonly GuideRight[],
  everyStep: readonly string[],
): readonly string[] {
  if (one.part.system === "case") return everyStep;
  return one.part.steps
    .filter((step) => gatesBefore(step, [gate], asked).length > 0)
    .map((step) => keyOf(one, step));
}

/** The facts that the ready message of a step wants and nobody has stated yet. */
function gapsIn({ message }: Step, asking: ReadonlySet<string>, world: World): readonly string[] {
  return filledIn(message, world).filter((name) => asking.has(name) && world.stated(name) === undefined);
}

/** Whether a step that is not in the plan could still come into it, nothing standing before it. */
function couldJoin(step: Step, { held }: JudgedPart, world: World, asked: readonly GuideRight[]): boolean {
  const gates = held.map(({ gate }) => gate);
  return !world.judge(step.when).holds && gatesBefore(step, gates, asked).length === 0;
}

/** The steps that wait for a fact, and those whose message wants it. */
interface Wanting {
  readonly before: Set<string>;
  readonly adds: Set<string>;
  readonly fills: Set<string>;
}

/**
 * What has to be found out: each unknown fact that a gate still hangs on stands before the steps that gate would stop,
 * one that a step hangs on before that step, and one that a ready message wants beside it. A wish counts as no until
 * it is voiced, and while the case as a whole is not open nothing comes into the plan.
 */
export function findOutOf(
  judged: readonly JudgedPart[],
  world: World,
  asked: readonly GuideRight[],
  open: boolean,
): readonly FindOut[] {
  const questions = [...new Set(judged.map(({ guide }) => guide))].flatMap((guide) => guide.questions);
  const wishes = new Set(questions.filter(({ wish }) => wish === true).map(({ fact }) => fact));
  const wanting = new Map<string, Wanting>();
  const add = (facts: readonly string[], keys: readonly string[], how: keyof Wanting): void => {
    for (const fact of facts.filter((one) => !wishes.has(one))) {
      const known = wanting.get(fact) ?? { before: new Set(), adds: new Set(), fills: new Set() };
      for (const key of keys) known[how].add(key);
      wanting.set(fact, known);
    }
  };
  const asking = new Set(questions.map(({ fact }) => fact));
  const everyStep = judged
    .filter(({ part }) => part.system !== "case")
    .flatMap((one) => one.part.steps.map((step) => keyOf(one, step)));
  for (const one of judged) {
    for (const gate of one.part.gates.filter(({ rights }) => concerns(rights, asked))) {
      const facts = openIn(gate.when, world);
      if (facts.length > 0) add(facts, behind(gate, one, asked, everyStep), "before");
    }
    for (const step of one.part.steps.filter(({ rights }) => concerns(rights, asked))) {
      const key = keyOf(one, step);
      const facts = openIn(step.when, world);
      add(facts, [key], "before");
      if (facts.length > 0 && couldJoin(step, one, world, asked)) add(facts, [one.part.system], "adds");
      if (world.judge(step.when).holds) add(gapsIn(step, asking, world), [key], "fills");
    }
  }
  return [...wanting].map(([fact, { before, adds, fills }]) => ({
    fact,
    before: [...before],
    adds: open ? [...adds] : [],
    fills: [...fills],
  }));
}
