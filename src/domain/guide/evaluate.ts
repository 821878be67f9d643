import type { CalendarDate } from "../../lib/calendar.ts";
import type { Facts } from "../facts.ts";
import { findOutOf } from "./find-out.ts";
import type { Grade, Guide, GuideRight, Note, State, SystemId } from "./guide.ts";
import { inOrder } from "./order.ts";
import type { Attestable, Outcome, OutcomeDay, PlannedStep, Remark, StepStatus } from "./outcome.ts";
import { concerns, partsInScope, rightsAsked, type JudgedPart } from "./scope.ts";
import { concerned, gatesBefore, gradeOf, shownAs, standingOf, stateOf, type Standing } from "./verdict.ts";
import { World } from "./world.ts";

/** What the guides say about these facts on this day. Pure, and it always ends. */
export function evaluate(guides: readonly Guide[], facts: Facts, today: CalendarDate): Outcome {
  const world = new World(guides, facts, today);
  const judged = partsInScope(guides, world);
  const asked = rightsAsked(world);
  const closing = closingOf(judged);
  const states = statesOf(judged, asked, closing !== "open");
  const grades = gradesOf(judged, asked, closing !== "open");
  const covered = new Set(judged.map(({ part }) => part.system));
  return {
    roles: rolesOf(judged),
    states,
    remarks: judged.flatMap((one) => remarksOf(one, world, asked, closing !== "open")),
    steps: inOrder(judged.flatMap((one) => stepsOf(one, world, asked, closing))),
    findOut: findOutOf(judged, world, asked, closing === "open"),
    days: daysOf(judged, world),
    attestation: attestable(grades, states["case"] === "declined-part"),
    grades,
    uncovered: world.listed("systems").filter((system) => !covered.has(system)),
  };
}

/** How the case as a whole stands: open, or closed for every system by a gate of its own. */
function closingOf(judged: readonly JudgedPart[]): Standing {
  const held = judged.filter(({ part }) => part.system === "case").flatMap((one) => one.held);
  return standingOf(held.map(({ gate }) => gate).filter(({ state }) => state !== "declined-part"));
}

function rolesOf(judged: readonly JudgedPart[]): Outcome["roles"] {
  return Object.fromEntries(
    judged.flatMap(({ part }) =>
      part.role.microsoft === null ? [] : [[part.system, part.role.microsoft] as const],
    ),
  );
}

function statesOf(
  judged: readonly JudgedPart[],
  asked: readonly GuideRight[],
  closed: boolean,
): Readonly<Record<SystemId, State>> {
  const shown = judged.filter(({ part, held }) => (part.system === "case" ? held.length > 0 : !closed));
  return Object.fromEntries(
    shown.map(({ part, held }) => [
      part.system,
      stateOf(
        held.map(({ gate }) => gate),
        asked,
      ),
    ]),
  );
}

function gradesOf(
  judged: readonly JudgedPart[],
  asked: readonly GuideRight[],
  closed: boolean,
): Readonly<Record<SystemId, Grade>> {
  if (!asked.includes("delete")) return {};
  const counted = judged.filter(({ part }) => part.system !== "case" && part.attested !== false);
  return Object.fromEntries(
    counted.map(({ part, held }) => [part.system, closed ? "none" : gradeOf(held.map(({ gate }) => gate))]),
  );
}

/** All in full: yes. Nothing at all: no. Else in part, and also where a part of the case is declined (contract 7). */
function attestable(grades: Readonly<Record<SystemId, Grade>>, partDeclined: boolean): Attestable {
  const found = Object.values(grades);
  if (found.every((grade) => grade === "none")) return "no";
  return found.every((grade) => grade === "full") && !partDeclined ? "yes" : "partial";
}

/** A note as it stands in the outcome, when it counts. */
function remarksFrom(
  notes: readonly Note[],
  system: SystemId,
  world: World,
  asked: readonly GuideRight[],
): readonly Remark[] {
  return notes
    .filter((note) => concerns(note.rights, asked))
    .map((note) => ({ note, judged: world.judge(note.when) }))
    .filter(({ judged }) => judged.holds)
    .map(({ note, judged }) => ({
      system,
      kind: note.kind,
      text: note.text,
      rights: note.rights ?? [],
      state: null,
      rules: note.rules,
      because: judged.because,
      irreversible: note.irreversible ?? false,
    }));
}

function remarksOf(
  { part, held }: JudgedPart,
  world: World,
  asked: readonly GuideRight[],
  closed: boolean,
): readonly Remark[] {
  const { system } = part;
  const role: Remark = {
    system,
    kind: "finding",
    text: part.role.text,
    rights: [],
    state: null,
    rules: part.role.rules,
    because: [],
    irreversible: false,
  };
  const roles = part.role.text === "" ? [] : [role];
  if (closed && system !== "case") return roles;
  const gates = held.map(({ gate, judged }) => ({
    system,
    kind: shownAs(gate),
    text: gate.text,
    rights: gate.rights === undefined ? [] : concerned(gate, asked),
    state: gate.state,
    rules: gate.rules,
    because: judged.because,
    irreversible: false,
  }));
  return [...roles, ...gates, ...remarksFrom(part.notes, system, world, asked)];
}

function stepsOf(
  { guide, part, held }: JudgedPart,
  world: World,
  asked: readonly GuideRight[],
  closing: Standing,
): readonly PlannedStep[] {
  const wholeCase = part.system === "case";
  if (!wholeCase && closing === "off") return [];
  return part.steps
    .filter((step) => concerns(step.rights, asked))
    .map((step) => ({ step, judged: world.judge(step.when) }))
    .filter(({ judged }) => judged.holds)
    .flatMap(({ step, judged }) => {
      const gates = gatesBefore(
        step,
        held.map(({ gate }) => gate),
        asked,
      );
      const standing = !wholeCase && closing !== "open" ? closing : standingOf(gates);
      if (standing === "off") return [];
      const status: StepStatus =
        standing !== "open"
          ? standing
          : step.done !== undefined && world.judge(step.done).holds
            ? "done"
            : "active";
      return [
        {
          key: step.task ?? `${part.system}/${step.id}`,
          guide: guide.id,
          system: part.system,
          systems: [part.system],
          step,
          status,
          rules: step.rules,
          because: judged.because,
          irreversible: step.irreversible === true,
          askBy: step.askBy === undefined ? null : world.day(step.askBy),
          warnings: remarksFrom(step.warnings ?? [], part.system, world, asked),
          behind: gates.map(({ text }) => text),
        },
      ];
    });
}

function daysOf(judged: readonly JudgedPart[], world: World): readonly OutcomeDay[] {
  const guides = new Set(judged.map(({ guide }) => guide));
  return [...guides]
    .flatMap(({ days }) => days)
    .filter(({ hidden }) => hidden !== true)
    .flatMap(({ id, text, rules, outside }) => {
      const on = world.day(id);
      return on === null ? [] : [{ name: id, on, text, rules, outside: outside ?? false }];
    });
}
