import type { CalendarDate } from "../../lib/calendar.ts";
import { accept, refuse, type Result } from "../../lib/result.ts";
import { blank } from "../../lib/text.ts";
import type { Case, Change } from "../case.ts";
import type { Decision, Finding } from "../finding.ts";
import type { ReviewProblem } from "../review/problem.ts";

/** What the officer decides, and why. */
export interface Verdict {
  readonly decision: Decision | null;
  readonly reason: string;
}

/** Withholding takes data from the person, so it says why (GDPR Art. 12(4), 15(4)). */
function refusal(
  kase: Case,
  findings: readonly Finding[],
  { decision, reason }: Verdict,
): ReviewProblem | null {
  if (kase.closure !== null) return { code: "case-closed", on: kase.closure.on };
  if (decision === "withhold" && blank(reason)) return { code: "decision-needs-reason", decision };
  const redacted = findings.filter(({ redactions }) => redactions.length > 0).length;
  if (decision === "include" && redacted > 0) return { code: "still-redacted", count: redacted };
  if (decision === "include-redacted" && redacted < findings.length) {
    return { code: "nothing-redacted", count: findings.length - redacted };
  }
  return null;
}

/** Decides several findings alike; those that stand so already are left alone. Null takes a decision back. */
export function decideMany(
  kase: Case,
  findings: readonly Finding[],
  verdict: Verdict,
  today: CalendarDate,
): Result<Change, ReviewProblem> {
  const problem = refusal(kase, findings, verdict);
  if (problem !== null) return refuse(problem);
  const { decision } = verdict;
  const reason = decision === null ? "" : verdict.reason.trim();
  const changed = findings
    .filter((finding) => finding.decision !== decision || finding.reason !== reason)
    .map((finding) => ({ ...finding, decision, reason }));
  const [first] = changed;
  if (first === undefined) return refuse({ code: "nothing-changed" });
  const which = changed.length === 1 ? { number: first.number } : { findings: changed.length };
  return accept({
    kase,
    findings: changed,
    event: {
      kind: "finding-decided",
      on: today,
      facts: { ...which, decision: decision ?? "none" },
      ...(reason === "" ? {} : { detail: { reason, numbers: changed.map(({ number }) => number) } }),
    },
  });
}

/** Decides one finding. */
export function decideFinding(
  kase: Case,
  finding: Finding,
  verdict: Verdict,
  today: CalendarDate,
): Result<Change, ReviewProblem> {
  return decideMany(kase, [finding], verdict, today);
}
