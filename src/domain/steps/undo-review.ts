import type { CalendarDate } from "../../lib/calendar.ts";
import { accept, refuse, type Result } from "../../lib/result.ts";
import type { Case, Change } from "../case.ts";
import type { Finding } from "../finding.ts";
import type { ReviewProblem } from "../review/problem.ts";

/** Puts findings back as they were before the last step of review; the journal keeps both. */
export function undoReview(
  kase: Case,
  before: readonly Finding[],
  today: CalendarDate,
): Result<Change, ReviewProblem> {
  if (kase.closure !== null) return refuse({ code: "case-closed", on: kase.closure.on });
  if (before.length === 0) return refuse({ code: "nothing-changed" });
  return accept({
    kase,
    findings: before,
    event: { kind: "undone", on: today, facts: { what: "review", findings: before.length } },
  });
}
