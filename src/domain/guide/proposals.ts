import { parseCalendarDate, type CalendarDate } from "../../lib/calendar.ts";
import type { Facts } from "../facts.ts";
import type { SourceProposal, TaskProposal } from "../steps/decide-scope.ts";
import type { Stage } from "../task.ts";
import { evaluate } from "./evaluate.ts";
import { ourselves, type Guide, type StepStage } from "./guide.ts";
import type { Ink, PlanWords } from "./ink.ts";
import { fill, fillMessage, type Fillings } from "./message.ts";
import type { Outcome, PlannedStep, Remark } from "./outcome.ts";
import { sourcesOf } from "./proposed-places.ts";
import { findOutKey, findOutTasks, recordMeansTasks } from "./proposed-questions.ts";
import { partsInScope } from "./scope.ts";
import { World } from "./world.ts";

/** What the guides propose for a case. */
export interface Proposals {
  readonly outcome: Outcome;
  readonly tasks: readonly TaskProposal[];
  readonly sources: readonly SourceProposal[];
  /** The guides that had a say, with the version used. */
  readonly guides: readonly { readonly id: string; readonly version: number }[];
}

const stageOf: Readonly<Record<StepStage, Stage>> = {
  receive: "check",
  discover: "gather",
  decide: "review",
  copy: "gather",
  prepare: "act",
  change: "act",
  delete: "act",
  confirm: "act",
  account: "act",
};

/** What must be settled first, by the order of work: copies and preparations before changes, deletions before proof. */
const needs: Readonly<Partial<Record<StepStage, readonly StepStage[]>>> = {
  change: ["copy", "prepare"],
  delete: ["copy", "prepare"],
  account: ["copy", "prepare"],
  confirm: ["delete"],
};

/** The tasks and places that the guides propose on these facts; steps of the request itself are duties of the case. */
export function proposalsFor(
  guides: readonly Guide[],
  facts: Facts,
  today: CalendarDate,
  known: Fillings,
  words: PlanWords,
): Proposals {
  const world = new World(guides, facts, today);
  const plain = evaluate(guides, facts, today);
  const days = daysOf(guides, world);
  const fillings = inWords({ ...days, ...facts, ...known }, words);
  const outcome = withWordsFilled(plain, (text) => fill(text, fillings, words.placeholder));
  const ink: Ink = {
    world,
    outcome,
    fillings,
    words,
    guides: new Map(guides.map((guide) => [guide.id, guide])),
  };
  const steps = outcome.steps.filter(
    ({ system, status }) => system !== "case" && (status === "active" || status === "done"),
  );
  const finding = findOutTasks(steps, ink);
  return {
    outcome,
    tasks: [...finding, ...steps.map((step) => taskOf(step, steps, finding, ink)), ...recordMeansTasks(ink)],
    sources: sourcesOf(guides, world),
    guides: versionsOf(guides, world),
  };
}

/** Every day of the guides in scope that is known, those that are only used in words included. */
function daysOf(guides: readonly Guide[], world: World): Fillings {
  const used = new Set(partsInScope(guides, world).map(({ guide }) => guide));
  const days = [...used].flatMap((guide) => guide.days.map(({ id }) => [id, world.day(id)] as const));
  return Object.fromEntries(days.flatMap(([id, on]) => (on === null ? [] : [[id, on]])));
}

/** Days as the officer reads them. */
function inWords(fillings: Fillings, { day }: PlanWords): Fillings {
  const shown = Object.entries(fillings).map(([name, value]) => {
    const date = typeof value === "string" ? parseCalendarDate(value) : null;
    return [name, date === null ? value : day(date)] as const;
  });
  return Object.fromEntries(shown);
}

/** The outcome with the days and names in its texts filled in. */
function withWordsFilled(outcome: Outcome, filled: (text: string) => string): Outcome {
  const said = (remark: Remark): Remark => ({ ...remark, text: filled(remark.text) });
  return {
    ...outcome,
    remarks: outcome.remarks.map(said),
    steps: outcome.steps.map((step) => ({
      ...step,
      warnings: step.warnings.map(said),
      behind: step.behind.map(filled),
    })),
  };
}

function versionsOf(guides: readonly Guide[], world: World): Proposals["guides"] {
  const used = new Set(partsInScope(guides, world).map(({ guide }) => guide));
  return [...used].map(({ id, version }) => ({ id, version }));
}

function taskOf(
  planned: PlannedStep,
  steps: readonly PlannedStep[],
  finding: readonly TaskProposal[],
  ink: Ink,
): TaskProposal {
  const { step, key, guide, system, warnings } = planned;
  const { words, fillings, world, outcome } = ink;
  const filled = (text: string): string => fill(text, fillings, words.placeholder);
  const message =
    step.message === undefined ? null : fillMessage(step.message, world, fillings, words.placeholder);
  const open = new Set(finding.map(({ origin }) => origin.key));
  const facts = outcome.findOut.filter(({ before }) => before.includes(key)).map(findOutKey);
  return {
    stage: stageOf[step.stage],
    origin: { kind: "guide", guide, version: ink.guides.get(guide)?.version ?? 1, key, system },
    title: filled(step.title),
    instruction: [
      filled(step.text),
      ...(step.takes === undefined ? [] : [step.takes.text]),
      ...(step.channel === undefined ? [] : [words.where(step.channel)]),
      words.evidence(step.evidence),
    ].join("\n\n"),
    warnings: warnings.map(({ text }) => text),
    with: message?.to ?? (ourselves.includes(step.actor) ? "" : step.actor),
    message: message === null ? "" : `${words.subject(message.subject)}\n\n${message.body}`,
    leadDays: step.takes?.days ?? null,
    askBy: planned.askBy,
    irreversible: step.irreversible !== undefined || warnings.some(({ irreversible }) => irreversible),
    after: [...facts.filter((one) => open.has(one)), ...earlier(planned, steps)],
    rules: [...new Set([...planned.rules, ...warnings.flatMap(({ rules }) => rules)])],
    doneAlready: planned.status === "done",
  };
}

/** The steps that must be settled before this one: those of its systems, and before an account goes those of all. */
function earlier({ key, step, systems }: PlannedStep, steps: readonly PlannedStep[]): readonly string[] {
  const stages = needs[step.stage] ?? [];
  return steps
    .filter(
      (other) =>
        other.key !== key &&
        stages.includes(other.step.stage) &&
        (step.stage === "account" || other.systems.some((system) => systems.includes(system))),
    )
    .map((other) => other.key);
}
