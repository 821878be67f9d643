import type { Case, Closure } from "../case.ts";
import type { Right } from "../right.ts";
import { resultOf } from "./decision.ts";
import { rulingsOf } from "./rulings.ts";

/** The rights asked for on which nothing is decided yet. */
export function undecidedRights(kase: Case): readonly Right[] {
  const decided = rulingsOf(kase).decisions.map(({ right }) => right);
  return kase.rights.filter((right) => !decided.includes(right));
}

/** How the decisions say the case ends; null while a right is undecided. */
export function decidedResult(kase: Case): Closure["result"] | null {
  if (kase.rights.length === 0 || undecidedRights(kase).length > 0) return null;
  const results = rulingsOf(kase)
    .decisions.filter(({ right }) => kase.rights.includes(right))
    .map(resultOf);
  if (results.every((result) => result === "granted")) return "fulfilled";
  return results.every((result) => result === "refused") ? "refused" : "fulfilled-in-part";
}
