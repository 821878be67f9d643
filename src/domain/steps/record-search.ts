import type { CalendarDate } from "../../lib/calendar.ts";
import type { Id } from "../../lib/id.ts";
import type { Case } from "../case.ts";
import type { Problem } from "../problem.ts";
import type { Search } from "../source.ts";
import { changed, closedProblem, dayProblem, firstOf, missing, type Step } from "./checks.ts";

function searchProblem(search: Search): Problem | null {
  if (search.kind === "not-searched") return missing("reason", search.reason);
  return firstOf(
    missing("searched-by", search.by),
    missing("search-terms", search.terms.join("")),
    missing("search-result", search.result),
  );
}

/** Records how a place was searched, or why it was not; nothing found is a result too. */
export function recordSearch(
  kase: Case,
  { sourceId, search }: { readonly sourceId: Id; readonly search: Search },
  today: CalendarDate,
): Step {
  const source = kase.sources.find(({ id }) => id === sourceId);
  const problem = firstOf(
    closedProblem(kase),
    source === undefined ? { code: "no-longer-there" } : null,
    dayProblem(search.on, kase, today),
    searchProblem(search),
  );
  const sources = kase.sources.map((other) => (other.id === sourceId ? { ...other, search } : other));
  return changed(problem, () => ({ ...kase, sources }), {
    kind: "source-searched",
    on: today,
    facts: { searched: search.kind === "searched", searchedOn: search.on, system: source?.system ?? "" },
    detail: { source: source?.name ?? "", ...search },
  });
}
