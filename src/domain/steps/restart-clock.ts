import type { CalendarDate } from "../../lib/calendar.ts";
import type { Case } from "../case.ts";
import { pausesIn } from "../pauses.ts";
import type { Problem } from "../problem.ts";
import { changed, closedProblem, dayProblem, firstOf, type Step } from "./checks.ts";

function stopProblem({ clock }: Case, on: CalendarDate): Problem | null {
  const last = pausesIn(clock).at(-1);
  if (last?.to !== null) return { code: "clock-not-stopped" };
  return on < last.from ? { code: "restart-before-stop", since: last.from } : null;
}

/** Lets the clock run again from the day on which the data subject answered. */
export function restartClock(kase: Case, { on }: { readonly on: CalendarDate }, today: CalendarDate): Step {
  const problem = firstOf(closedProblem(kase), stopProblem(kase, on), dayProblem(on, kase, today));
  return changed(problem, () => ({ ...kase, clock: [...kase.clock, { kind: "restarted", on }] }), {
    kind: "clock-restarted",
    on: today,
    facts: { to: on },
  });
}
