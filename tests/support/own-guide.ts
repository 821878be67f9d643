import { facts } from "../../src/content/facts.ts";
import { rules } from "../../src/content/rules/index.ts";
import type { Around } from "../../src/domain/own-guide/checks.ts";
import {
  addQuestion,
  newOwnGuide,
  setCopyFirst,
  withGuide,
  withPart,
} from "../../src/domain/own-guide/edit.ts";
import { rulePrefix, type OwnGuide } from "../../src/domain/own-guide/own-guide.ts";

/** The id of the guide of these tests, and the names that begin with it. */
export const ownId = "own0123456789abcdef";
export const payroll = `${ownId}-p1`;
export const yearClosed = `${ownId}.q1`;
const rule = `${rulePrefix(ownId)}1`;

/** What an own guide may lean on: everything that ships. */
export const around: Around = { facts, rules: new Set(rules.map(({ id }) => id)) };

/** A sound guide on a payroll database: a copy, a deletion that needs it, and a block while the year is open. */
export function payrollGuide(changes: Partial<OwnGuide["guide"]> = {}): OwnGuide {
  const empty = withGuide(newOwnGuide(ownId), {
    title: "Payroll at Fabrikam",
    about: "Salaries and their history.",
    source: { document: ownId, title: "Contract with Fabrikam", edition: "2 March 2026" },
  });
  const asked = addQuestion(
    {
      ...empty,
      rules: [{ id: rule, section: "Section 4", text: "Fabrikam deletes when asked in writing." }],
    },
    yearClosed,
    { ask: "Has the year been closed?", why: "Before that nothing goes.", look: "Ask.", rules: [rule] },
  );
  const words = { text: "Ask in writing.", actor: "Payroll administrator", evidence: "The answer" };
  const deletion = {
    id: "step-2",
    stage: "delete" as const,
    rights: ["delete" as const],
    title: "Have the record deleted",
    ...words,
    takes: { days: 14, text: "Takes up to 2 weeks." },
    irreversible: true as const,
    rules: [rule],
  };
  const written = withPart(asked, payroll, {
    name: "Payroll database",
    holds: "Salaries",
    holder: "Fabrikam, as processor",
    steps: [
      { id: "step-1", stage: "copy", title: "Have the record copied", ...words, rules: [rule] },
      deletion,
    ],
    gates: [
      {
        id: "block-1",
        state: "blocked",
        rights: ["delete"],
        when: { fact: yearClosed, is: false },
        text: "The year is still open.",
        rules: [rule],
      },
    ],
  });
  const copyWords = {
    ask: "Has every copy been taken?",
    why: "Nothing can be fetched later.",
    look: "The plan.",
  };
  return withGuide(setCopyFirst(written, deletion, true, copyWords), changes);
}
