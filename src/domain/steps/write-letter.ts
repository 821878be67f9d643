import type { CalendarDate } from "../../lib/calendar.ts";
import type { Id } from "../../lib/id.ts";
import { accept, refuse } from "../../lib/result.ts";
import type { Case } from "../case.ts";
import type { Letter } from "../letter.ts";
import { letterFacts, type LetterInput } from "../letters/facts.ts";
import { mergeLetter } from "../letters/merge.ts";
import type { LetterTemplate } from "../letters/template.ts";
import { closedProblem, type Step } from "./checks.ts";

/** Writes a letter from its template with the facts of the case; one draft of each kind and addressee at a time. */
export function writeLetter(
  kase: Case,
  input: { readonly id: Id; readonly template: LetterTemplate } & Omit<LetterInput, "kase">,
  today: CalendarDate,
): Step {
  const closed = closedProblem(kase);
  if (closed !== null) return refuse(closed);
  const { template, to } = input;
  const { kind } = template;
  const earlier = kase.letters.filter((letter) => letter.kind === kind && (letter.to ?? null) === to);
  if (earlier.some(({ final }) => final === null)) return refuse({ code: "letter-draft-exists", kind });
  const letter: Letter = {
    id: input.id,
    kind,
    language: template.words.language,
    version: earlier.length + 1,
    ...(to === null ? {} : { to }),
    writtenOn: today,
    ...mergeLetter(template, letterFacts({ kase, ...input }, template)),
    final: null,
    sent: null,
  };
  return accept({
    kase: { ...kase, letters: [...kase.letters, letter] },
    event: { kind: "letter-written", on: today, facts: { kind, version: letter.version } },
  });
}
