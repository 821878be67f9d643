import type { CalendarDate } from "../../lib/calendar.ts";
import type { Id } from "../../lib/id.ts";
import { accept, refuse } from "../../lib/result.ts";
import { blank } from "../../lib/text.ts";
import type { Case } from "../case.ts";
import { letterFacts, type LetterInput } from "../letters/facts.ts";
import { rightsOf } from "../letters/answers.ts";
import { findLetter, withLetter } from "../letters/find.ts";
import { letterHash } from "../letters/hash.ts";
import { missingFacts } from "../letters/merge.ts";
import { mustSay } from "../letters/must-say.ts";
import type { LetterTemplate } from "../letters/template.ts";
import { undecidedFor } from "../letters/undecided.ts";
import { closedProblem, type Step } from "./checks.ts";

/** What making a letter final needs; `override` is the reason for sending it although something is missing. */
export interface FinaliseInput extends Omit<LetterInput, "kase" | "to"> {
  readonly id: Id;
  readonly template: LetterTemplate;
  readonly override: string;
}

/**
 * Locks a letter with the hash of what it says; refused while it misses a fact, leaves out what it must say, or tells of a
 * decision that is not recorded.
 */
export async function finaliseLetter(kase: Case, input: FinaliseInput, today: CalendarDate): Promise<Step> {
  const closed = closedProblem(kase);
  if (closed !== null) return refuse(closed);
  const letter = findLetter(kase, input.id);
  if (letter === null) return refuse({ code: "letter-unknown" });
  if (letter.final !== null) return refuse({ code: "letter-final" });
  const missing = missingFacts(letter);
  const facts = letterFacts({ kase, ...input, to: letter.to ?? null }, input.template);
  const unsaid = mustSay(letter, input.template, facts)
    .filter(({ said }) => !said)
    .map(({ words }) => words);
  const undecided = undecidedFor(kase, letter.kind);
  const incomplete = missing.length + unsaid.length + undecided.length > 0;
  if (incomplete && blank(input.override)) {
    return refuse({ code: "letter-incomplete", missing, unsaid, undecided });
  }
  const override = incomplete ? input.override.trim() : null;
  const { kind, version } = letter;
  const locked = { ...letter, rights: rightsOf(kase, letter) };
  const hash = await letterHash(locked);
  return accept({
    kase: { ...kase, letters: withLetter(kase, { ...locked, final: { on: today, hash, override } }) },
    event: {
      kind: "letter-issued",
      on: today,
      facts: {
        kind,
        version,
        hash,
        rights: locked.rights.join(","),
        missing: missing.length,
        unsaid: unsaid.length,
        undecided: undecided.map(({ code }) => code).join(","),
      },
      ...(override === null ? {} : { detail: { override } }),
    },
  });
}
