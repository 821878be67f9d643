import type { CalendarDate } from "../../lib/calendar.ts";
import type { Id } from "../../lib/id.ts";
import { accept, refuse } from "../../lib/result.ts";
import type { Case } from "../case.ts";
import { letterFacts, type LetterInput } from "../letters/facts.ts";
import { findLetter, withLetter } from "../letters/find.ts";
import { mergeLetter } from "../letters/merge.ts";
import type { LetterTemplate } from "../letters/template.ts";
import { closedProblem, type Step } from "./checks.ts";

/** Writes a draft again from its template, in another language or with what the case knows now; what was typed goes. */
export function rewriteLetter(
  kase: Case,
  input: { readonly id: Id; readonly template: LetterTemplate } & Omit<LetterInput, "kase" | "to">,
  today: CalendarDate,
): Step {
  const closed = closedProblem(kase);
  if (closed !== null) return refuse(closed);
  const letter = findLetter(kase, input.id);
  if (letter === null) return refuse({ code: "letter-unknown" });
  if (letter.final !== null) return refuse({ code: "letter-final" });
  const { template } = input;
  const facts = letterFacts({ kase, ...input, to: letter.to ?? null }, template);
  const { language } = template.words;
  const next = { ...letter, language, writtenOn: today, ...mergeLetter(template, facts) };
  return accept({
    kase: { ...kase, letters: withLetter(kase, next) },
    event: {
      kind: "letter-written",
      on: today,
      facts: { kind: letter.kind, version: letter.version, again: true },
    },
  });
}
