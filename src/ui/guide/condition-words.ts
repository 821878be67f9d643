import type { FactValue } from "../../domain/facts.ts";
import type { Condition, DayRef } from "../../domain/guide/condition.ts";
import type { Guide, NamedDay, Question } from "../../domain/guide/guide.ts";
import { daysCompared } from "../../domain/guide/walk.ts";
import { formatDate, t } from "../../i18n/index.ts";
import { parseCalendarDate } from "../../lib/calendar.ts";
import { answerWords } from "./answer.ts";

/** What conditions name, to be read in words. */
export interface Named {
  readonly questions: ReadonlyMap<string, Question>;
  readonly days: ReadonlyMap<string, NamedDay>;
  readonly terms: ReadonlyMap<string, Condition>;
  /** What circumstances of own guides are called. */
  readonly circumstances: Readonly<Record<string, string>>;
  /** Systems by their names. */
  readonly places: ReadonlyMap<string, string>;
}

/** The names of these guides. */
export function namedIn(
  guides: readonly Guide[],
  circumstances: Readonly<Record<string, string>> = {},
): Named {
  return {
    questions: new Map(guides.flatMap(({ questions }) => questions.map((one) => [one.fact, one] as const))),
    days: new Map(guides.flatMap(({ days }) => days.map((day) => [day.id, day] as const))),
    terms: new Map(guides.flatMap(({ terms }) => Object.entries(terms))),
    circumstances,
    places: new Map(guides.flatMap(({ parts }) => parts.map(({ system, name }) => [system, name] as const))),
  };
}

function askedWords(fact: string, { questions }: Named): string {
  const asked = questions.get(fact)?.ask;
  return asked === undefined ? (t.guides.when.fact[fact] ?? fact) : t.guides.when.quoted(asked);
}

function valueWords(fact: string, value: FactValue, { questions, places }: Named): string {
  if (fact === "systems" && typeof value === "string") return places.get(value) ?? value;
  const question = questions.get(fact);
  const codes: Readonly<Record<string, string>> = t.guides.when.code;
  if (question !== undefined) return answerWords(value, question);
  return typeof value === "string" ? (codes[value] ?? value) : String(value);
}

function dayWords(ref: DayRef, named: Named): string {
  if (ref === "today") return t.guides.when.today;
  const written = parseCalendarDate(ref);
  if (written !== null) return formatDate(written);
  const day = named.days.get(ref);
  return day === undefined ? askedWords(ref, named) : t.guides.when.day(day.text);
}

type Leaf = Extract<Condition, { readonly fact: string }>;

function factWords(condition: Leaf, named: Named): string {
  const asked = askedWords(condition.fact, named);
  const { when } = t.guides;
  const value = (one: FactValue): string => valueWords(condition.fact, one, named);
  if ("known" in condition) return when.known(asked);
  if ("is" in condition) return when.is(asked, value(condition.is));
  if ("has" in condition) return when.has(asked, value(condition.has));
  if ("moreThan" in condition) return when.moreThan(asked, condition.moreThan);
  return when.beyond(asked, condition.beyond.map(value).join(", "));
}

function negated(condition: Condition, named: Named, depth: number): string {
  const { when } = t.guides;
  if ("fact" in condition) {
    const { fact } = condition;
    const asked = askedWords(fact, named);
    if ("is" in condition) return when.isNot(asked, valueWords(fact, condition.is, named));
    if ("has" in condition) return when.hasNot(asked, valueWords(fact, condition.has, named));
    if ("known" in condition) return when.unknown(asked);
  }
  const inner = words(condition, named, depth + 1);
  return when.not(inner.startsWith("(") ? inner : `(${inner})`);
}

function words(condition: Condition, named: Named, depth: number): string {
  const { when } = t.guides;
  if (depth > 8) return "…";
  if ("term" in condition) {
    const called = named.circumstances[condition.term];
    const term = named.terms.get(condition.term);
    return called !== undefined
      ? when.circumstance(called)
      : term === undefined
        ? condition.term
        : words(term, named, depth + 1);
  }
  if ("not" in condition) return negated(condition.not, named, depth);
  if ("all" in condition || "any" in condition) {
    const several = "all" in condition ? condition.all : condition.any;
    const joined = several
      .map((one) => words(one, named, depth + 1))
      .join("all" in condition ? when.and : when.or);
    return depth > 0 && several.length > 1 ? `(${joined})` : joined;
  }
  if ("day" in condition) {
    const [one, other] = daysCompared(condition).map((ref) => dayWords(ref, named));
    const how = "before" in condition ? when.before : "after" in condition ? when.after : when.on;
    return how(one ?? "", other ?? "");
  }
  return factWords(condition, named);
}

/** A condition as the officer would say it. */
export function conditionWords(condition: Condition, named: Named): string {
  return words(condition, named, 0);
}
