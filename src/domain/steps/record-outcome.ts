import type { CalendarDate } from "../../lib/calendar.ts";
import type { Id } from "../../lib/id.ts";
import { blank } from "../../lib/text.ts";
import type { Case } from "../case.ts";
import type { Problem } from "../problem.ts";
import type { Outcome } from "../source.ts";
import { changed, closedProblem, firstOf, missing, type Step } from "./checks.ts";

function datesProblem({ on, askedOn }: Outcome, today: CalendarDate): Problem | null {
  if (on > today) return { code: "date-in-future", on };
  return askedOn !== null && on < askedOn ? { code: "date-before-asking", askedOn } : null;
}

/** What is kept or not covered needs its ground and its words; what was done or confirmed needs a name. */
function contentProblem({ result, ground, words, by }: Outcome): Problem | null {
  if (result === "kept" || result === "not-covered") {
    return firstOf(missing("ground", ground ?? ""), missing("words", words));
  }
  return result === "lapsed-by-retention" ? missing("words", words) : missing("done-by", by);
}

/** Records what was done for one right at one place; an outcome with the id of an earlier one corrects it. */
export function recordOutcome(
  kase: Case,
  { sourceId, outcome }: { readonly sourceId: Id; readonly outcome: Outcome },
  today: CalendarDate,
): Step {
  const source = kase.sources.find(({ id }) => id === sourceId);
  const { right, result, proofs } = outcome;
  const unknownProof = proofs.some((id) => !kase.proofs.some((proof) => proof.id === id));
  const problem = firstOf(
    closedProblem(kase),
    source === undefined || unknownProof ? { code: "no-longer-there" } : null,
    kase.rights.includes(right) ? null : { code: "right-not-exercised", right },
    datesProblem(outcome, today),
    contentProblem(outcome),
  );
  const sources = kase.sources.map((other) =>
    other.id === sourceId
      ? { ...other, outcomes: [...other.outcomes.filter(({ id }) => id !== outcome.id), outcome] }
      : other,
  );
  return changed(problem, () => ({ ...kase, sources }), {
    kind: "outcome-recorded",
    on: today,
    facts: {
      right,
      result,
      doneOn: outcome.on,
      method: outcome.method,
      proofs: proofs.length,
      corrects: source?.outcomes.some(({ id }) => id === outcome.id) ?? false,
    },
    detail: {
      source: source?.name ?? "",
      by: outcome.by,
      ground: outcome.ground ?? "",
      words: blank(outcome.words) ? "" : outcome.words,
    },
  });
}
