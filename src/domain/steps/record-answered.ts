import type { CalendarDate } from "../../lib/calendar.ts";
import type { Case } from "../case.ts";
import { answeredOn } from "../clock.ts";
import { withDutyEvent } from "../duty.ts";
import { changed, closedProblem, dayProblem, firstOf, missing, type Step } from "./checks.ts";

/** Records that the data subject was answered by other means than a letter written here. */
export function recordAnswered(
  kase: Case,
  { on, words }: { readonly on: CalendarDate; readonly words: string },
  today: CalendarDate,
): Step {
  const earlier = answeredOn(kase.clock);
  const problem = firstOf(
    closedProblem(kase),
    earlier === null ? null : { code: "already-answered", on: earlier },
    dayProblem(on, kase, today),
    missing("words", words),
  );
  return changed(
    problem,
    () => ({
      ...kase,
      clock: [...kase.clock, { kind: "answered", on }],
      tasks: withDutyEvent(kase.tasks, "outcome-letter", { kind: "done", on, words: words.trim() }),
    }),
    { kind: "letter-sent", on: today, facts: { kind: "other", sentOn: on }, detail: { words } },
  );
}
