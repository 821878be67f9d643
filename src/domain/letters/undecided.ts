import type { Case } from "../case.ts";
import { inForceNow } from "../decisions/restriction.ts";
import { rulingsOf } from "../decisions/rulings.ts";
import type { LetterKind } from "../letter.ts";
import type { Right } from "../right.ts";
import { rightOfLetter, rightsNamed, standingOf } from "./named.ts";

/** Why what is recorded does not carry a letter: it would tell of a decision that nobody took. */
export type Undecided =
  | { readonly code: "right-undecided" | "right-refused"; readonly right: Right }
  | { readonly code: "no-refusal-recorded" | "nothing-granted" | "lifting-not-planned" };

function ofOneRight(kase: Case, kind: LetterKind, right: Right): readonly Undecided[] {
  const standing = standingOf(kase, right);
  if (standing === "undecided") return [{ code: "right-undecided", right }];
  // The letter about an objection itself shows the grounds against it (Art. 21(1)).
  return standing === "refused" && kind !== "objection" ? [{ code: "right-refused", right }] : [];
}

/** What has to be decided before a letter of that kind may say it; empty when everything it tells is recorded. */
export function undecidedFor(kase: Case, kind: LetterKind): readonly Undecided[] {
  if (kind === "refusal" || kind === "us-denied") {
    return rightsNamed(kase, kind).length > 0 ? [] : [{ code: "no-refusal-recorded" }];
  }
  if (kind === "us-granted") return rightsNamed(kase, kind).length > 0 ? [] : [{ code: "nothing-granted" }];
  if (kind === "restriction-lifted") {
    const planned = rulingsOf(kase).restrictions.some((one) => inForceNow(one) && one.lifting !== null);
    return planned ? [] : [{ code: "lifting-not-planned" }];
  }
  const right = rightOfLetter(kind);
  return right === null ? [] : ofOneRight(kase, kind, right);
}
