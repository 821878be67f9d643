import type { CalendarDate } from "../../lib/calendar.ts";
import { answeredOn } from "../clock.ts";
import type { Case } from "../case.ts";
import type { Problem } from "../problem.ts";
import type { Regime } from "../regime.ts";
import { changed, closedProblem, dayProblem, firstOf, type Step } from "./checks.ts";

function lawProblem({ clock }: Case, regime: Regime): Problem | null {
  if (!regime.restartsAt.includes("fee")) return { code: "fee-starts-nothing", regime: regime.name };
  const answered = answeredOn(clock);
  return answered === null ? null : { code: "already-answered", on: answered };
}

/** Records that a fee was settled, where the time starts afresh then (UK GDPR Art. 12A(2)(c); DPO (CH) Art. 19). */
export function recordFeePaid(
  kase: Case,
  { on, regime }: { readonly on: CalendarDate; readonly regime: Regime },
  today: CalendarDate,
): Step {
  const problem = firstOf(closedProblem(kase), lawProblem(kase, regime), dayProblem(on, kase, today));
  return changed(problem, () => ({ ...kase, clock: [...kase.clock, { kind: "fee-paid", on }] }), {
    kind: "fee-paid",
    on: today,
    facts: { since: on },
  });
}
