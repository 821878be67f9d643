import type { CalendarDate } from "../../lib/calendar.ts";
import type { Case } from "../case.ts";
import { withRulings, type Authority } from "../decisions/rulings.ts";
import { changed, closedProblem, dayProblem, firstOf, missing, type Step } from "./checks.ts";

/** Records whether whoever writes may act for the data subject, or a young person alone; the paper is not kept. */
export function recordAuthority(kase: Case, authority: Authority, today: CalendarDate): Step {
  const { on, kind, result, words } = authority;
  const forAnother = kind === "own-capacity" || kase.requester.kind === "agent";
  const problem = firstOf(
    closedProblem(kase),
    forAnother ? null : { code: "nobody-else-writes" },
    dayProblem(on, kase, today),
    missing("words", words),
  );
  return changed(problem, () => withRulings(kase, { authority: { ...authority, words: words.trim() } }), {
    kind: "authority-recorded",
    on: today,
    facts: { authority: kind, result, checkedOn: on },
    detail: { words },
  });
}
