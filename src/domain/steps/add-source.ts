import type { CalendarDate } from "../../lib/calendar.ts";
import type { Case } from "../case.ts";
import type { Source } from "../source.ts";
import { changed, closedProblem, firstOf, missing, type Step } from "./checks.ts";

/** Adds a place where data about the data subject sits or may sit. */
export function addSource(
  kase: Case,
  source: Omit<Source, "search" | "outcomes">,
  today: CalendarDate,
): Step {
  const { name, holder, system } = source;
  const problem = firstOf(closedProblem(kase), missing("name", name), missing("holder", holder));
  return changed(
    problem,
    () => ({ ...kase, sources: [...kase.sources, { ...source, search: null, outcomes: [] }] }),
    {
      kind: "source-added",
      on: today,
      facts: system === null ? {} : { system },
      detail: { name, holder, reference: source.reference },
    },
  );
}
