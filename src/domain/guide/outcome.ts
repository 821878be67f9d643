import type { CalendarDate } from "../../lib/calendar.ts";
import type { GuideRight, Grade, RuleId, State, Step, SystemId } from "./guide.ts";
import type { Reason } from "./world.ts";

/** The trace: the facts and days that led here. */
export interface Traced {
  readonly rules: readonly RuleId[];
  readonly because: readonly Reason[];
}

/** A finding, limit, warning, or a part that is not ready. */
export interface Remark extends Traced {
  readonly system: SystemId;
  readonly kind: "finding" | "limit" | "warning" | "block";
  readonly text: string;
  /** The rights it concerns; empty when it holds whatever is asked. */
  readonly rights: readonly GuideRight[];
  /** The state it puts those rights in, where it is a gate that holds. */
  readonly state: State | "silent" | null;
  readonly irreversible: boolean;
}

/** `done` by a fact already recorded; `blocked` or `waiting` behind a gate that holds. */
export type StepStatus = "active" | "done" | "blocked" | "waiting";

/** A step of the plan, in its place. */
export interface PlannedStep extends Traced {
  /** Stays the same when the plan is drawn again, so that a task keeps its evidence. */
  readonly key: string;
  readonly guide: string;
  /** The system it stands for, and those it serves as well. */
  readonly system: SystemId;
  readonly systems: readonly SystemId[];
  readonly step: Step;
  readonly status: StepStatus;
  readonly irreversible: boolean;
  readonly askBy: CalendarDate | null;
  readonly warnings: readonly Remark[];
  /** The texts of the gates it stands behind. */
  readonly behind: readonly string[];
}

/** A fact that has to be found out. */
export interface FindOut {
  readonly fact: string;
  /** The steps that it could still stop or change: they wait for it. */
  readonly before: readonly string[];
  /** The systems where it could still add a step to the plan. */
  readonly adds: readonly SystemId[];
  /** The steps whose ready message has a gap without it: they can do without. */
  readonly fills: readonly string[];
}

/** A day that follows from the facts. */
export interface OutcomeDay {
  readonly name: string;
  readonly on: CalendarDate;
  readonly text: string;
  readonly rules: readonly RuleId[];
  readonly outside: boolean;
}

/** Whether an attestation of erasure can be issued once the plan is worked off. */
export type Attestable = "yes" | "partial" | "no";

/** What the guides say about this request on this day. */
export interface Outcome {
  readonly roles: Readonly<Record<SystemId, "controller" | "processor">>;
  readonly states: Readonly<Record<SystemId, State>>;
  readonly remarks: readonly Remark[];
  readonly steps: readonly PlannedStep[];
  readonly findOut: readonly FindOut[];
  readonly days: readonly OutcomeDay[];
  readonly attestation: Attestable;
  readonly grades: Readonly<Record<SystemId, Grade>>;
  /** Systems in scope that no guide describes. */
  readonly uncovered: readonly SystemId[];
}

/** The codes of the four kinds of remark and of a step's standing, for showing and checking. */
export function cited(outcome: Outcome): ReadonlySet<RuleId> {
  return new Set([
    ...outcome.remarks.flatMap(({ rules }) => rules),
    ...outcome.steps.flatMap(({ rules, warnings }) => [...rules, ...warnings.flatMap((one) => one.rules)]),
  ]);
}
