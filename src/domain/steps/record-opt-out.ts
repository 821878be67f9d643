import type { CalendarDate } from "../../lib/calendar.ts";
import type { Case } from "../case.ts";
import type { ClockEvent } from "../clock-event.ts";
import { withDutyEvent } from "../duty.ts";
import { isOptOut } from "../right.ts";
import { changed, closedProblem, dayProblem, firstOf, missing, type Step } from "./checks.ts";

/** Records that selling, sharing or using was stopped as asked, and who downstream was told (11 CCR 7026(f), 7027(g)). */
export function recordOptOut(
  kase: Case,
  { on, words }: { readonly on: CalendarDate; readonly words: string },
  today: CalendarDate,
): Step {
  const earlier = kase.clock.find((event) => event.kind === "carried-out");
  const problem = firstOf(
    closedProblem(kase),
    kase.rights.some(isOptOut) ? null : { code: "right-not-exercised", right: "opt-out" },
    earlier === undefined ? null : { code: "carried-out-already", on: earlier.on },
    dayProblem(on, kase, today),
    missing("words", words),
  );
  const tasks = withDutyEvent(kase.tasks, "opt-out", { kind: "done", on, words: words.trim() });
  const event: ClockEvent = { kind: "carried-out", on, rights: kase.rights.filter(isOptOut) };
  return changed(problem, () => ({ ...kase, tasks, clock: [...kase.clock, event] }), {
    kind: "task-done",
    on: today,
    facts: { stage: "act", duty: "opt-out", doneOn: on },
    detail: { words },
  });
}
