import type { CalendarDate } from "../../lib/calendar.ts";
import type { FactValue, Facts } from "../facts.ts";
import type { Condition } from "./condition.ts";
import type { Guide, GuideRight, Note, Part, Question, Step } from "./guide.ts";
import { filledIn } from "./message.ts";
import { concerns, partsInScope, rightsAsked } from "./scope.ts";
import { namesIn, references } from "./walk.ts";
import { World } from "./world.ts";

/** A question in its place, with the answer already known; undefined while it is open. */
export interface AskedQuestion {
  readonly guide: string;
  readonly question: Question;
  readonly answer: FactValue | undefined;
}

/** A piece of a guide that hangs on facts: by its condition, or by what its ready message wants filled in. */
interface Hanging {
  readonly condition: Condition | undefined;
  readonly filled: readonly string[];
}

function notesOf(notes: readonly Note[], asked: readonly GuideRight[]): readonly (Condition | undefined)[] {
  return notes
    .filter(({ rights, unasked }) => unasked !== true && concerns(rights, asked))
    .map(({ when }) => when);
}

/** A condition inside a step matters only where the step itself can come up. */
function within({ when }: Step, condition: Condition | undefined): Condition | undefined {
  return when === undefined || condition === undefined ? condition : { all: [when, condition] };
}

/** The day by which to ask hangs on what it is counted from. */
function dayToAskBy({ askBy }: Step): Condition | undefined {
  return askBy === undefined ? undefined : { day: "today", on: askBy };
}

/** Every piece of a part that counts for the rights asked. */
function hangingIn(part: Part, asked: readonly GuideRight[], world: World): readonly Hanging[] {
  const steps = part.steps.filter(({ rights }) => concerns(rights, asked));
  const conditions = [
    ...part.gates.filter(({ rights }) => concerns(rights, asked)).map(({ when }) => when),
    ...steps.flatMap((step) =>
      [step.done, dayToAskBy(step), ...notesOf(step.warnings ?? [], asked)].map((condition) =>
        within(step, condition),
      ),
    ),
    ...notesOf(part.notes, asked),
  ];
  return [
    ...conditions.map((condition) => ({ condition, filled: [] })),
    ...steps.map((step) => ({ condition: step.when, filled: filledIn(step.message, world) })),
  ];
}

/** The facts on which, unknown as they are in this world, the piece still hangs. */
function openIn({ condition, filled }: Hanging, world: World): readonly string[] {
  const { holds, open } = world.judge(condition);
  return holds ? [...open, ...filled.filter((name) => world.stated(name) === undefined)] : open;
}

/** Which facts a condition looks at, through the terms and days it names. */
class Reach {
  readonly #references: ReadonlyMap<string, readonly string[]>;
  readonly #known = new Map<string, ReadonlySet<string>>();

  constructor(guides: readonly Guide[]) {
    this.#references = references(guides);
  }

  /** Whether the piece could hang on that fact. */
  touches({ condition, filled }: Hanging, fact: string): boolean {
    return filled.includes(fact) || namesIn(condition).some((name) => this.#from(name).has(fact));
  }

  #from(name: string): ReadonlySet<string> {
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    const all = new Set([name]);
    this.#known.set(name, all); // a circle ends here
    for (const next of this.#references.get(name) ?? []) for (const one of this.#from(next)) all.add(one);
    return all;
  }
}

function hangingOf(guides: readonly Guide[], world: World): readonly Hanging[] {
  const asked = rightsAsked(world);
  return partsInScope(guides, world).flatMap(({ part }) => hangingIn(part, asked, world));
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
  const world = new World(guides, facts, today);
  const hanging = hangingOf(guides, world);
  const open = new Set(hanging.flatMap((piece) => openIn(piece, world)));
  const reach = new Reach(guides);
  const used = (fact: string): boolean => {
    const unknowing = new World(guides, without(facts, fact), today);
    return hanging.some((piece) => reach.touches(piece, fact) && openIn(piece, unknowing).includes(fact));
  };
  const all = guides
    .flatMap((guide) => guide.questions.map((question) => ({ guide: guide.id, question })))
    .filter(
      ({ question }, at, found) => found.findIndex((one) => one.question.fact === question.fact) === at,
    );
  return all.flatMap(({ guide, question }): AskedQuestion[] => {
    const { fact } = question;
    const answer = Object.hasOwn(facts, fact) ? facts[fact] : undefined;
    const matters = answer === undefined ? open.has(fact) : used(fact);
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
