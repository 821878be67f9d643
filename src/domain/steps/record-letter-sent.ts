import type { CalendarDate } from "../../lib/calendar.ts";
import type { Id } from "../../lib/id.ts";
import { accept, refuse } from "../../lib/result.ts";
import type { Case } from "../case.ts";
import { answeredOn } from "../clock.ts";
import { withDutyDone } from "../duty.ts";
import { withSendingShown } from "../letters/after-sending.ts";
import { rightsOf } from "../letters/answers.ts";
import { findLetter, withLetter } from "../letters/find.ts";
import { withAnswersByLetter } from "../letters/on-the-clock.ts";
import type { Problem } from "../problem.ts";
import { closedProblem, type Step } from "./checks.ts";

/** The day a letter was sent lies between the day it was made final and today. */
function dayProblem(finalOn: CalendarDate, on: CalendarDate, today: CalendarDate): Problem | null {
  if (on > today) return { code: "date-in-future", on };
  return on < finalOn ? { code: "letter-sent-before-final", finalOn } : null;
}

/** The case with what its letters answer, and the task to answer done with the last right. */
function answered(kase: Case): Case {
  const told = withAnswersByLetter(kase);
  const day = answeredOn(told.clock);
  return day === null ? told : { ...told, tasks: withDutyDone(told.tasks, "outcome-letter", day) };
}

/**
 * Records that a letter was sent: the rights it answers are answered, and with the last of them the request. A notice to
 * a recipient counts as told (GDPR Art. 19), one before lifting as given (Art. 18(3)).
 */
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
  const rights = rightsOf(kase, letter);
  const named = { ...letter, rights: letter.rights ?? rights };
  const sent = { ...kase, letters: withLetter(kase, { ...named, sent: { on, how } }) };
  const shown = withSendingShown(sent, letter, { on, how });
  const done =
    kind === "acknowledgement"
      ? { ...shown, tasks: withDutyDone(shown.tasks, "acknowledgement", on) }
      : answered(shown);
  return accept({
    kase: done,
    event: {
      kind: "letter-sent",
      on: today,
      facts: { kind, version, sentOn: on, rights: rights.join(",") },
      detail: { how },
    },
  });
}
