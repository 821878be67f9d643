import type { CalendarDate } from "../../lib/calendar.ts";
import type { Id } from "../../lib/id.ts";
import { accept, refuse } from "../../lib/result.ts";
import type { Case } from "../case.ts";
import { answeredOn } from "../clock.ts";
import { withDutyEvent, withDutyReopened } from "../duty.ts";
import { liftedUpon, withoutSendingShown } from "../letters/after-sending.ts";
import { findLetter, withLetter } from "../letters/find.ts";
import { withAnswersByLetter } from "../letters/on-the-clock.ts";
import type { Problem } from "../problem.ts";
import { closedProblem, firstOf, missing, type Step } from "./checks.ts";

function problemOf(kase: Case, id: Id): Problem | null {
  const letter = findLetter(kase, id);
  if (letter === null) return { code: "letter-unknown" };
  if (letter.sent === null) return { code: "letter-not-sent" };
  const lifted = liftedUpon(kase, id)?.liftedOn ?? null;
  return lifted === null ? null : { code: "lifted-already", on: lifted };
}

/** The clock runs on for the rights that have no answer any more; an answer by other means stays recorded. */
function unanswered(before: Case, kase: Case, today: CalendarDate, words: string): Case {
  const after = withAnswersByLetter(kase);
  const open = answeredOn(before.clock) !== null && answeredOn(after.clock) === null;
  if (!open) return after;
  const reopened = withDutyEvent(after.tasks, "outcome-letter", { kind: "reopened", on: today, words });
  return { ...after, tasks: reopened };
}

/** Takes back that a letter was sent, with everything that followed from it; the letter stays final. */
export function takeBackSending(
  kase: Case,
  input: { readonly id: Id; readonly words: string },
  today: CalendarDate,
): Step {
  const words = input.words.trim();
  const problem = firstOf(closedProblem(kase), problemOf(kase, input.id), missing("words", words));
  if (problem !== null) return refuse(problem);
  const letter = findLetter(kase, input.id);
  const sent = letter?.sent ?? null;
  if (letter === null || sent === null) return refuse({ code: "letter-not-sent" });
  const { kind, version } = letter;
  const unsent = { ...kase, letters: withLetter(kase, { ...letter, sent: null }) };
  const untold = withoutSendingShown(unsent, letter, today);
  const open =
    kind === "acknowledgement"
      ? { ...untold, tasks: withDutyReopened(untold.tasks, "acknowledgement", today) }
      : unanswered(kase, untold, today, words);
  return accept({
    kase: open,
    event: {
      kind: "undone",
      on: today,
      facts: { what: "letter", kind, version, since: sent.on },
      detail: { words },
    },
  });
}
