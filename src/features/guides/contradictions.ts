import { contradictions } from "../../content/contradictions.ts";
import { contradictionsIn, type Contradiction } from "../../domain/guide/contradiction.ts";
import type { Question } from "../../domain/guide/guide.ts";
import { factsOf, type Run, type RunView } from "./run.ts";

/** Answers of this run that cannot all be right; nothing is planned on them. */
export function contradictionsOf(run: Run, view: RunView): readonly Contradiction[] {
  return contradictionsIn(contradictions, factsOf(run, view), view.today);
}

/** The question that settles a fact, where the runner asks it. */
export function questionOn(fact: string, { content }: Pick<RunView, "content">): Question | null {
  const questions = content.guides.flatMap((guide) => guide.questions);
  return questions.find((one) => one.fact === fact && one.elsewhere !== true) ?? null;
}
