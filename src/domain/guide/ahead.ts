import { daysBetween, plusDays, type CalendarDate } from "../../lib/calendar.ts";
import type { Facts } from "../facts.ts";
import { parts as partsOf } from "./condition.ts";
import { evaluate } from "./evaluate.ts";
import type { Guide, State, SystemId } from "./guide.ts";
import type { Attestable, Outcome, PlannedStep, StepStatus } from "./outcome.ts";
import { conditionsOf, daysCompared, references } from "./walk.ts";
import { World } from "./world.ts";

/** A step as it stands on one day; null when the plan does not have it. */
export interface StepThen {
  readonly title: string;
  readonly status: StepStatus;
}

/** Something that will be different on a day to come although nobody does anything. */
export type Change = { readonly on: CalendarDate } & (
  | {
      readonly kind: "state";
      readonly system: SystemId;
      readonly from: State | null;
      readonly to: State | null;
    }
  | {
      readonly kind: "step";
      readonly system: SystemId;
      readonly key: string;
      readonly from: StepThen | null;
      readonly to: StepThen | null;
    }
  /** The last day on which asking is safe. */
  | { readonly kind: "last-day"; readonly system: SystemId; readonly key: string; readonly title: string }
  | { readonly kind: "attestation"; readonly from: Attestable; readonly to: Attestable }
);

/** How far, in days, a named day runs beside today; null when it stands still. */
function driftOf(ref: string, world: World, names: ReadonlyMap<string, readonly string[]>): number | null {
  const seen = new Set<string>();
  const moves = (name: string): boolean => {
    if (name === "today") return true;
    if (seen.has(name)) return false;
    seen.add(name);
    return (names.get(name) ?? []).some(moves);
  };
  const day = moves(ref) ? world.day(ref) : null;
  return day === null ? null : daysBetween(world.today, day);
}

/** The days after today on which a comparison of the guides with today can turn out otherwise. */
function turningDays(guides: readonly Guide[], world: World, until: CalendarDate): readonly CalendarDate[] {
  const names = references(guides);
  const compared = guides
    .flatMap(conditionsOf)
    .flatMap(({ condition }) => partsOf(condition))
    .flatMap((one) => ("day" in one ? [daysCompared(one)] : []));
  const days = compared.flatMap(([one, other]): readonly CalendarDate[] => {
    const [drift, still] = [driftOf(one, world, names), driftOf(other, world, names)];
    if ((drift === null) === (still === null)) return [];
    const at = world.day(drift === null ? one : other);
    if (at === null) return [];
    const turn = plusDays(at, -(drift ?? still ?? 0));
    const near = (drift ?? still) === 0 ? [0, 1] : [-3, -2, -1, 0, 1, 2, 3, 4]; // months differ in length
    return near.map((days) => plusDays(turn, days));
  });
  return [...new Set(days)].filter((day) => day > world.today && day <= until).sort();
}

/** The steps by their key; where a step stands twice, the one that can be taken counts. */
function stepsOf({ steps }: Outcome): ReadonlyMap<string, PlannedStep> {
  const found = new Map<string, PlannedStep>();
  for (const step of steps) {
    const known = found.get(step.key);
    if (known === undefined || known.status === "blocked" || known.status === "waiting")
      found.set(step.key, step);
  }
  return found;
}

function then(step: PlannedStep | undefined): StepThen | null {
  return step === undefined ? null : { title: step.step.title, status: step.status };
}

function stepChanges(on: CalendarDate, before: Outcome, after: Outcome): readonly Change[] {
  const [was, is] = [stepsOf(before), stepsOf(after)];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((key): readonly Change[] => {
    const [from, to] = [was.get(key), is.get(key)];
    if (from?.status === to?.status && from?.step.title === to?.step.title) return [];
    return [
      { on, kind: "step", system: (to ?? from)?.system ?? "case", key, from: then(from), to: then(to) },
    ];
  });
}

function differences(on: CalendarDate, before: Outcome, after: Outcome): readonly Change[] {
  const systems = new Set([...Object.keys(before.states), ...Object.keys(after.states)]);
  const states = [...systems].flatMap((system): readonly Change[] => {
    const [from, to] = [before.states[system] ?? null, after.states[system] ?? null];
    return from === to ? [] : [{ on, kind: "state", system, from, to }];
  });
  const attestation: readonly Change[] =
    before.attestation === after.attestation
      ? []
      : [{ on, kind: "attestation", from: before.attestation, to: after.attestation }];
  return [...states, ...stepChanges(on, before, after), ...attestation];
}

/** The last safe days to ask for what can be asked now. */
function lastDays({ steps }: Outcome, today: CalendarDate, until: CalendarDate): readonly Change[] {
  return steps.flatMap(({ askBy, status, key, system, step: { title } }): readonly Change[] =>
    status === "active" && askBy !== null && askBy >= today && askBy <= until
      ? [{ on: askBy, kind: "last-day", system, key, title }]
      : [],
  );
}

/**
 * What will be different by a day to come if nothing is done and nothing else becomes known: shown before it happens.
 * The files that lapse on day 91, the week of hold that ends, log entries that go after thirty days.
 */
export function changesAhead(
  guides: readonly Guide[],
  facts: Facts,
  today: CalendarDate,
  until: CalendarDate,
): readonly Change[] {
  const now = evaluate(guides, facts, today);
  let before = now;
  const found = turningDays(guides, new World(guides, facts, today), until).flatMap((day) => {
    const after = evaluate(guides, facts, day);
    const changes = differences(day, before, after);
    before = after;
    return changes;
  });
  return [...lastDays(now, today, until), ...found].sort((one, other) =>
    one.on < other.on ? -1 : one.on > other.on ? 1 : 0,
  );
}
