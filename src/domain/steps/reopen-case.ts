import type { CalendarDate } from "../../lib/calendar.ts";
import type { Case } from "../case.ts";
import { changed, firstOf, missing, type Step } from "./checks.ts";

/** Opens a closed case again; nothing that was recorded is lost. */
export function reopenCase(kase: Case, { words }: { readonly words: string }, today: CalendarDate): Step {
  const problem = firstOf(
    kase.closure === null ? { code: "case-not-closed" } : null,
    missing("reason", words),
  );
  return changed(problem, () => ({ ...kase, closure: null }), {
    kind: "case-reopened",
    on: today,
    facts: { closedOn: kase.closure?.on ?? "" },
    detail: { words },
  });
}
