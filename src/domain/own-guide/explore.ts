import { plusDays, type CalendarDate } from "../../lib/calendar.ts";
import type { FactDefinition, Facts, FactValue } from "../facts.ts";
import { evaluate } from "../guide/evaluate.ts";
import { guideRights, type GuideRight, type Part } from "../guide/guide.ts";
import { nextQuestion, questionsFor } from "../guide/questions.ts";
import type { OwnGuide } from "./own-guide.ts";

/** What trying out the answers of a guide came to. */
export interface Explored {
  /** False when there were too many ways to try them all. */
  readonly all: boolean;
  readonly asked: ReadonlySet<string>;
  /** Steps that came up, whether to be done or held back. */
  readonly steps: ReadonlySet<string>;
  /** The first way of each place and right that ended without a word on what to do. */
  readonly deadEnds: readonly DeadEnd[];
}

/** A way through the questions that ends with nothing. */
export interface DeadEnd {
  readonly system: string;
  readonly right: GuideRight;
  readonly answers: Facts;
}

/** The answers worth trying. */
function tried({ type, values }: FactDefinition, today: CalendarDate): readonly FactValue[] {
  switch (type) {
    case "boolean":
      return [true, false];
    case "choice":
      return values ?? [];
    case "multi":
      return (values ?? []).map((code) => [code]);
    case "date":
      return [plusDays(today, -30), plusDays(today, 30)];
    case "number":
      return [0, 5];
    case "list":
      return [["x"]];
    case "text":
      return ["x"];
  }
}

/** How many ways are tried before the search gives up. */
const most = 400;

class Search {
  readonly asked = new Set<string>();
  readonly steps = new Set<string>();
  readonly deadEnds: DeadEnd[] = [];
  readonly #own: OwnGuide;
  readonly #today: CalendarDate;
  ways = 0;

  constructor(own: OwnGuide, today: CalendarDate) {
    this.#own = own;
    this.#today = today;
  }

  from({ system }: Part, right: GuideRight): void {
    this.#go(system, right, { systems: [system], rights: [right] }, {});
  }

  #go(system: string, right: GuideRight, given: Facts, answers: Facts): void {
    if (this.ways > most) return;
    const { guide, facts } = this.#own;
    const next = nextQuestion(questionsFor([guide], given, this.#today), new Set());
    if (next === null) {
      this.#arrive(system, right, given, answers);
      return;
    }
    const { fact } = next.question;
    this.asked.add(fact);
    const definition = Object.hasOwn(facts, fact) ? facts[fact] : undefined;
    const values = definition === undefined ? [] : tried(definition, this.#today);
    if (values.length === 0) this.ways += 1;
    for (const value of values)
      this.#go(system, right, { ...given, [fact]: value }, { ...answers, [fact]: value });
  }

  #arrive(system: string, right: GuideRight, given: Facts, answers: Facts): void {
    this.ways += 1;
    const { steps, remarks } = evaluate([this.#own.guide], given, this.#today);
    for (const { step } of steps) this.steps.add(step.id);
    const said = remarks.some(({ state }) => state !== null);
    const known = this.deadEnds.some((end) => end.system === system && end.right === right);
    if (steps.length === 0 && !said && !known) this.deadEnds.push({ system, right, answers });
  }
}

/** Tries every way through the questions of a guide, for each place and each right, as far as there are not too many. */
export function explore(own: OwnGuide, today: CalendarDate): Explored {
  const search = new Search(own, today);
  for (const part of own.guide.parts) for (const right of guideRights) search.from(part, right);
  const { asked, steps, deadEnds, ways } = search;
  return { all: ways <= most, asked, steps, deadEnds };
}
