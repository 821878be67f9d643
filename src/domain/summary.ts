import type { CalendarDate } from "../lib/calendar.ts";
import type { Id } from "../lib/id.ts";
import type { Case, CaseNumber, Closure } from "./case.ts";
import type { ClockEvent } from "./clock-event.ts";
import type { Restriction } from "./decisions/restriction.ts";
import type { RegimeId } from "./regime.ts";
import type { Right } from "./right.ts";
import type { Task } from "./task.ts";
import { settled, type PlannedTask } from "./task-state.ts";

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
  /** Tasks that are not settled, without their texts. */
  readonly openTasks: readonly PlannedTask[];
  /** Tasks that count, i.e. all but those not needed, and how many of them are done. */
  readonly tasks: number;
  readonly tasksDone: number;
  readonly attestations: readonly { readonly number: string; readonly hash: string }[];
  readonly closure: Closure | null;
  /** Restrictions in force, for the list over all cases; left out while there are none. */
  readonly restrictions?: readonly Restriction[];
  /** Cases with which this one was linked; left out while there are none. */
  readonly related?: readonly CaseNumber[];
}

/** An open task as lists need it, without its texts. */
export function plannedTaskOf(task: Task): PlannedTask {
  const { id, stage, origin, title, with: whom, leadDays, askBy, irreversible, after } = task;
  const events = task.events.map((event) => {
    if ("text" in event) return { ...event, text: "" };
    return { ...event, words: "" };
  });
  return { id, stage, origin, title, with: whom, leadDays, askBy, irreversible, after, events };
}

function ruled({ rulings }: Case): Pick<CaseSummary, "restrictions" | "related"> {
  const restrictions = rulings?.restrictions?.filter(({ liftedOn }) => liftedOn === null) ?? [];
  const related = rulings?.related?.map(({ number }) => number) ?? [];
  return {
    ...(restrictions.length === 0 ? {} : { restrictions }),
    ...(related.length === 0 ? {} : { related }),
  };
}

/** The summary of a case. */
export function summaryOf(kase: Case): CaseSummary {
  const needed = kase.tasks.filter(({ events }) => events.at(-1)?.kind !== "not-needed");
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
    openTasks: kase.tasks.filter((task) => !settled(task)).map(plannedTaskOf),
    tasks: needed.length,
    tasksDone: needed.filter(settled).length,
    attestations: kase.attestations.map(({ number, hash }) => ({ number, hash })),
    closure: kase.closure,
    ...ruled(kase),
  };
}
