import type { Condition } from "./condition.ts";
import type { Gate, GuideRight, Step } from "./guide.ts";
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
  systems: readonly JudgedPart[],
): readonly string[] {
  if (one.part.system === "case") {
    return systems.flatMap((other) => other.part.steps.map((step) => keyOf(other, step)));
  }
  return one.part.steps
    .filter((step) => gatesBefore(step, [gate], asked).length > 0)
    .map((step) => keyOf(one, step));
}

/**
 * What has to be found out: each unknown fact that a gate still hangs on stands before the steps that gate would stop,
 * and one that a step hangs on before that step. A wish counts as no until it is voiced.
 */
export function findOutOf(
  judged: readonly JudgedPart[],
  world: World,
  asked: readonly GuideRight[],
): readonly FindOut[] {
  const wishes = new Set(
    judged.flatMap(({ guide }) =>
      guide.questions.filter(({ wish }) => wish === true).map(({ fact }) => fact),
    ),
  );
  const before = new Map<string, Set<string>>();
  const add = (facts: readonly string[], keys: readonly string[]): void => {
    for (const fact of facts.filter((one) => !wishes.has(one))) {
      const known = before.get(fact) ?? new Set<string>();
      for (const key of keys) known.add(key);
      before.set(fact, known);
    }
  };
  const systems = judged.filter(({ part }) => part.system !== "case");
  for (const one of judged) {
    for (const gate of one.part.gates.filter(({ rights }) => concerns(rights, asked))) {
      add(openIn(gate.when, world), behind(gate, one, asked, systems));
    }
    for (const step of one.part.steps.filter(({ rights }) => concerns(rights, asked))) {
      add(openIn(step.when, world), [keyOf(one, step)]);
    }
  }
  return [...before].map(([fact, keys]) => ({ fact, before: [...keys] }));
}
