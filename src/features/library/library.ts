import type { Guide } from "../../domain/guide/guide.ts";
import { citedRules, conditionsOf, namesIn, references } from "../../domain/guide/walk.ts";
import type { Condition } from "../../domain/guide/condition.ts";
import type { GuideRight, Part, SystemId } from "../../domain/guide/guide.ts";
import type { Rule } from "../../domain/guide/rule.ts";
import { checkOf, type Shelf } from "../../domain/own-guide/shelf.ts";
import { fold } from "../../lib/text.ts";
import type { CalendarDate } from "../../lib/calendar.ts";
import { t } from "../../i18n/index.ts";

/** Guides that were never checked in this version, or whose next check has come due. */
export function dueForCheck(guides: readonly Guide[], shelf: Shelf, today: CalendarDate): readonly Guide[] {
  return guides.filter((guide) => {
    const check = checkOf(shelf, guide);
    return check === null || check.again <= today;
  });
}

/** Which guides of the library are shown. */
export interface GuideFilter {
  readonly system: SystemId | null;
  readonly right: GuideRight | null;
  readonly standing: Guide["standing"] | null;
}

/** All of them. */
export const everyGuide: GuideFilter = { system: null, right: null, standing: null };

/** Whether a guide covers that system, says something about that right there, and stands like that. */
export function guideFits({ parts, standing }: Guide, filter: GuideFilter): boolean {
  const { system, right } = filter;
  const covered = parts.filter((part) => system === null || part.system === system);
  const speaks = ({ steps, gates, notes }: Part): boolean =>
    right === null || [...steps, ...gates, ...notes].some(({ rights }) => rights?.includes(right) === true);
  return covered.some(speaks) && (filter.standing === null || standing === filter.standing);
}

/** The rules in which every word occurs, those whose id was typed first. */
export function rulesMatching(rules: Iterable<Rule>, typed: string): readonly Rule[] {
  const words = fold(typed)
    .split(" ")
    .filter((word) => word !== "");
  const text = ({ id, section, text: says, documents, kind }: Rule): string =>
    fold([id, section, says, kind, ...documents.map((one) => t.library.search.documents[one])].join(" "));
  const found = [...rules].filter((rule) => words.every((word) => text(rule).includes(word)));
  const named = (rule: Rule): boolean => words.some((word) => fold(rule.id).startsWith(word));
  return words.length === 0 ? found : [...found.filter(named), ...found.filter((rule) => !named(rule))];
}

/** A place of a guide that cites a rule. */
export interface Citation {
  readonly guide: Guide;
  /** The place in words: a step, a question, a system. */
  readonly place: string;
}

function placeWords(guide: Guide, place: string): string {
  const [system = "", id] = place.split("/");
  const part = guide.parts.find((one) => one.system === system);
  const step = part?.steps.find((one) => one.id === id);
  const question = guide.questions.find(({ fact }) => fact === place);
  if (question !== undefined) return question.ask;
  if (part === undefined) return guide.days.find((day) => day.id === place)?.text ?? guide.title;
  if (step !== undefined) return `${part.name}: ${step.title}`;
  const gate = part.gates.find((one) => one.id === id);
  return gate === undefined ? part.name : `${part.name}: ${gate.text}`;
}

/** Where the guides cite a rule. */
export function citationsOf(guides: readonly Guide[], rule: string): readonly Citation[] {
  return guides.flatMap((guide) => {
    const places = citedRules(guide)
      .filter(({ rules }) => rules.includes(rule))
      .map(({ place }) => placeWords(guide, place));
    return [...new Set(places)].map((place) => ({ guide, place }));
  });
}

/** Which facts a condition of these guides looks at, through the terms and days it names. */
export function factsBehind(
  guides: readonly Guide[],
): (condition: Condition | undefined) => ReadonlySet<string> {
  const known = references(guides);
  return (condition) => {
    const found = new Set<string>();
    const visit = (name: string): void => {
      if (found.has(name)) return;
      found.add(name);
      (known.get(name) ?? []).forEach(visit);
    };
    namesIn(condition).forEach(visit);
    return found;
  };
}

/** The questions of a guide on which something of a part can hang. */
export function questionsBehind(guide: Guide, part: Part, guides: readonly Guide[]): Guide["questions"] {
  const behind = factsBehind(guides);
  const facts = new Set(
    conditionsOf({ ...guide, terms: {}, days: [], questions: [], parts: [part] }).flatMap(({ condition }) => [
      ...behind(condition),
    ]),
  );
  return guide.questions.filter(({ fact }) => facts.has(fact));
}
