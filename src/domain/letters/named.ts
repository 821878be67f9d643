import { blank } from "../../lib/text.ts";
import type { Case } from "../case.ts";
import { resultOf, type DecisionResult } from "../decisions/decision.ts";
import { decisionOn, rulingsOf } from "../decisions/rulings.ts";
import type { LetterKind } from "../letter.ts";
import { rights, type Right } from "../right.ts";
import { settled } from "../task-state.ts";

/** How a right stands for a letter: decided, carried out without a decision of its own, or still undecided. */
export type Standing = DecisionResult | "carried-out" | "undecided";

/** The right whose outcome a letter of that kind tells; null where it tells of several or of none. */
export function rightOfLetter(kind: LetterKind): Right | null {
  return kind === "restriction-lifted" ? "restriction" : (rights.find((right) => right === kind) ?? null);
}

function ruledOn(kase: Case, right: Right): boolean {
  const { rectifications, restrictions, reviews } = rulingsOf(kase);
  switch (right) {
    case "access":
    case "portability":
      return kase.packages.length > 0 || kase.validity?.result === "no-data-held";
    case "rectification":
      return rectifications.length > 0;
    case "restriction":
      return restrictions.length > 0;
    case "automated-decisions":
      return reviews.length > 0;
    case "opt-out":
    case "limit-use":
      return kase.tasks.some(
        (task) => task.origin.kind === "duty" && task.origin.key === "opt-out" && settled(task),
      );
    case "erasure":
    case "objection":
      return false;
  }
}

/** Whether something was recorded at a place or in the case that follows that right, in whole or in part. */
export function carriedOut(kase: Case, right: Right): boolean {
  const done = kase.sources.some(({ outcomes }) => outcomes.some((outcome) => outcome.right === right));
  return done || ruledOn(kase, right);
}

/** How a right stands: as decided, else by what was recorded for it. */
export function standingOf(kase: Case, right: Right): Standing {
  const decision = decisionOn(kase, right);
  if (decision !== null) return resultOf(decision);
  return carriedOut(kase, right) ? "carried-out" : "undecided";
}

/** Whether a refusal of that right, in whole or in part, is recorded with its ground and words (GDPR Art. 12(4)). */
export function refusalRecorded(kase: Case, right: Right): boolean {
  const decision = decisionOn(kase, right);
  if (decision !== null) return decision.parts.some(({ result }) => result !== "granted");
  return kase.sources.some(({ outcomes }) =>
    outcomes.some(
      (outcome) =>
        outcome.right === right &&
        (outcome.result === "kept" || outcome.result === "not-covered") &&
        !blank(outcome.ground ?? "") &&
        !blank(outcome.words),
    ),
  );
}

/** Rectification, erasure and restriction are told to recipients (GDPR Art. 19). */
export const toldToRecipients: readonly Right[] = ["rectification", "erasure", "restriction"];

/** The rights a letter of that kind tells of, from what is recorded: one of its own, or those that came out that way. */
export function rightsNamed(kase: Case, kind: LetterKind): readonly Right[] {
  const stands = (right: Right): Standing => standingOf(kase, right);
  const followed = (right: Right): boolean =>
    stands(right) === "granted" || (stands(right) === "carried-out" && !refusalRecorded(kase, right));
  if (kind === "refusal" || kind === "us-denied") {
    return kase.rights.filter((right) => refusalRecorded(kase, right));
  }
  if (kind === "us-granted") return kase.rights.filter(followed);
  if (kind === "processor-instruction") return kase.rights.filter((right) => stands(right) !== "refused");
  if (kind === "recipient-notice") {
    return toldToRecipients.filter(
      (right) => stands(right) !== "refused" && (kase.rights.includes(right) || carriedOut(kase, right)),
    );
  }
  const own = rightOfLetter(kind);
  return own === null ? [] : [own];
}
