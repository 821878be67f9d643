import { plusMonths, type CalendarDate } from "../../lib/calendar.ts";
import type { Id } from "../../lib/id.ts";
import { accept, type Result } from "../../lib/result.ts";
import type { Case, CaseNumber, Change } from "../case.ts";
import type { DutyWords } from "../duties.ts";
import { emptyDraft, type IntakeProblem } from "../intake-draft.ts";
import type { ImportedRow } from "../register-import/plan.ts";
import type { Regime } from "../regime.ts";
import type { Settings } from "../settings.ts";
import { openCase } from "./open-case.ts";

/** A request of another register with what a case needs beside it. */
export interface ImportCase {
  readonly row: ImportedRow;
  readonly id: Id;
  readonly number: CaseNumber;
  readonly regime: Regime;
  readonly duties: DutyWords;
  readonly settings: Pick<Settings, "retentionMonths">;
  /** What is written into the case about where it comes from, and for whom no name was given. */
  readonly words: { readonly origin: string; readonly nameless: string };
  readonly nextId: () => Id;
}

/** A case that was closed elsewhere: nothing is left to do, and its data goes when it would have gone. */
function closedElsewhere(kase: Case, { row, settings, words }: ImportCase): Case {
  if (row.closed === null) return kase;
  const { on, result } = row.closed;
  const purgeOn = plusMonths(on, settings.retentionMonths);
  const closure = { on, result, words: words.origin, lateBecause: "", purgeOn };
  return { ...kase, tasks: [], closure };
}

/** Takes a request of another register in, with its number there as an outside reference; a name that was not given is not an identifier. */
export function importCase(input: ImportCase, today: CalendarDate): Result<Change, readonly IntakeProblem[]> {
  const { row, id, number, regime, duties, words, nextId } = input;
  const named = row.name !== "";
  const draft = {
    ...emptyDraft(regime.id),
    channel: "other" as const,
    receivedOn: row.receivedOn,
    name: named ? row.name : words.nameless,
    identifiers: [
      { kind: "ticket" as const, value: row.reference },
      ...(row.email === "" ? [] : [{ kind: "email" as const, value: row.email }]),
    ],
    rights: row.rights,
  };
  const opened = openCase({ draft, id, number, regime, duties, nextId }, today);
  if (!opened.ok) return opened;
  const { kase, event } = opened.value;
  const identifiers = kase.dataSubject.identifiers.filter(({ kind }) => named || kind !== "name");
  const noted: Case = {
    ...kase,
    dataSubject: { ...kase.dataSubject, identifiers },
    notes: [...kase.notes, { id: nextId(), on: today, text: words.origin }],
  };
  const facts = { ...event.facts, imported: true, result: row.closed?.result ?? "" };
  return accept({ kase: closedElsewhere(noted, input), event: { ...event, facts } });
}
