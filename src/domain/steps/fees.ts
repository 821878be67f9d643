import type { CalendarDate } from "../../lib/calendar.ts";
import type { Id } from "../../lib/id.ts";
import type { Case } from "../case.ts";
import type { FeeRule } from "../decisions/fee-rule.ts";
import { rulingsOf, withRulings, type Fee } from "../decisions/rulings.ts";
import { refOf } from "../ground.ts";
import type { Problem } from "../problem.ts";
import { changed, closedProblem, dayProblem, firstOf, missing, type Step } from "./checks.ts";

/** What is charged, by a rule of the law of the case. */
export interface AskFee extends Pick<Fee, "id" | "amount" | "currency" | "words" | "askedOn"> {
  /** Null where the law allows none. */
  readonly rule: FeeRule | null;
  readonly regime: string;
}

/** The amount with a point and two decimals; null for what is no amount. */
export function amountOf(typed: string): string | null {
  const [, whole, part = ""] = /^(\d{1,7})(?:[.,](\d{1,2}))?$/.exec(typed.trim()) ?? [];
  if (whole === undefined || /^0*$/.test(whole + part)) return null;
  return `${Number(whole)}.${part.padEnd(2, "0")}`;
}

function feeProblem({ rule, amount, regime }: AskFee): Problem | null {
  if (rule === null) return { code: "fee-not-allowed", regime };
  const exact = amountOf(amount);
  if (exact === null) return { code: "fee-amount-wrong" };
  const { most } = rule;
  return most !== null && Number(exact) > most.amount
    ? { code: "fee-above-most", most: `${most.currency} ${most.amount}` }
    : null;
}

/** Records that a fee was asked, on a ground and with reasons: it is announced before it is charged. */
export function askFee(kase: Case, input: AskFee, today: CalendarDate): Step {
  const { id, amount, currency, words, askedOn, rule } = input;
  const problem = firstOf(
    closedProblem(kase),
    missing("amount", amount),
    feeProblem(input),
    missing("words", words),
    dayProblem(askedOn, kase, today),
  );
  const fees = (): readonly Fee[] =>
    rule === null
      ? []
      : [
          {
            id,
            amount: amountOf(amount) ?? amount,
            currency,
            ground: refOf(rule.ground),
            words: words.trim(),
            askedOn,
            paidOn: null,
            droppedOn: null,
          },
        ];
  return changed(problem, () => withRulings(kase, { fees: [...rulingsOf(kase).fees, ...fees()] }), {
    kind: "fee-asked",
    on: today,
    facts: { askedOn, amount: `${amountOf(amount) ?? ""} ${currency}`, grounds: rule?.ground.code ?? "" },
    detail: { words },
  });
}

/** Records that a fee is no longer asked: it was waived, or the request narrowed or withdrawn. */
export function dropFee(
  kase: Case,
  { feeId, on, words }: { readonly feeId: Id; readonly on: CalendarDate; readonly words: string },
  today: CalendarDate,
): Step {
  const { fees } = rulingsOf(kase);
  const fee = fees.find(({ id }) => id === feeId);
  const settled = fee !== undefined && (fee.paidOn !== null || fee.droppedOn !== null);
  const problem = firstOf(
    closedProblem(kase),
    fee === undefined ? { code: "no-longer-there" } : null,
    settled ? { code: "fee-settled" } : null,
    dayProblem(on, kase, today),
    missing("words", words),
  );
  const dropped = fees.map((one) => (one.id === feeId ? { ...one, droppedOn: on } : one));
  return changed(problem, () => withRulings(kase, { fees: dropped }), {
    kind: "fee-dropped",
    on: today,
    facts: { since: on },
    detail: { words },
  });
}
