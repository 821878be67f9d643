import type { CalendarDate } from "../../lib/calendar.ts";
import type { Case } from "../case.ts";
import { rulingsOf, withRulings, type Balance } from "../decisions/rulings.ts";
import { changed, closedProblem, dayProblem, firstOf, missing, type Step } from "./checks.ts";

/** Records how the rights of somebody else were weighed: whose, which harm, and why redaction is or is not enough. */
export function recordBalance(kase: Case, balance: Balance, today: CalendarDate): Step {
  const { on, whose, harm, redaction, result } = balance;
  const problem = firstOf(
    closedProblem(kase),
    dayProblem(on, kase, today),
    missing("whose", whose),
    result === "give" ? null : missing("harm", harm),
    result === "give" ? null : missing("redaction", redaction),
  );
  const kept = { ...balance, whose: whose.trim(), harm: harm.trim(), redaction: redaction.trim() };
  return changed(problem, () => withRulings(kase, { balances: [...rulingsOf(kase).balances, kept] }), {
    kind: "balance-recorded",
    on: today,
    facts: { balance: result, checkedOn: on },
    detail: { whose, harm, redaction },
  });
}
