import type { Case, Closure } from "../../src/domain/case.ts";
import type { CaseEvent } from "../../src/domain/journal.ts";
import { calendarDate } from "../../src/lib/calendar.ts";
import type { Desk } from "../../src/storage/desk.ts";
import { practiceDesk } from "../../src/storage/practice-desk.ts";
import { contoso, janesCase } from "./janes-case.ts";

/** A practice desk of Contoso with Jane's case on it, saved once for each event. */
export async function deskWithJane(
  changes: Partial<Case> = {},
  ...events: readonly CaseEvent[]
): Promise<{ desk: Desk; kase: Case }> {
  const desk = practiceDesk(contoso);
  const kase = await saveCase(desk, janesCase({ revision: 0, ...changes }), ...events);
  return { desk, kase };
}

/** Saves the case at that desk, once for each event. */
export async function saveCase(desk: Desk, kase: Case, ...events: readonly CaseEvent[]): Promise<Case> {
  const opened: CaseEvent = {
    kind: "case-opened",
    on: kase.openedOn,
    facts: { number: kase.number, rights: kase.rights.join(",") },
    detail: { name: kase.dataSubject.name },
  };
  let revision = kase.revision;
  for (const event of [opened, ...events]) {
    await desk.cases.save({ kase: { ...kase, revision }, event });
    revision += 1;
  }
  return { ...kase, revision };
}

/** How Jane's case was closed. */
export function closedOn(on: string, changes: Partial<Closure> = {}): { closure: Closure } {
  const day = calendarDate(on);
  return { closure: { on: day, result: "fulfilled", words: "", lateBecause: "", purgeOn: day, ...changes } };
}
