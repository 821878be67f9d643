import type { CalendarDate } from "../lib/calendar.ts";
import type { Id } from "../lib/id.ts";
import type { Case, CaseNumber, Closure } from "./case.ts";
import type { ClockEvent } from "./clock-event.ts";
import type { RegimeId } from "./regime.ts";
import type { Right } from "./right.ts";
import type { Task } from "./task.ts";

/** What lists and search need of a case: recorded facts only, so that due dates are computed when shown. */
export interface CaseSummary {
  readonly id: Id;
  readonly number: CaseNumber;
  readonly revision: number;
  readonly name: string;
  readonly identifiers: readonly string[];
  readonly rights: readonly Right[];
  readonly regime: RegimeId;
  readonly openedOn: CalendarDate;
  readonly clock: readonly ClockEvent[];
  /** Tasks that are neither done nor dropped, without their texts. */
  readonly openTasks: readonly Pick<
    Task,
    "id" | "stage" | "origin" | "title" | "with" | "leadDays" | "askBy" | "events"
  >[];
  readonly tasks: number;
  readonly attestations: readonly { readonly number: string; readonly hash: string }[];
  readonly closure: Closure | null;
}

/** The summary of a case. */
export function summaryOf(kase: Case): CaseSummary {
  const ended = new Set<string | undefined>(["done", "not-needed", "answered"]);
  return {
    id: kase.id,
    number: kase.number,
    revision: kase.revision,
    name: kase.dataSubject.name,
    identifiers: kase.dataSubject.identifiers.map(({ value }) => value),
    rights: kase.rights,
    regime: kase.regime,
    openedOn: kase.openedOn,
    clock: kase.clock,
    openTasks: kase.tasks
      .filter(({ events }) => !ended.has(events.at(-1)?.kind))
      .map(({ id, stage, origin, title, with: whom, leadDays, askBy, events }) => ({
        id,
        stage,
        origin,
        title,
        with: whom,
        leadDays,
        askBy,
        events: events.map((event) => ("text" in event ? { ...event, text: "" } : event)),
      })),
    tasks: kase.tasks.length,
    attestations: kase.attestations.map(({ number, hash }) => ({ number, hash })),
    closure: kase.closure,
  };
}
