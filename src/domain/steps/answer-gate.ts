import type { CalendarDate } from "../../lib/calendar.ts";
import type { Case } from "../case.ts";
import { rulingsOf, withRulings, type AnsweredGate, type GateAnswer } from "../decisions/rulings.ts";
import { withDuties, type DutyInk } from "../duties.ts";
import type { DutyKey } from "../task.ts";
import { changed, closedProblem, dayProblem, firstOf, missing, type Step } from "./checks.ts";

/** What a gate that is shut adds to do. */
const dutyAt: Readonly<Record<AnsweredGate, readonly DutyKey[]>> = {
  role: ["forward"],
  identifiable: ["not-identifiable"],
  law: [],
};

/** Records what the officer found at a gate; one that stands against the request needs words, and closes nothing. */
export function answerGate(
  kase: Case,
  { ink, ...answer }: GateAnswer & { readonly ink: Omit<DutyInk, "name"> },
  today: CalendarDate,
): Step {
  const { gate, clear, on, words } = answer;
  const problem = firstOf(
    closedProblem(kase),
    dayProblem(on, kase, today),
    clear ? null : missing("words", words),
  );
  const others = rulingsOf(kase).gates.filter((one) => one.gate !== gate);
  const duties = clear ? [] : dutyAt[gate];
  return changed(
    problem,
    () => ({
      ...withRulings(kase, { gates: [...others, { ...answer, words: words.trim() }] }),
      tasks: withDuties(kase.tasks, duties, { ...ink, name: kase.dataSubject.name }),
    }),
    { kind: "gate-answered", on: today, facts: { gate, clear, checkedOn: on }, detail: { words } },
  );
}
