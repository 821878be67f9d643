import type { CalendarDate } from "../../lib/calendar.ts";
import { blank } from "../../lib/text.ts";
import type { Case, Closure } from "../case.ts";
import { answeredOn } from "../clock.ts";
import type { Law } from "../dues.ts";
import { missedDueDate, purgeDate, stillOpen } from "../closure.ts";
import type { Finding } from "../finding.ts";
import type { Problem } from "../problem.ts";
import type { Settings } from "../settings.ts";
import { changed, closedProblem, firstOf, missing, type Step } from "./checks.ts";

/** How a case ends. */
export interface CloseCase {
  readonly result: Closure["result"];
  readonly words: string;
  /** Why the answer came late; empty when it did not. */
  readonly lateBecause: string;
  /** The day from which its data may go; null for the end of the retention period. */
  readonly purgeOn: CalendarDate | null;
  readonly findings: readonly Finding[];
  readonly law: Law;
  readonly settings: Pick<Settings, "retentionMonths">;
}

function lateProblem(kase: Case, input: CloseCase, today: CalendarDate): Problem | null {
  const dueOn = missedDueDate(kase, input.law, today);
  return dueOn !== null && blank(input.lateBecause) ? { code: "late-reason-missing", dueOn } : null;
}

/** Data is kept no longer than the settings say (GDPR Art. 5(1)(e)); sooner is allowed. */
function purgeProblem({ purgeOn, settings }: CloseCase, today: CalendarDate): Problem | null {
  const latest = purgeDate(today, settings);
  if (purgeOn === null) return null;
  if (purgeOn < today) return { code: "purge-before-closing", closedOn: today };
  return purgeOn > latest ? { code: "purge-too-late", latest, months: settings.retentionMonths } : null;
}

/** Closes a case of which nothing stands open; says else what does. */
export function closeCase(kase: Case, input: CloseCase, today: CalendarDate): Step {
  const { result, words, findings, settings } = input;
  const open = stillOpen(kase, findings, result);
  const problem = firstOf(
    closedProblem(kase),
    open.length === 0 ? null : { code: "still-open", open },
    lateProblem(kase, input, today),
    result === "fulfilled" ? null : missing("words", words),
    purgeProblem(input, today),
  );
  const purgeOn = input.purgeOn ?? purgeDate(today, settings);
  const late = missedDueDate(kase, input.law, today) !== null;
  const closure: Closure = {
    on: today,
    result,
    words: words.trim(),
    lateBecause: late ? input.lateBecause.trim() : "",
    purgeOn,
  };
  return changed(problem, () => ({ ...kase, closure }), {
    kind: "case-closed",
    on: today,
    facts: { result, late, answeredOn: answeredOn(kase.clock) ?? "", purgeOn },
    detail: { words, lateBecause: closure.lateBecause },
  });
}
