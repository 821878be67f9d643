import type { CalendarDate } from "../../lib/calendar.ts";
import type { Id } from "../../lib/id.ts";
import { accept, refuse, type Result } from "../../lib/result.ts";
import { fold } from "../../lib/text.ts";
import type { Case, CaseNumber, Change } from "../case.ts";
import { dutiesAfter, dutiesOf, withDuties, type DutyWords } from "../duties.ts";
import { withDutyDone } from "../duty.ts";
import type { Identifier } from "../identifier.ts";
import { checkIntake, receivedInFuture, type IntakeDraft, type IntakeProblem } from "../intake-draft.ts";
import type { Regime } from "../regime.ts";
import type { Task } from "../task.ts";

/** A draft with what a case needs beside it. */
export interface OpenCase {
  readonly draft: IntakeDraft;
  readonly id: Id;
  readonly number: CaseNumber;
  readonly regime: Regime;
  readonly duties: DutyWords;
  readonly nextId: () => Id;
}

/** The name is an identifier like any other; each is kept once. */
function identifiersOf({ draft, nextId }: OpenCase): readonly Identifier[] {
  const all = [{ kind: "name" as const, value: draft.name }, ...draft.identifiers];
  const seen = new Set<string>();
  return all.flatMap(({ kind, value }) => {
    const key = `${kind} ${fold(value)}`;
    if (value.trim() === "" || seen.has(key)) return [];
    seen.add(key);
    return [{ id: nextId(), kind, value: value.trim() }];
  });
}

/** A document that was looked at is destroyed, and that is a task. */
function seenDocument({ identity }: IntakeDraft): boolean {
  return identity?.method === "document-seen";
}

function tasksOf({ draft, regime, duties, nextId }: OpenCase, today: CalendarDate): readonly Task[] {
  const after = draft.validity === null ? [] : dutiesAfter(draft.validity.result);
  const ink = { words: duties, name: draft.name.trim(), nextId };
  const papers = seenDocument(draft) ? (["destroy-evidence"] as const) : [];
  const tasks = withDuties([], [...dutiesOf(draft.rights, regime), ...papers, ...after], ink);
  const identified = draft.identity === null ? tasks : withDutyDone(tasks, "identity", today);
  return draft.validity === null ? identified : withDutyDone(identified, "validity", today);
}

function caseOf(input: OpenCase, receivedOn: CalendarDate, today: CalendarDate): Case {
  const { draft, id, number, regime } = input;
  const { agent, identity, validity, futureBecause } = draft;
  const early = receivedInFuture(draft, today);
  return {
    shape: 1,
    id,
    number,
    revision: 0,
    openedOn: today,
    regime: regime.id,
    rights: draft.rights,
    language: draft.language,
    request: { receivedOn, channel: draft.channel, message: draft.message },
    requester: agent === null ? { kind: "data-subject" } : { kind: "agent", ...agent },
    dataSubject: {
      name: draft.name.trim(),
      address: draft.address.trim(),
      relation: draft.relation,
      identifiers: identifiersOf(input),
    },
    clock: [{ kind: "received", on: receivedOn }],
    identity:
      identity === null
        ? null
        : {
            ...identity,
            on: today,
            result: "confirmed",
            ...(seenDocument(draft) ? { evidenceDestroyedOn: null } : {}),
          },
    validity: validity === null ? null : { ...validity, on: today },
    scope: null,
    tasks: tasksOf(input, today),
    sources: [],
    imports: [],
    proofs: [],
    letters: [],
    packages: [],
    attestations: [],
    notes: early ? [{ id: input.nextId(), on: today, text: futureBecause.trim() }] : [],
    closure: null,
  };
}

/** Opens a case: the clock runs from receipt, whenever the case is opened. */
export function openCase(input: OpenCase, today: CalendarDate): Result<Change, readonly IntakeProblem[]> {
  const { draft, regime, number } = input;
  const problems = checkIntake(draft, today);
  const { receivedOn } = draft;
  if (receivedOn === null || problems.length > 0) return refuse(problems);
  return accept({
    kase: caseOf(input, receivedOn, today),
    event: {
      kind: "case-opened",
      on: today,
      facts: {
        number,
        receivedOn,
        regime: regime.id,
        rights: draft.rights.join(","),
        channel: draft.channel,
        requester: draft.agent === null ? "data-subject" : "agent",
        identity: draft.identity?.method ?? "",
        validity: draft.validity?.result ?? "",
      },
      detail: { name: draft.name.trim() },
    },
  });
}
