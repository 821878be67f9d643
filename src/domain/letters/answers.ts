import type { Case } from "../case.ts";
import { resultOf } from "../decisions/decision.ts";
import { decisionOn } from "../decisions/rulings.ts";
import type { Letter, LetterKind } from "../letter.ts";
import { isOptOut, rights, type Right } from "../right.ts";
import { rightOfLetter } from "./lists.ts";

/** The rights that a letter of that kind answers; those of a request as a whole answer every right. */
function answeredBy(kind: LetterKind): readonly Right[] {
  if (kind === "refusal" || kind === "us-granted" || kind === "us-denied") return rights;
  const right = kind === "restriction-lifted" ? null : rightOfLetter(kind);
  return right === null ? [] : [right];
}

/** The rights that were answered or carried out one by one. */
export function doneApart({ clock }: Pick<Case, "clock">): readonly Right[] {
  return clock.flatMap((event) =>
    event.kind === "answered" || event.kind === "carried-out" ? (event.rights ?? []) : [],
  );
}

/** An opt-out that was neither carried out nor refused is answered by nothing: it is to be done, not told (11 CCR 7026(f)). */
export function toCarryOut(kase: Case, right: Right): boolean {
  if (!isOptOut(right) || doneApart(kase).includes(right)) return false;
  const decision = decisionOn(kase, right);
  return decision === null || resultOf(decision) !== "refused";
}

/** The rights asked for that sending this letter answers. */
export function answersOf(kase: Case, { kind }: Pick<Letter, "kind">): readonly Right[] {
  const own = answeredBy(kind);
  return kase.rights.filter((right) => own.includes(right) && !toCarryOut(kase, right));
}

/** True when sending this letter leaves no right without its answer (GDPR Art. 12(3)): the clock stops for good. */
export function completesAnswer(kase: Case, letter: Letter): boolean {
  const own = answersOf(kase, letter);
  if (own.length === 0) return false;
  const sent = kase.letters
    .filter(({ sent: told }) => told !== null)
    .flatMap(({ kind }) => answeredBy(kind))
    .filter((right) => !isOptOut(right));
  const done = [...own, ...sent, ...doneApart(kase)];
  return kase.rights.every((right) => done.includes(right));
}
