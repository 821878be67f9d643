import type { Case, Change } from "../../src/domain/case.ts";
import type { Finding } from "../../src/domain/finding.ts";
import type { CaseEvent } from "../../src/domain/journal.ts";
import type { Shelf } from "../../src/domain/own-guide/shelf.ts";
import type { RegisterLine } from "../../src/domain/register.ts";
import { calendarDate } from "../../src/lib/calendar.ts";
import { newId } from "../../src/lib/id.ts";
import type { Watchable } from "../../src/lib/watchable.ts";

const on = calendarDate("2026-11-20");

/** A case nobody has saved yet. */
export function unsaved(facts: Partial<Case> = {}): Case {
  return {
    shape: 1,
    id: newId(),
    number: "DSR-2026-001",
    revision: 0,
    openedOn: on,
    regime: "eu-gdpr",
    rights: ["erasure"],
    language: "en",
    request: { receivedOn: on, channel: "e-mail", message: "Please erase everything about Zebulon Quist." },
    requester: { kind: "data-subject" },
    dataSubject: {
      name: "Zebulon Quist",
      address: "Murkwater Lane 9",
      relation: "customer",
      identifiers: [{ id: newId(), kind: "email", value: "z.quist@example.org" }],
    },
    clock: [{ kind: "received", on }],
    identity: null,
    validity: null,
    scope: null,
    tasks: [],
    sources: [],
    imports: [],
    proofs: [],
    letters: [],
    packages: [],
    attestations: [],
    notes: [],
    closure: null,
    ...facts,
  };
}

/** The event of opening, with a detail that names the person. */
export const opened: CaseEvent = {
  kind: "case-opened",
  on,
  facts: { rights: 1 },
  detail: { name: "Zebulon Quist" },
};

/** Saves the case with these findings. */
export function change(kase: Case, findings: readonly Finding[] = []): Change {
  return { kase, findings, event: opened };
}

/** A record in which something was found. */
export function finding(kase: Case, number: number, value: string): Finding {
  return {
    id: newId(),
    caseId: kase.id,
    number,
    importId: newId(),
    position: `row ${number}`,
    fields: [{ name: "body", value }],
    hits: [],
    decision: null,
    reason: "",
    redactions: [],
  };
}

/** The same case, closed. */
export function closed(kase: Case): Case {
  const closure = { on, result: "fulfilled", words: "", lateBecause: "", purgeOn: on } as const;
  return { ...kase, closure };
}

/** What the register keeps of it. */
export function registerLine(kase: Case): RegisterLine {
  return {
    caseId: kase.id,
    number: kase.number,
    receivedOn: on,
    rights: kase.rights,
    regime: kase.regime,
    result: "fulfilled",
    answeredOn: on,
    dueOn: on,
    closedOn: on,
    purgedOn: on,
    attestations: [],
    packages: [],
  };
}

export const purged: CaseEvent = { kind: "record-purged", on, facts: {} };
export const settingsChanged: CaseEvent = { kind: "settings-changed", on, facts: {} };

/** The line of many cases taken over at once. */
export function imported(cases: number): CaseEvent {
  return { kind: "register-imported", on, facts: { cases } };
}

/** A shelf with one check on it, and its line. */
export const checkedShelf: Shelf = {
  checks: [
    {
      guide: "microsoft-support",
      version: 1,
      on,
      by: "Ines",
      note: "Compared with the online edition.",
      again: calendarDate("2027-11-20"),
    },
  ],
  guides: [],
};
export const shelfChecked: CaseEvent = {
  kind: "guide-checked",
  on,
  facts: { guide: "microsoft-support", version: 1 },
  detail: { by: "Ines" },
};

/** What a watch answers first. */
export function first<T>(watchable: Watchable<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const watch = watchable.subscribe({
      next: (value) => {
        resolve(value);
        queueMicrotask(() => watch.unsubscribe());
      },
      error: reject,
    });
  });
}

/** Everything a watch answers, as it comes. */
export function heard<T>(watchable: Watchable<T>): { answers: T[]; errors: unknown[]; stop: () => void } {
  const answers: T[] = [];
  const errors: unknown[] = [];
  const watch = watchable.subscribe({ next: (v) => answers.push(v), error: (e) => errors.push(e) });
  return { answers, errors, stop: () => watch.unsubscribe() };
}
