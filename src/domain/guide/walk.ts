import { parseCalendarDate } from "../../lib/calendar.ts";
import { parts as partsOf, type Condition } from "./condition.ts";
import type { Guide, NamedDay, Note, Part, Step } from "./guide.ts";
import { caseFillings, placeholders } from "./message.ts";

/** The days and facts from which a named day is taken. */
export function takenFrom({ of }: NamedDay): readonly string[] {
  if (typeof of === "string") return [of];
  return "latest" in of ? of.latest : of.earliest;
}

/** The two days that a comparison holds against each other. */
export function daysCompared(condition: Extract<Condition, { day: string }>): readonly [string, string] {
  const other =
    "before" in condition ? condition.before : "after" in condition ? condition.after : condition.on;
  return [condition.day, other];
}

/** A condition of a guide and where it stands. */
export interface Placed {
  readonly place: string;
  readonly condition: Condition;
}

function placed(place: string, condition: Condition | undefined): readonly Placed[] {
  return condition === undefined ? [] : [{ place, condition }];
}

function noteConditions(place: string, notes: readonly Note[]): readonly Placed[] {
  return notes.flatMap(({ when }, at) => placed(`${place}/note ${at + 1}`, when));
}

function conditionsOfPart(part: Part): readonly Placed[] {
  const at = (id: string): string => `${part.system}/${id}`;
  return [
    ...part.gates.flatMap(({ id, when }) => placed(at(id), when)),
    ...part.steps.flatMap((step) => [
      ...placed(at(step.id), step.when),
      ...placed(at(step.id), step.done),
      ...noteConditions(at(step.id), step.warnings ?? []),
      ...(step.message?.body ?? []).flatMap((one) =>
        typeof one === "string" ? [] : placed(at(step.id), one.when),
      ),
    ]),
    ...noteConditions(part.system, part.notes),
    ...(part.places ?? []).flatMap(({ name, when }) => placed(at(name), when)),
  ];
}

/** Every condition of a guide. */
export function conditionsOf(guide: Guide): readonly Placed[] {
  return [
    ...Object.entries(guide.terms).map(([id, condition]) => ({ place: id, condition })),
    ...guide.days.flatMap(({ id, when }) => placed(id, when)),
    ...guide.questions.flatMap(({ fact, warnings }) => noteConditions(fact, warnings ?? [])),
    ...guide.parts.flatMap(conditionsOfPart),
  ];
}

/** The terms, days and facts that a condition names. */
export function namesIn(condition: Condition | undefined): readonly string[] {
  return (condition === undefined ? [] : partsOf(condition)).flatMap((one) => {
    if ("term" in one) return [one.term];
    if ("fact" in one) return [one.fact];
    return "day" in one ? daysCompared(one) : [];
  });
}

/** What each term and day of the guides refers to by name. */
export function references(guides: readonly Guide[]): ReadonlyMap<string, readonly string[]> {
  return new Map(
    guides.flatMap(({ terms, days }) => [
      ...Object.entries(terms).map(([id, condition]) => [id, namesIn(condition)] as const),
      ...days.map((day) => [day.id, [...takenFrom(day), ...namesIn(day.when)]] as const),
    ]),
  );
}

/** Every piece of a guide that cites rules, and which. */
export function citedRules({
  parts,
  questions,
  days,
}: Guide): readonly { place: string; rules: readonly string[] }[] {
  const notes = (place: string, all: readonly Note[]) => all.map(({ rules }) => ({ place, rules }));
  return [
    ...days.map(({ id, rules }) => ({ place: id, rules })),
    ...questions.flatMap(({ fact, rules, warnings }) => [
      { place: fact, rules },
      ...notes(fact, warnings ?? []),
    ]),
    ...parts.flatMap(({ system, role, gates, steps, notes: all }) => [
      { place: system, rules: role.rules },
      ...gates.map(({ id, rules }) => ({ place: `${system}/${id}`, rules })),
      ...steps.flatMap(({ id, rules, warnings }) => [
        { place: `${system}/${id}`, rules },
        ...notes(`${system}/${id}`, warnings ?? []),
      ]),
      ...notes(system, all),
    ]),
  ];
}

/** Every rule that a guide cites. */
export function rulesCited(guide: Guide): ReadonlySet<string> {
  return new Set(citedRules(guide).flatMap(({ rules }) => rules));
}

/** The facts that conditions, days and ready messages look at. */
export function factsUsed(guide: Guide, all: readonly Guide[]): readonly string[] {
  const inConditions = all
    .flatMap(conditionsOf)
    .flatMap(({ condition }) => partsOf(condition))
    .flatMap((one) => {
      if ("fact" in one) return [one.fact];
      return "day" in one ? daysCompared(one) : [];
    });
  const inDays = all.flatMap(({ days }) => days.flatMap(takenFrom));
  const named = new Set(all.flatMap(({ days }) => days.map(({ id }) => id)));
  const inMessages = guide.parts.flatMap(({ steps }) => steps.flatMap(placeholdersOf));
  const inPlaces = guide.parts.flatMap(({ places }) => (places ?? []).flatMap(({ each }) => each ?? []));
  const filling: ReadonlySet<string> = new Set(caseFillings);
  return [...new Set([...inConditions, ...inDays, ...inMessages, ...inPlaces])].filter(
    (name) => name !== "today" && parseCalendarDate(name) === null && !named.has(name) && !filling.has(name),
  );
}

/** The names in braces in the words of a step. */
export function placeholdersOf({ message, title, text, warnings }: Step): readonly string[] {
  const body = (message?.body ?? []).map((one) => (typeof one === "string" ? one : one.text));
  return placeholders(
    [title, text, ...(warnings ?? []).map((one) => one.text), message?.subject ?? "", ...body].join(" "),
  );
}
