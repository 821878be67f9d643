import type { CalendarDate } from "../../lib/calendar.ts";
import type { Case } from "../case.ts";
import { resultOf } from "../decisions/decision.ts";
import { decisionOn } from "../decisions/rulings.ts";
import type { Letter, LetterKind } from "../letter.ts";
import { isOptOut, type Right } from "../right.ts";
import { carriedOut, rightOfLetter, rightsNamed, standingOf } from "./named.ts";

/** The rights that were answered or carried out one by one, by other means than a letter written here. */
export function doneApart({ clock }: Pick<Case, "clock">): readonly Right[] {
  return clock.flatMap((event) => {
    if (event.kind === "carried-out") return event.rights;
    return event.kind === "answered" && event.letter === undefined ? (event.rights ?? []) : [];
  });
}

/** An opt-out that was neither carried out nor refused is answered by nothing: it is to be done, not told (11 CCR 7026(f)). */
export function toCarryOut(kase: Case, right: Right): boolean {
  if (!isOptOut(right) || doneApart(kase).includes(right)) return false;
  const decision = decisionOn(kase, right);
  return decision === null || resultOf(decision) !== "refused";
}

/** A letter that says yes or no to what was asked as a whole, right by right. */
function ofTheWhole(kind: LetterKind): boolean {
  return kind === "refusal" || kind === "us-granted" || kind === "us-denied";
}

function answeredBy(kase: Case, kind: LetterKind): readonly Right[] {
  if (ofTheWhole(kind)) {
    const [only, ...others] = kase.rights;
    const named = rightsNamed(kase, kind);
    if (named.length === 0 && only !== undefined && others.length === 0) return [only];
    return named.filter((right) => standingOf(kase, right) !== "granted-in-part" || carriedOut(kase, right));
  }
  const own = kind === "restriction-lifted" ? null : rightOfLetter(kind);
  return own === null ? [] : [own];
}

/**
 * The rights that a letter of that kind answers today: those it names. A right followed in part is answered by a refusal
 * only once the part that was granted is carried out, so that the letter tells both.
 */
export function rightsAnswered(kase: Case, kind: LetterKind): readonly Right[] {
  return answeredBy(kase, kind).filter((right) => !toCarryOut(kase, right));
}

/** The rights a letter answers or tells a recipient of: fixed when it became final, until then by what is recorded. */
export function rightsOf(kase: Case, letter: Letter): readonly Right[] {
  if (letter.to !== undefined) return letter.rights ?? rightsNamed(kase, letter.kind);
  const named = letter.rights ?? answeredBy(kase, letter.kind);
  return named.filter((right) => !toCarryOut(kase, right));
}

/** The day on which a right was answered by letter: the first one sent that answers it; null while there is none. */
export function rightAnsweredOn(kase: Case, right: Right): CalendarDate | null {
  const days = kase.letters.flatMap((letter) =>
    letter.sent !== null && letter.to === undefined && rightsOf(kase, letter).includes(right)
      ? [letter.sent.on]
      : [],
  );
  return days.toSorted().at(0) ?? null;
}

/** The rights that would still wait for an answer once this letter is sent. */
export function rightsLeft(kase: Case, letter: Letter): readonly Right[] {
  const own = letter.to === undefined ? rightsOf(kase, letter) : [];
  const done = [...own, ...doneApart(kase)];
  return kase.rights.filter((right) => !done.includes(right) && rightAnsweredOn(kase, right) === null);
}

/** True when sending this letter leaves no right without its answer (GDPR Art. 12(3)): the clock stops for good. */
export function completesAnswer(kase: Case, letter: Letter): boolean {
  return (
    letter.to === undefined && rightsOf(kase, letter).length > 0 && rightsLeft(kase, letter).length === 0
  );
}
