import { letterKinds, type LetterKind } from "../../domain/letter.ts";
import type { Case } from "../../domain/case.ts";
import { letterLawOf } from "../../domain/letters/law.ts";
import { rightOfLetter } from "../../domain/letters/named.ts";

/** The letters to offer, by what they are for. */
export interface LetterChoices {
  readonly ask: readonly LetterKind[];
  readonly answer: readonly LetterKind[];
  readonly others: readonly LetterKind[];
  /** Letters that this request hardly needs. */
  readonly rest: readonly LetterKind[];
}

const ask: readonly LetterKind[] = ["acknowledgement", "identity", "clarification", "extension", "fee"];
const others: readonly LetterKind[] = ["recipient-notice", "processor-instruction"];

/** The letters that fit the rights and the law of a case first; every other one stays within reach. */
export function letterChoices(
  { rights, regime }: Pick<Case, "rights" | "regime">,
  appeal: boolean,
): LetterChoices {
  const law = letterLawOf(regime);
  const american = law === "california" || law === "usState";
  const fits = (kind: LetterKind): boolean => {
    if (kind === "refusal") return !american;
    if (kind === "us-granted" || kind === "us-denied") return american;
    if (kind === "us-appeal") return appeal;
    const right = rightOfLetter(kind);
    return right !== null && rights.includes(right);
  };
  const answer = letterKinds.filter(fits);
  const offered = [...ask, ...answer, ...others];
  return { ask, answer, others, rest: letterKinds.filter((kind) => !offered.includes(kind)) };
}
