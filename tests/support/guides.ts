import { guides } from "../../src/content/guides/index.ts";
import type { Facts } from "../../src/domain/facts.ts";
import { evaluate } from "../../src/domain/guide/evaluate.ts";
import { cited, type Outcome, type PlannedStep } from "../../src/domain/guide/outcome.ts";
import { calendarDate } from "../../src/lib/calendar.ts";

/** An employee, identified, asks under the GDPR on 2 June 2025. */
export const anEmployeeAsks: Facts = {
  regime: "eu-gdpr",
  "requester.kind": "data-subject",
  "subject.kind": "employee",
  "identity.verified": true,
  "request.receivedOn": "2025-06-02",
};

/** The outcome of the guides that ship, on that day. */
export function outcomeOf(facts: Facts, today = "2025-06-04"): Outcome {
  return evaluate(guides, { ...anEmployeeAsks, ...facts }, calendarDate(today));
}

/** Steps that are to be done, or are done. */
export function activeSteps({ steps }: Outcome): readonly PlannedStep[] {
  return steps.filter(({ status }) => status === "active" || status === "done");
}

/** The rules that active steps cite. */
export function activeRules(outcome: Outcome): readonly string[] {
  return activeSteps(outcome).flatMap(({ rules }) => rules);
}

/** The rules of the parts that are not ready. */
export function blockedRules({ remarks }: Outcome): readonly string[] {
  return remarks.filter(({ kind }) => kind === "block").flatMap(({ rules }) => rules);
}

/** Whether a rule is cited anywhere. */
export function cites(outcome: Outcome, rule: string): boolean {
  return cited(outcome).has(rule);
}
