import type { CalendarDate } from "../../lib/calendar.ts";
import type { Case, ValidityCheck } from "../case.ts";
import { dutiesAfter, withDuties, type DutyInk } from "../duties.ts";
import { withDutyDone } from "../duty.ts";
import { changed, closedProblem, dayProblem, firstOf, missing, type Step } from "./checks.ts";

/** Records whether the request can be acted on; a doubt adds tasks and closes nothing (GDPR Art. 12(5)). */
export function recordValidity(
  kase: Case,
  input: ValidityCheck & { readonly ink: Omit<DutyInk, "name"> },
  today: CalendarDate,
): Step {
  const { on, result, words, ink } = input;
  const problem = firstOf(
    closedProblem(kase),
    dayProblem(on, kase, today),
    result === "clear" ? null : missing("words", words),
  );
  return changed(
    problem,
    () => ({
      ...kase,
      validity: { on, result, words: words.trim() },
      tasks: withDuties(withDutyDone(kase.tasks, "validity", on), dutiesAfter(result), {
        ...ink,
        name: kase.dataSubject.name,
      }),
    }),
    { kind: "validity-recorded", on: today, facts: { checkedOn: on, result }, detail: { words } },
  );
}
