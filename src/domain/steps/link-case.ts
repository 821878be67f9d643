import type { CalendarDate } from "../../lib/calendar.ts";
import type { Case } from "../case.ts";
import { rulingsOf, withRulings, type RelatedCase } from "../decisions/rulings.ts";
import type { Problem } from "../problem.ts";
import { changed, closedProblem, firstOf, type Step } from "./checks.ts";

function linkProblem(kase: Case, { number }: RelatedCase): Problem | null {
  if (number === kase.number) return { code: "links-itself" };
  return rulingsOf(kase).related.some((one) => one.number === number)
    ? { code: "linked-already", number }
    : null;
}

/** Links a case with another one; being a second request never rejects it by itself (GDPR Art. 12(5)). */
export function linkCase(kase: Case, related: RelatedCase, today: CalendarDate): Step {
  const { number, kind, on, words } = related;
  const problem = firstOf(
    closedProblem(kase),
    on > today ? { code: "date-in-future", on } : null,
    linkProblem(kase, related),
  );
  const link = { ...related, words: words.trim() };
  return changed(problem, () => withRulings(kase, { related: [...rulingsOf(kase).related, link] }), {
    kind: "case-linked",
    on: today,
    facts: { linked: number, link: kind },
    detail: { words },
  });
}
