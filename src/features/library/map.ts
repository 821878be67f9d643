import type { FactDictionary } from "../../domain/facts.ts";
import { daysCompared, namesIn, takenFrom } from "../../domain/guide/walk.ts";
import type { Condition } from "../../domain/guide/condition.ts";
import type { Guide, Part, Question } from "../../domain/guide/guide.ts";
import { t } from "../../i18n/index.ts";
import { answerWords } from "../../ui/guide/answer.ts";
import { conditionWords, type Named } from "../../ui/guide/condition-words.ts";

/** An answer to a question and what hangs on it. */
export interface MapAnswer {
  readonly answer: string;
  readonly follows: readonly string[];
}

/** A question of a guide with its answers. */
export interface MapQuestion {
  readonly question: Question;
  readonly answers: readonly MapAnswer[];
}

interface Piece {
  readonly words: string;
  readonly when: Condition | undefined;
}

function piecesOf({ gates, steps, notes }: Part): readonly Piece[] {
  return [
    ...gates.map(({ text, when }) => ({ words: t.library.map.block(text), when })),
    ...steps.map(({ title, when }) => ({ words: t.library.map.step(title), when })),
    ...steps.map(({ title, done }) => ({ words: t.library.map.done(title), when: done })),
    ...notes.map(({ text, when }) => ({ words: t.library.map.note(text), when })),
    ...steps.flatMap(({ warnings }) =>
      (warnings ?? []).map(({ text, when }) => ({ words: t.library.map.note(text), when })),
    ),
  ];
}

/** The answers to one question that a condition asks for, in words; those that it rules out are said so. */
function answersIn(
  condition: Condition,
  question: Question,
  named: Named,
  negated = false,
  seen: ReadonlySet<string> = new Set(),
): readonly string[] {
  const inner = (one: Condition, not = negated, more = seen): readonly string[] =>
    answersIn(one, question, named, not, more);
  if ("not" in condition) return inner(condition.not, !negated);
  if ("all" in condition) return condition.all.flatMap((one) => inner(one));
  if ("any" in condition) return condition.any.flatMap((one) => inner(one));
  if ("term" in condition) {
    const term = named.terms.get(condition.term);
    if (term === undefined || seen.has(condition.term)) return [];
    return inner(term, negated, new Set([...seen, condition.term]));
  }
  if ("day" in condition) {
    const days = daysCompared(condition);
    const rests = days.some((ref) => restsOn(ref, question.fact, named, new Set()));
    return rests ? [sentence(conditionWords(condition, named), negated)] : [];
  }
  if (condition.fact !== question.fact) return [];
  const value = "is" in condition ? condition.is : "has" in condition ? [condition.has] : null;
  const words = value === null ? conditionWords(condition, named) : answerWords(value, question);
  return [negated ? t.library.map.not(words) : words];
}

function sentence(words: string, negated: boolean): string {
  return negated ? t.library.map.not(words) : words.charAt(0).toUpperCase() + words.slice(1);
}

/** Whether a day is reckoned from that fact. */
function restsOn(ref: string, fact: string, named: Named, seen: Set<string>): boolean {
  if (ref === fact) return true;
  const day = named.days.get(ref);
  if (day === undefined || seen.has(ref)) return false;
  seen.add(ref);
  const names = [...takenFrom(day), ...namesIn(day.when)];
  return names.some((name) => restsOn(name, fact, named, seen));
}

/** What hangs on each answer of a guide. */
export function mapOf(guide: Guide, named: Named, facts: FactDictionary): readonly MapQuestion[] {
  const pieces = guide.parts.flatMap(piecesOf);
  return guide.questions.map((question) => {
    const follows = new Map<string, Set<string>>();
    for (const { words, when } of pieces) {
      if (when === undefined) continue;
      for (const answer of answersIn(when, question, named)) {
        follows.set(answer, (follows.get(answer) ?? new Set()).add(words));
      }
    }
    const codes = facts[question.fact]?.values ?? [];
    const order = [t.common.yes, t.common.no, ...codes.map((code) => question.answers?.[code] ?? code)];
    const place = (answer: string): number => (order.includes(answer) ? order.indexOf(answer) : order.length);
    const answers = [...follows].map(([answer, words]) => ({ answer, follows: [...words] }));
    return { question, answers: answers.sort((one, other) => place(one.answer) - place(other.answer)) };
  });
}
