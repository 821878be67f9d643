import { stepStages, type Step } from "./guide.ts";
import type { PlannedStep } from "./outcome.ts";

/** The order of work over all systems (contract 6); within a stage the order in which the guides are written. */
export function inOrder(steps: readonly PlannedStep[]): readonly PlannedStep[] {
  const sorted = stepStages.flatMap((stage) => steps.filter(({ step }) => step.stage === stage));
  return once(sorted);
}

/** The steps of one system in the order of work. */
export function inWorkingOrder(steps: readonly Step[]): readonly Step[] {
  return stepStages.flatMap((stage) => steps.filter((step) => step.stage === stage));
}

/** The same act for several systems stands once, with the rules of each. */
function once(steps: readonly PlannedStep[]): readonly PlannedStep[] {
  const kept: PlannedStep[] = [];
  for (const step of steps) {
    const at = kept.findIndex((other) => other.key === step.key && open(other) === open(step));
    const same = kept[at];
    if (same === undefined) kept.push(step);
    else kept[at] = together(same, step);
  }
  return kept;
}

function open({ status }: PlannedStep): boolean {
  return status === "active" || status === "done";
}

function together(one: PlannedStep, other: PlannedStep): PlannedStep {
  return {
    ...one,
    status: one.status === "done" ? other.status : one.status,
    systems: [...new Set([...one.systems, ...other.systems])],
    rules: [...new Set([...one.rules, ...other.rules])],
    because: [...one.because, ...other.because],
    irreversible: one.irreversible || other.irreversible,
    askBy: one.askBy === null || (other.askBy !== null && other.askBy < one.askBy) ? other.askBy : one.askBy,
    warnings: [...one.warnings, ...other.warnings],
    behind: [...new Set([...one.behind, ...other.behind])],
  };
}
