import type { CalendarDate } from "../../lib/calendar.ts";
import type { Case } from "../case.ts";
import { rulingsOf, withRulings, type HumanReview } from "../decisions/rulings.ts";
import { withDutyDone } from "../duty.ts";
import { changed, closedProblem, dayProblem, firstOf, missing, type Step } from "./checks.ts";

/** Records that a human looked at a decision of a machine, and what came of it (GDPR Art. 22(3); UK GDPR Art. 22C). */
export function recordReview(kase: Case, review: HumanReview, today: CalendarDate): Step {
  const { on, decision, by, view, result, words } = review;
  const problem = firstOf(
    closedProblem(kase),
    missing("decision", decision),
    missing("reviewer", by),
    missing("words", words),
    dayProblem(on, kase, today),
  );
  return changed(
    problem,
    () => ({
      ...withRulings(kase, { reviews: [...rulingsOf(kase).reviews, review] }),
      tasks: withDutyDone(kase.tasks, "human-review", on),
    }),
    {
      kind: "human-review-recorded",
      on: today,
      facts: { review: result, doneOn: on },
      detail: { decision, by, view, words },
    },
  );
}
