import type { CalendarDate } from "../../lib/calendar.ts";
import type { Case } from "../case.ts";
import { rulingsOf, withRulings, type Rectification, type Told } from "../decisions/rulings.ts";
import { withDuties, type DutyInk } from "../duties.ts";
import { withDutyDone, withDutyReopened } from "../duty.ts";
import type { Problem } from "../problem.ts";
import type { Right } from "../right.ts";
import type { Task } from "../task.ts";
import { changed, closedProblem, dayProblem, firstOf, missing, type Step } from "./checks.ts";

type Ink = Omit<DutyInk, "name">;

/** Recipients are to be told again, as something was put right, erased or restricted (GDPR Art. 19). */
export function recipientsToTell(kase: Case, on: CalendarDate, ink: Ink): readonly Task[] {
  const open = withDutyReopened(kase.tasks, "tell-recipients", on);
  return withDuties(open, ["tell-recipients"], { ...ink, name: kase.dataSubject.name });
}

function contentProblem(
  kase: Case,
  { kind, sourceId, place, field, was, now }: Rectification,
): Problem | null {
  const gone = sourceId !== null && !kase.sources.some(({ id }) => id === sourceId);
  return firstOf(
    gone ? { code: "no-longer-there" } : null,
    missing("part", place),
    missing("field", field),
    kind === "replaced" ? missing("was", was) : null,
    missing("now", now),
    kind === "replaced" && was.trim() === now.trim() ? { code: "nothing-rectified" } : null,
  );
}

/** Records that one field was put right, or that a statement was added to it (GDPR Art. 16). */
export function recordRectification(
  kase: Case,
  { ink, ...input }: Rectification & { readonly ink: Ink },
  today: CalendarDate,
): Step {
  const { kind, on, place, field, was, now, words } = input;
  const problem = firstOf(
    closedProblem(kase),
    kase.rights.includes("rectification") ? null : { code: "right-not-exercised", right: "rectification" },
    contentProblem(kase, input),
    dayProblem(on, kase, today),
  );
  const kept: Rectification = {
    ...input,
    place: place.trim(),
    field: field.trim(),
    was: was.trim(),
    now: now.trim(),
    words: words.trim(),
  };
  return changed(
    problem,
    () => ({
      ...withRulings(kase, { rectifications: [...rulingsOf(kase).rectifications, kept] }),
      tasks: recipientsToTell(kase, on, ink),
    }),
    {
      kind: "rectification-recorded",
      on: today,
      facts: { rectification: kind, doneOn: on },
      detail: { place, field, was, now, words },
    },
  );
}

const toldOf: readonly Right[] = ["rectification", "erasure", "restriction"];

/** Records that a recipient was told, or why that is impossible or out of proportion (GDPR Art. 19). */
export function recordTold(kase: Case, told: Told, today: CalendarDate): Step {
  const { right, recipient, on, excuse, words } = told;
  const problem = firstOf(
    closedProblem(kase),
    toldOf.includes(right) ? null : { code: "not-to-be-told", right },
    missing("recipient", recipient),
    excuse === null ? null : missing("words", words),
    dayProblem(on, kase, today),
  );
  const kept = { ...told, recipient: recipient.trim(), words: words.trim() };
  return changed(problem, () => withRulings(kase, { told: [...rulingsOf(kase).told, kept] }), {
    kind: "recipient-told",
    on: today,
    facts: { right, told: on, excuse: excuse ?? "" },
    detail: { recipient, words },
  });
}

/** Records that every recipient was told, or need not be. */
export function recordAllTold(kase: Case, { on }: { readonly on: CalendarDate }, today: CalendarDate): Step {
  const problem = firstOf(closedProblem(kase), dayProblem(on, kase, today));
  return changed(problem, () => ({ ...kase, tasks: withDutyDone(kase.tasks, "tell-recipients", on) }), {
    kind: "task-done",
    on: today,
    facts: { stage: "act", duty: "tell-recipients" },
  });
}
