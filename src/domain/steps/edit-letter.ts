import type { CalendarDate } from "../../lib/calendar.ts";
import type { Id } from "../../lib/id.ts";
import { accept, refuse } from "../../lib/result.ts";
import { blank } from "../../lib/text.ts";
import type { Case } from "../case.ts";
import { findLetter, withLetter } from "../letters/find.ts";
import { closedProblem, type Step } from "./checks.ts";

/** Keeps what the officer changed in a draft; a final letter is never touched again. */
export function editLetter(
  kase: Case,
  input: { readonly id: Id; readonly addressee: string; readonly subject: string; readonly body: string },
  today: CalendarDate,
): Step {
  const closed = closedProblem(kase);
  if (closed !== null) return refuse(closed);
  const letter = findLetter(kase, input.id);
  if (letter === null) return refuse({ code: "letter-unknown" });
  if (letter.final !== null) return refuse({ code: "letter-final" });
  if (blank(input.body) || blank(input.subject)) return refuse({ code: "letter-empty" });
  const { addressee, subject, body } = input;
  return accept({
    kase: { ...kase, letters: withLetter(kase, { ...letter, addressee, subject, body }) },
    event: { kind: "letter-written", on: today, facts: { kind: letter.kind, version: letter.version } },
  });
}
