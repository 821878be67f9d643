import type { CalendarDate } from "../../lib/calendar.ts";
import type { Id } from "../../lib/id.ts";
import { answeredOn } from "../clock.ts";
import type { Case } from "../case.ts";
import { rulingsOf, withRulings } from "../decisions/rulings.ts";
import type { Problem } from "../problem.ts";
import type { Regime } from "../regime.ts";
import { changed, closedProblem, dayProblem, firstOf, type Step } from "./checks.ts";

/** A fee asked in this case; null when the fee is known to the clock only. */
interface Paid {
  readonly on: CalendarDate;
  readonly regime: Regime;
  readonly feeId?: Id;
}

function lawProblem({ clock }: Case, { regime, feeId }: Paid): Problem | null {
  if (!regime.restartsAt.includes("fee")) {
    return feeId === undefined ? { code: "fee-starts-nothing", regime: regime.name } : null;
  }
  const answered = answeredOn(clock);
  return answered === null ? null : { code: "already-answered", on: answered };
}

function feeProblem(kase: Case, { on, feeId }: Paid): Problem | null {
  if (feeId === undefined) return null;
  const fee = rulingsOf(kase).fees.find(({ id }) => id === feeId);
  if (fee === undefined) return { code: "no-longer-there" };
  if (fee.paidOn !== null || fee.droppedOn !== null) return { code: "fee-settled" };
  return on < fee.askedOn ? { code: "date-before-asking", askedOn: fee.askedOn } : null;
}

function paid(kase: Case, { on, regime, feeId }: Paid): Case {
  const restarts = regime.restartsAt.includes("fee");
  const clock = restarts ? [...kase.clock, { kind: "fee-paid", on } as const] : kase.clock;
  const counted = { ...kase, clock };
  if (feeId === undefined) return counted;
  const fees = rulingsOf(kase).fees.map((fee) => (fee.id === feeId ? { ...fee, paidOn: on } : fee));
  return withRulings(counted, { fees });
}

/**
 * Records that a fee was settled. Where the law says so the time starts afresh then (UK GDPR Art. 12A(2)(c); DPO (CH)
 * Art. 19).
 */
export function recordFeePaid(kase: Case, input: Paid, today: CalendarDate): Step {
  const problem = firstOf(
    closedProblem(kase),
    lawProblem(kase, input),
    dayProblem(input.on, kase, today),
    feeProblem(kase, input),
  );
  return changed(problem, () => paid(kase, input), {
    kind: "fee-paid",
    on: today,
    facts: { since: input.on },
  });
}
