import type { FactDefinition, FactValue } from "../../domain/facts.ts";
import type { Question } from "../../domain/guide/guide.ts";
import { formatDate, t } from "../../i18n/index.ts";
import { parseCalendarDate, type CalendarDate } from "../../lib/calendar.ts";
import { blank } from "../../lib/text.ts";
import { readDate } from "../../ui/typed-date.ts";

/** How a question is answered: by choosing a code, or by filling something in. */
export type AnswerKind = "choice" | "date" | "number" | "list" | "text";

/** What stands in the form of a question: the choice made and what is typed. */
export interface TypedAnswer {
  readonly choice: string | null;
  readonly typed: string;
}

/** How this fact is answered. */
export function kindOf({ type }: FactDefinition): AnswerKind {
  return type === "boolean" || type === "choice" || type === "multi" ? "choice" : type;
}

/** The answers to choose from, in order, with their words. */
export function optionsOf(
  question: Question,
  definition: FactDefinition,
): readonly (readonly [string, string])[] {
  const unknown = ["unknown", t.guides.question.unknown] as const;
  const kind = kindOf(definition);
  if (kind !== "choice") {
    const none = kind === "list" ? ([["none", t.guides.question.none]] as const) : [];
    return [["given", t.guides.question.given[kind]], ...none, unknown];
  }
  if (definition.type === "boolean") return [["yes", t.common.yes], ["no", t.common.no], unknown];
  const codes = definition.values ?? [];
  return [...codes.map((code) => [code, question.answers?.[code] ?? code] as const), unknown];
}

/** An answer as it stands in the form. */
export function typedOf(value: FactValue | undefined, passed: boolean): TypedAnswer {
  if (value === undefined) return { choice: passed ? "unknown" : null, typed: "" };
  if (typeof value === "boolean") return { choice: value ? "yes" : "no", typed: "" };
  if (typeof value === "object") {
    return value.length === 0 ? { choice: "none", typed: "" } : { choice: "given", typed: value.join("\n") };
  }
  if (typeof value === "number") return { choice: "given", typed: String(value) };
  const date = parseCalendarDate(value);
  return { choice: value, typed: date === null ? value : formatDate(date) };
}

/** The form's own choice for a fact that is filled in: its value is no code. */
export function inForm(answer: TypedAnswer, definition: FactDefinition): TypedAnswer {
  const filled = kindOf(definition) !== "choice";
  const own = answer.choice === null || ["unknown", "none"].includes(answer.choice);
  return filled && !own ? { ...answer, choice: "given" } : answer;
}

/** What was answered: a value, `null` for “I do not know”, or the words of what is wrong. */
export type ReadAnswer = { readonly value: FactValue | null } | { readonly wrong: string };

/** The answer in the form. */
export function readAnswer(
  { choice, typed }: TypedAnswer,
  definition: FactDefinition,
  today: CalendarDate,
): ReadAnswer {
  if (choice === null) return { wrong: t.guides.question.missing };
  if (choice === "unknown") return { value: null };
  if (choice === "none") return { value: [] };
  if (definition.type === "boolean") return { value: choice === "yes" };
  const kind = kindOf(definition);
  if (kind === "choice") return { value: choice };
  const value = filledIn(typed, kind, today);
  return value === null ? { wrong: t.guides.question.wrong[kind] } : { value };
}

function filledIn(typed: string, kind: Exclude<AnswerKind, "choice">, today: CalendarDate): FactValue | null {
  switch (kind) {
    case "date":
      return readDate(typed, today);
    case "number":
      return /^\d{1,6}$/.test(typed.trim()) ? Number(typed) : null;
    case "text":
      return blank(typed) ? null : typed.trim();
    case "list": {
      const lines = typed.split(/\r?\n/).map((line) => line.trim());
      const items = [...new Set(lines.filter((line) => line !== ""))];
      return items.length === 0 ? null : items;
    }
  }
}

/** An answer in words. */
export function answerWords(value: FactValue, question: Question): string {
  if (typeof value === "boolean") return value ? t.common.yes : t.common.no;
  if (typeof value === "number") return String(value);
  if (typeof value === "object") return value.length === 0 ? t.guides.question.none : value.join("\n");
  const date = parseCalendarDate(value);
  return date === null ? (question.answers?.[value] ?? value) : formatDate(date);
}
