import type { CalendarDate } from "../../lib/calendar.ts";
import { answeredOn } from "../clock.ts";
import type { Case } from "../case.ts";
import type { PauseReason } from "../clock-event.ts";
import { pauseAllowed, pausesIn } from "../pauses.ts";
import type { Problem } from "../problem.ts";
import type { Regime } from "../regime.ts";
import { changed, closedProblem, dayProblem, firstOf, missing, type Step } from "./checks.ts";

/** What is asked of the data subject while the clock stands still. */
export interface StopClock {
  readonly on: CalendarDate;
  readonly reason: PauseReason;
  readonly words: string;
  readonly regime: Regime;
}

function lawProblem({ rights }: Case, { reason, regime }: StopClock): Problem | null {
  if ((reason === "identity" || reason === "fee") && regime.restartsAt.includes(reason)) {
    return { code: "clock-starts-afresh", reason };
  }
  if (regime.pause === "never") return { code: "clock-cannot-stop", regime: regime.name };
  if (!pauseAllowed(regime, reason)) return { code: "clock-cannot-stop-for", regime: regime.name, reason };
  const { pauseFor } = regime;
  return pauseFor !== null && !pauseFor.some((right) => rights.includes(right))
    ? { code: "clock-stops-only-for", rights: pauseFor }
    : null;
}

function stateProblem({ clock }: Case): Problem | null {
  const answered = answeredOn(clock);
  if (answered !== null) return { code: "already-answered", on: answered };
  const last = pausesIn(clock).at(-1);
  return last?.to === null ? { code: "clock-already-stopped", since: last.from } : null;
}

/** Stops the clock until the data subject has answered, where the regime lets it stand still. */
export function stopClock(kase: Case, input: StopClock, today: CalendarDate): Step {
  const { on, reason, words } = input;
  const problem = firstOf(
    closedProblem(kase),
    lawProblem(kase, input),
    stateProblem(kase),
    dayProblem(on, kase, today),
    missing("words", words),
  );
  return changed(
    problem,
    () => ({ ...kase, clock: [...kase.clock, { kind: "stopped", on, reason, words: words.trim() }] }),
    { kind: "clock-stopped", on: today, facts: { from: on, reason }, detail: { words } },
  );
}
