import type { Case } from "../case.ts";
import type { Letter, LetterKind } from "../letter.ts";
import { rights, type Right } from "../right.ts";
import { rightOfLetter } from "./lists.ts";

/** The rights that a letter of that kind answers; those of a request as a whole answer every right. */
function answeredBy(kind: LetterKind): readonly Right[] {
  if (kind === "refusal" || kind === "us-granted" || kind === "us-denied") return rights;
  const right = kind === "restriction-lifted" ? null : rightOfLetter(kind);
  return right === null ? [] : [right];
}

/** True when sending this letter leaves no right without its answer (GDPR Art. 12(3)): the clock stops for good. */
export function completesAnswer({ rights: asked, letters }: Case, letter: Letter): boolean {
  const own = answeredBy(letter.kind);
  if (own.length === 0) return false;
  const sent = letters.filter(({ sent: told }) => told !== null).flatMap(({ kind }) => answeredBy(kind));
  return asked.every((right) => own.includes(right) || sent.includes(right));
}
