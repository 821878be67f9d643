import { parseCalendarDate } from "../../lib/calendar.ts";
import { fits, type FactDictionary } from "../facts.ts";
import { parts as partsOf, type Condition } from "./condition.ts";
import type { Gate, Guide, Part, Step } from "./guide.ts";
import { caseFillings } from "./message.ts";
import {
  citedRules,
  conditionsOf,
  daysCompared,
  factsUsed,
  placeholdersOf,
  references,
  takenFrom,
  type Placed,
} from "./walk.ts";

/** What is wrong with a guide, and where; the first five stop it from being used. */
export type GuideProblemCode =
  | "named-twice"
  | "unknown-fact"
  | "impossible-value"
  | "unknown-name"
  | "circular"
  | "no-source"
  | "no-words"
  | "no-evidence"
  | "no-question"
  | "idle-question"
  | "unknown-placeholder";

export interface GuideProblem {
  readonly code: GuideProblemCode;
  /** The piece of the guide, e.g. `support-data/ask-deletion`. */
  readonly place: string;
  /** The name that is wrong or missing. */
  readonly name: string;
}

/** What a guide may refer to besides itself. */
export interface GuideSurroundings {
  readonly dictionary: FactDictionary;
  /** Rules of the source documents; an own guide names its source in words and brings its own. */
  readonly rules: ReadonlySet<string>;
  /** Guides used together with it, whose terms, days and questions it may use. */
  readonly beside: readonly Guide[];
}

function twice(place: string, names: readonly string[]): readonly GuideProblem[] {
  return names
    .filter((name, at) => names.indexOf(name) !== at)
    .map((name) => ({ code: "named-twice", place, name }));
}

function namesProblems(guide: Guide): readonly GuideProblem[] {
  return [
    ...twice(
      guide.id,
      guide.days.map(({ id }) => id),
    ),
    ...twice(
      guide.id,
      guide.questions.map(({ fact }) => fact),
    ),
    ...twice(
      guide.id,
      guide.parts.map(({ system }) => system),
    ),
    ...guide.parts.flatMap(({ system, gates, steps }) =>
      twice(system, [...gates.map(({ id }) => id), ...steps.map(({ id }) => id)]),
    ),
  ];
}

function factProblem(
  place: string,
  condition: Condition,
  dictionary: FactDictionary,
): readonly GuideProblem[] {
  if (!("fact" in condition)) return [];
  const { fact } = condition;
  const definition = dictionary[fact];
  if (definition === undefined) return [{ code: "unknown-fact", place, name: fact }];
  const codes = "has" in condition ? [condition.has] : "beyond" in condition ? condition.beyond : [];
  const values = "is" in condition ? [condition.is] : codes.map((code) => [code]);
  return values.every((value) => fits(value, definition))
    ? []
    : [{ code: "impossible-value", place, name: fact }];
}

function referenceProblems(
  { place, condition }: Placed,
  {
    dictionary,
    terms,
    days,
  }: { dictionary: FactDictionary; terms: ReadonlySet<string>; days: ReadonlySet<string> },
): readonly GuideProblem[] {
  return partsOf(condition).flatMap((one): readonly GuideProblem[] => {
    if ("term" in one) return terms.has(one.term) ? [] : [{ code: "unknown-name", place, name: one.term }];
    if (!("day" in one)) return factProblem(place, one, dictionary);
    return daysCompared(one)
      .filter((ref) => !isDay(ref, dictionary, days))
      .map((name) => ({ code: "unknown-name", place, name }));
  });
}

function isDay(ref: string, dictionary: FactDictionary, days: ReadonlySet<string>): boolean {
  return (
    ref === "today" || parseCalendarDate(ref) !== null || days.has(ref) || dictionary[ref]?.type === "date"
  );
}

function circularProblems(guide: Guide, beside: readonly Guide[]): readonly GuideProblem[] {
  const known = references([guide, ...beside]);
  const reaches = (from: string, goal: string, seen: Set<string>): boolean =>
    (known.get(from) ?? []).some((next) => {
      if (next === goal) return true;
      if (seen.has(next)) return false;
      seen.add(next);
      return reaches(next, goal, seen);
    });
  return [...Object.keys(guide.terms), ...guide.days.map(({ id }) => id)]
    .filter((name) => reaches(name, name, new Set()))
    .map((name) => ({ code: "circular", place: guide.id, name }));
}

