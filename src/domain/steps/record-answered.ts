import type { CalendarDate } from "../../lib/calendar.ts";
import type { Case } from "../case.ts";
import { answeredOn } from "../clock.ts";
import type { ClockEvent } from "../clock-event.ts";
import { withDutyEvent } from "../duty.ts";
import { doneApart, toCarryOut } from "../letters/answers.ts";
import type { Right } from "../right.ts";
import { changed, closedProblem, dayProblem, firstOf, missing, type Step } from "./checks.ts";

/** An answer by other means than a letter written here, to the whole request or to some of its rights. */
export interface RecordAnswered {
  readonly on: CalendarDate;
  readonly words: string;
  /** The rights that were answered; left out for all that are open. */
  readonly rights?: readonly Right[];
}

/** Records that the data subject was answered by other means than a letter written here. */
export function recordAnswered(kase: Case, input: RecordAnswered, today: CalendarDate): Step {
  const { on, words } = input;
  const done = doneApart(kase);
  const rights = input.rights ?? kase.rights.filter((right) => !done.includes(right));
  const earlier = answeredOn(kase.clock);
  const foreign = rights.find((right) => !kase.rights.includes(right));
  const problem = firstOf(
    closedProblem(kase),
    earlier === null ? null : { code: "already-answered", on: earlier },
    foreign === undefined ? null : { code: "right-not-exercised", right: foreign },
    rights.some((right) => toCarryOut(kase, right)) ? { code: "opt-out-open" } : null,
    dayProblem(on, kase, today),
    missing("words", words),
  );
  const whole = kase.rights.every((right) => rights.includes(right) || done.includes(right));
  const event: ClockEvent = whole ? { kind: "answered", on } : { kind: "answered", on, rights };
  const settled = { kind: "done", on, words: words.trim() } as const;
  return changed(
    problem,
    () => ({
      ...kase,
      clock: [...kase.clock, event],
      tasks: whole ? withDutyEvent(kase.tasks, "outcome-letter", settled) : kase.tasks,
    }),
    {
      kind: "letter-sent",
      on: today,
      facts: { kind: "other", sentOn: on, ...(whole ? {} : { rights: rights.join(",") }) },
      detail: { words },
    },
  );
}
