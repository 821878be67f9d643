import type { Guide, Note, Part, RuleId, Step } from "../../src/domain/guide/guide.ts";
import { evaluate } from "../../src/domain/guide/evaluate.ts";
import { questionsFor } from "../../src/domain/guide/questions.ts";
import { judge } from "./judge.ts";
import type { Scenario } from "./scenario.ts";

/** A guide set with one thing taken out, and what that was. */
export interface Mutant {
  readonly without: string;
  readonly guides: readonly Guide[];
}

interface Citing {
  readonly rules: readonly RuleId[];
}

/** The pieces that still cite something once the rule is gone; a piece that stood on it alone goes with it. */
function standing<T extends Citing>(pieces: readonly T[], rule: RuleId): readonly T[] {
  return pieces
    .map((piece) => ({ ...piece, rules: piece.rules.filter((id) => id !== rule) }))
    .filter(({ rules }) => rules.length > 0);
}

function partWithout(part: Part, rule: RuleId): Part {
  const rules = part.role.rules.filter((id) => id !== rule);
  return {
    ...part,
    role: { ...part.role, rules, text: rules.length === 0 ? "" : part.role.text },
    gates: standing(part.gates, rule),
    steps: standing(part.steps, rule).map((step) => ({
      ...step,
      warnings: standing(step.warnings ?? [], rule),
    })),
    notes: standing(part.notes, rule),
  };
}

/** The guides as if a rule had been overlooked when they were written. */
export function withoutRule(guides: readonly Guide[], rule: RuleId): Mutant {
  return {
    without: rule,
    guides: guides.map((guide) => ({
      ...guide,
      questions: standing(guide.questions, rule),
      parts: guide.parts.map((part) => partWithout(part, rule)),
    })),
  };
}

function withPart(guides: readonly Guide[], part: Part, changed: Part): readonly Guide[] {
  return guides.map((guide) => ({
    ...guide,
    parts: guide.parts.map((one) => (one === part ? changed : one)),
  }));
}

function without<T>(pieces: readonly T[], piece: T): readonly T[] {
  return pieces.filter((one) => one !== piece);
}

function named({ kind, rules }: Note): string {
  return `${kind} ${rules.join(" ")}`;
}

function warningsOf(guides: readonly Guide[], part: Part, step: Step): readonly Mutant[] {
  return (step.warnings ?? []).map((warning) => ({
    without: `${part.system}/${step.id}: ${named(warning)}`,
    guides: withPart(guides, part, {
      ...part,
      steps: part.steps.map((one) =>
        one === step ? { ...step, warnings: without(step.warnings ?? [], warning) } : one,
      ),
    }),
  }));
}

/** The guides with each gate, step, note and warning taken out, one at a time. */
export function withoutPieces(guides: readonly Guide[]): readonly Mutant[] {
  return guides
    .flatMap(({ parts }) => parts)
    .flatMap((part) => [
      ...part.gates.map((gate) => ({
        without: `${part.system}/${gate.id}`,
        guides: withPart(guides, part, { ...part, gates: without(part.gates, gate) }),
      })),
      ...part.steps.flatMap((step) => [
        {
          without: `${part.system}/${step.id}`,
          guides: withPart(guides, part, { ...part, steps: without(part.steps, step) }),
        },
        ...warningsOf(guides, part, step),
      ]),
      ...part.notes.map((note) => ({
        without: `${part.system}: ${named(note)}`,
        guides: withPart(guides, part, { ...part, notes: without(part.notes, note) }),
      })),
    ]);
}

/** Whether some expectation of the scenarios does not hold any more. */
export function noticed({ guides }: Mutant, scenarios: readonly Scenario[]): boolean {
  return scenarios.some((scenario) =>
    judge(scenario, evaluate(guides, scenario.facts, scenario.today)).some(({ held }) => !held),
  );
}

/**
 * Rules that belong to no system, so that no outcome cites them: the question that rests on each, and the scenario in
 * which it has to be asked.
 */
export const restingOnQuestions: Readonly<
  Record<RuleId, { readonly fact: string; readonly scenario: string }>
> = {
  "PS-DEF-05": { fact: "support.canSearch", scenario: "N10f" },
  "PS-ACTN-02": { fact: "request.meetsOwnRules", scenario: "N30d" },
  "D365-REF-01": { fact: "dynamics.classificationDone", scenario: "N21c" },
};

/** Whether the question that rests on the rule is asked in its scenario without naming the rule, or not at all. */
export function questionNoticed({ guides, without: rule }: Mutant, scenarios: readonly Scenario[]): boolean {
  const resting = restingOnQuestions[rule];
  const found = scenarios.find(({ id }) => id === resting?.scenario);
  if (resting === undefined || found === undefined) return false;
  const asked = questionsFor(guides, found.facts, found.today).map(({ question }) => question);
  return !asked.some(({ fact, rules }) => fact === resting.fact && rules.includes(rule));
}
