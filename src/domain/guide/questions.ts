import type { CalendarDate } from "../../lib/calendar.ts";
import type { FactValue, Facts } from "../facts.ts";
import type { Condition } from "./condition.ts";
import type { Guide, GuideRight, Note, Part, Question, Step } from "./guide.ts";
import { paragraphsOf, placeholders } from "./message.ts";
import { concerns, partsInScope, rightsAsked } from "./scope.ts";
import { World } from "./world.ts";

/** A question in its place, with the answer already known; undefined while it is open. */
export interface AskedQuestion {
  readonly guide: string;
  readonly question: Question;
  readonly answer: FactValue | undefined;
}

/** Every condition and every filled name of the pieces that count for the rights asked. */
function hangingIn(part: Part, asked: readonly GuideRight[]): readonly (Condition | undefined)[] {
  const notes = (all: readonly Note[]): readonly (Condition | undefined)[] =>
    all.filter(({ rights }) => concerns(rights, asked)).map(({ when }) => when);
  const steps = part.steps.filter(({ rights }) => concerns(rights, asked));
  return [
    ...part.gates.filter(({ rights }) => concerns(rights, asked)).map(({ when }) => when),
    ...steps.flatMap((step) => [step.when, step.done, ...notes(step.warnings ?? [])]),
    ...notes(part.notes),
  ];
}

/** The facts that the ready messages of the steps present want filled in. */
function filledIn(step: Step, world: World): readonly string[] {
  if (step.message === undefined || !world.judge(step.when).holds) return [];
  const { subject, body } = step.message;
  return placeholders([subject, ...paragraphsOf(body, world)].join(" ")).filter(
    (name) => world.stated(name) === undefined,
  );
}

/** The unknown facts on which, as things stand, something of the outcome still hangs. */
export function openFacts(guides: readonly Guide[], facts: Facts, today: CalendarDate): ReadonlySet<string> {
  const world = new World(guides, facts, today);
  const asked = rightsAsked(world);
  const open = new Set<string>();
  for (const { part } of partsInScope(guides, world)) {
    for (const condition of hangingIn(part, asked)) {
      for (const fact of world.judge(condition).open) open.add(fact);
    }
    for (const step of part.steps.filter(({ rights }) => concerns(rights, asked))) {
      for (const fact of filledIn(step, world)) open.add(fact);
    }
  }
  return open;
}

function without(facts: Facts, fact: string): Facts {
  return Object.fromEntries(Object.entries(facts).filter(([name]) => name !== fact));
}

/**
 * The questions that still matter, in the order of the guides: those open, and those answered whose answer is used.
 * A question whose answer can change nothing any more is left out.
 */
export function questionsFor(
  guides: readonly Guide[],
  facts: Facts,
  today: CalendarDate,
): readonly AskedQuestion[] {
  const open = openFacts(guides, facts, today);
  const all = guides
    .flatMap((guide) => guide.questions.map((question) => ({ guide: guide.id, question })))
    .filter(
      ({ question }, at, found) => found.findIndex((one) => one.question.fact === question.fact) === at,
    );
  return all.flatMap(({ guide, question }): AskedQuestion[] => {
    const { fact } = question;
    const answer = Object.hasOwn(facts, fact) ? facts[fact] : undefined;
    const matters =
      answer === undefined ? open.has(fact) : openFacts(guides, without(facts, fact), today).has(fact);
    return matters ? [{ guide, question, answer }] : [];
  });
}

/** The next question for the runner: open, not settled elsewhere, and not passed over with “I do not know”. */
export function nextQuestion(
  questions: readonly AskedQuestion[],
  passed: ReadonlySet<string>,
): AskedQuestion | null {
  return (
    questions.find(
      ({ question, answer }) =>
        answer === undefined && question.elsewhere !== true && !passed.has(question.fact),
    ) ?? null
  );
}
