import type { CalendarDate } from "../../lib/calendar.ts";
import type { Case } from "../case.ts";
import { withDutyDone } from "../duty.ts";
import type { Problem } from "../problem.ts";
import { changed, closedProblem, dayProblem, firstOf, type Step } from "./checks.ts";

function evidenceProblem({ identity }: Case, on: CalendarDate): Problem | null {
  if (identity?.evidenceDestroyedOn !== null) return { code: "no-evidence-kept" };
  return on < identity.on ? { code: "evidence-before-check", checkedOn: identity.on } : null;
}

/** Records the day on which what was shown to prove identity was destroyed; the result stays (recital 64). */
export function recordEvidenceDestroyed(
  kase: Case,
  { on }: { readonly on: CalendarDate },
  today: CalendarDate,
): Step {
  const { identity } = kase;
  const problem = firstOf(closedProblem(kase), dayProblem(on, kase, today), evidenceProblem(kase, on));
  return changed(
    problem,
    () => ({
      ...kase,
      identity: identity === null ? null : { ...identity, evidenceDestroyedOn: on },
      tasks: withDutyDone(kase.tasks, "destroy-evidence", on),
    }),
    { kind: "evidence-destroyed", on: today, facts: { doneOn: on } },
  );
}
