import type { CalendarDate } from "../../lib/calendar.ts";
import type { Id } from "../../lib/id.ts";
import { accept, refuse } from "../../lib/result.ts";
import type { Case } from "../case.ts";
import { answeredOn } from "../clock.ts";
import type { ClockEvent } from "../clock-event.ts";
import { withDutyDone } from "../duty.ts";
import type { Letter, LetterKind } from "../letter.ts";
import { answersOf, completesAnswer } from "../letters/answers.ts";
import { findLetter, withLetter } from "../letters/find.ts";
import type { Problem } from "../problem.ts";
import { closedProblem, type Step } from "./checks.ts";
import type { DutyKey } from "../task.ts";

/** The task that is done once a letter of that kind was sent; null for letters that end none. */
function dutyOf(kind: LetterKind, answering: boolean): DutyKey | null {
  if (answering) return "outcome-letter";
  return kind === "acknowledgement" ? kind : null;
}

/** The day a letter was sent lies between the day it was made final and today. */
function dayProblem(finalOn: CalendarDate, on: CalendarDate, today: CalendarDate): Problem | null {
  if (on > today) return { code: "date-in-future", on };
  return on < finalOn ? { code: "letter-sent-before-final", finalOn } : null;
}

/** What the letter ends: the whole request, or the rights it answers while others are open. */
function answerEvents(kase: Case, letter: Letter, on: CalendarDate): readonly ClockEvent[] {
  if (answeredOn(kase.clock) !== null) return [];
  if (completesAnswer(kase, letter)) return [{ kind: "answered", on }];
  const rights = answersOf(kase, letter);
  return rights.length === 0 ? [] : [{ kind: "answered", on, rights }];
}

/** Records that a letter was sent; once every right has its outcome, the request is answered. */
export function recordLetterSent(
  kase: Case,
  input: { readonly id: Id; readonly on: CalendarDate; readonly how: string },
  today: CalendarDate,
): Step {
  const closed = closedProblem(kase);
  if (closed !== null) return refuse(closed);
  const letter = findLetter(kase, input.id);
  if (letter === null) return refuse({ code: "letter-unknown" });
  if (letter.final === null) return refuse({ code: "letter-not-final" });
  if (letter.sent !== null) return refuse({ code: "letter-sent-already", on: letter.sent.on });
  const problem = dayProblem(letter.final.on, input.on, today);
  if (problem !== null) return refuse(problem);
  const { on, how } = input;
  const { kind, version } = letter;
  const answering = completesAnswer(kase, letter);
  const duty = dutyOf(kind, answering);
  return accept({
    kase: {
      ...kase,
      letters: withLetter(kase, { ...letter, sent: { on, how } }),
      clock: [...kase.clock, ...answerEvents(kase, letter, on)],
      tasks: duty === null ? kase.tasks : withDutyDone(kase.tasks, duty, on),
    },
    event: { kind: "letter-sent", on: today, facts: { kind, version, sentOn: on }, detail: { how } },
  });
}
