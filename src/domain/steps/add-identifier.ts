import type { CalendarDate } from "../../lib/calendar.ts";
import { fold } from "../../lib/text.ts";
import type { Case } from "../case.ts";
import type { Identifier } from "../identifier.ts";
import { changed, closedProblem, firstOf, missing, type Step } from "./checks.ts";

/** Adds a mark by which the data subject can be found. */
export function addIdentifier(kase: Case, identifier: Identifier, today: CalendarDate): Step {
  const { dataSubject } = kase;
  const { id, kind } = identifier;
  const value = identifier.value.trim();
  const known = dataSubject.identifiers.some(
    (other) => other.kind === kind && fold(other.value) === fold(value),
  );
  const problem = firstOf(
    closedProblem(kase),
    missing("value", value),
    known ? { code: "identifier-known" } : null,
  );
  const identifiers = [...dataSubject.identifiers, { id, kind, value }];
  return changed(problem, () => ({ ...kase, dataSubject: { ...dataSubject, identifiers } }), {
    kind: "case-corrected",
    on: today,
    facts: { added: "identifier", identifier: kind },
    detail: { value },
  });
}

/** Takes away a mark that names somebody else after all; the journal keeps that it was there. */
export function removeIdentifier(kase: Case, { id }: Pick<Identifier, "id">, today: CalendarDate): Step {
  const { dataSubject } = kase;
  const found = dataSubject.identifiers.find((identifier) => identifier.id === id);
  const problem = firstOf(closedProblem(kase), found === undefined ? { code: "no-longer-there" } : null);
  const identifiers = dataSubject.identifiers.filter((identifier) => identifier.id !== id);
  return changed(problem, () => ({ ...kase, dataSubject: { ...dataSubject, identifiers } }), {
    kind: "case-corrected",
    on: today,
    facts: { removed: "identifier", identifier: found?.kind ?? "" },
    detail: { value: found?.value ?? "" },
  });
}