function gateProblems(gate: Gate, part: Part): readonly GuideProblem[] {
  const place = `${part.system}/${gate.id}`;
  const steps = new Set(part.steps.map(({ id }) => id));
  return [
    ...[...(gate.closes ?? []), ...(gate.spares ?? [])]
      .filter((id) => !steps.has(id))
      .map((name): GuideProblem => ({ code: "unknown-name", place, name })),
    ...sourceProblems(place, gate.rules),
    ...(gate.text === "" ? [{ code: "no-words" as const, place, name: "text" }] : []),
  ];
}

function sourceProblems(place: string, rules: readonly string[]): readonly GuideProblem[] {
  return rules.length === 0 ? [{ code: "no-source", place, name: "" }] : [];
}

function stepProblems(step: Step, part: Part): readonly GuideProblem[] {
  const place = `${part.system}/${step.id}`;
  const empty = (["title", "text", "actor"] as const).filter((key) => step[key] === "");
  return [
    ...sourceProblems(place, step.rules),
    ...empty.map((name): GuideProblem => ({ code: "no-words", place, name })),
    ...(step.evidence === "" ? [{ code: "no-evidence" as const, place, name: "evidence" }] : []),
    ...(step.warnings ?? []).flatMap(({ rules }) => sourceProblems(place, rules)),
  ];
}

function questionProblems(guide: Guide, { dictionary, beside }: GuideSurroundings): readonly GuideProblem[] {
  const all = [guide, ...beside];
  const asked = new Set(all.flatMap(({ questions }) => questions.map(({ fact }) => fact)));
  const used = new Set(factsUsed(guide, all));
  const neededByGuide = factsUsed(guide, [guide]).filter(
    (fact) => fact !== "regime" && !scopeFacts.has(fact),
  );
  return [
    ...neededByGuide
      .filter((fact) => !asked.has(fact) && dictionary[fact] !== undefined)
      .map((name): GuideProblem => ({ code: "no-question", place: guide.id, name })),
    ...guide.questions.flatMap(({ fact, ask, why, look, rules }) => [
      ...(dictionary[fact] === undefined ? [{ code: "unknown-fact" as const, place: fact, name: fact }] : []),
      ...(used.has(fact) ? [] : [{ code: "idle-question" as const, place: fact, name: fact }]),
      ...(ask === "" || why === "" || look === ""
        ? [{ code: "no-words" as const, place: fact, name: fact }]
        : []),
      ...sourceProblems(fact, rules),
    ]),
  ];
}

/** Facts that every case has. */
const scopeFacts: ReadonlySet<string> = new Set(["rights", "systems", "subject.kind"]);

function placeholderProblems(
  guide: Guide,
  { dictionary, beside }: GuideSurroundings,
): readonly GuideProblem[] {
  const days = [guide, ...beside].flatMap((one) => one.days.map(({ id }) => id));
  const known = new Set([...caseFillings, ...days, ...Object.keys(dictionary)]);
  return guide.parts.flatMap(({ system, steps }) =>
    steps.flatMap((step) =>
      placeholdersOf(step)
        .filter((name) => !known.has(name))
        .map((name): GuideProblem => ({ code: "unknown-placeholder", place: `${system}/${step.id}`, name })),
    ),
  );
}

/** Everything that is wrong with a guide; a sound one gives an empty list. */
export function guideProblems(guide: Guide, around: GuideSurroundings): readonly GuideProblem[] {
  const all = [guide, ...around.beside];
  const names = {
    dictionary: around.dictionary,
    terms: new Set(all.flatMap(({ terms }) => Object.keys(terms))),
    days: new Set(all.flatMap(({ days }) => days.map(({ id }) => id))),
  };
  return [
    ...namesProblems(guide),
    ...conditionsOf(guide).flatMap((one) => referenceProblems(one, names)),
    ...guide.days.flatMap((day) =>
      takenFrom(day)
        .filter((ref) => !isDay(ref, around.dictionary, names.days))
        .map((name): GuideProblem => ({ code: "unknown-name", place: day.id, name })),
    ),
    ...circularProblems(guide, around.beside),
    ...guide.parts.flatMap((part) => [
      ...part.gates.flatMap((gate) => gateProblems(gate, part)),
      ...part.steps.flatMap((step) => stepProblems(step, part)),
      ...part.notes.flatMap(({ rules }) => sourceProblems(part.system, rules)),
    ]),
    ...citedRules(guide).flatMap(({ place, rules }) =>
      rules
        .filter((rule) => !around.rules.has(rule))
        .map((name): GuideProblem => ({ code: "unknown-name", place, name })),
    ),
    ...questionProblems(guide, around),
    ...placeholderProblems(guide, around),
  ];
}
