import { contradictions } from "../../content/contradictions.ts";
import { contradictionsIn, type Contradiction } from "../../domain/guide/contradiction.ts";
import type { FactValue } from "../../domain/facts.ts";
import type { Question } from "../../domain/guide/guide.ts";
import { answered, factsOf, type Run, type RunView } from "./run.ts";

/** Answers of this run that cannot all be right; nothing is planned on them. */
export function contradictionsOf(run: Run, view: RunView): readonly Contradiction[] {
  return contradictionsIn(contradictions, factsOf(run, view), view.today);
}

/** Why an answer cannot be right whatever else is known, e.g. a day of something past that lies ahead. */
export function refusalOf(run: Run, fact: string, value: FactValue, view: RunView): string | null {
  const found = contradictionsOf(answered(run, fact, value), view);
  return found.find(({ facts }) => facts.length === 1 && facts[0] === fact)?.text ?? null;
}

/** The question that settles a fact, where the runner asks it. */
export function questionOn(fact: string, { content }: Pick<RunView, "content">): Question | null {
  const questions = content.guides.flatMap((guide) => guide.questions);
  return questions.find((one) => one.fact === fact && one.elsewhere !== true) ?? null;
}
