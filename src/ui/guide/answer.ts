import type { FactDefinition, FactValue } from "../../domain/facts.ts";
import type { Question } from "../../domain/guide/guide.ts";
import { formatDate, t } from "../../i18n/index.ts";
import { parseCalendarDate, type CalendarDate } from "../../lib/calendar.ts";
import { blank } from "../../lib/text.ts";
import { readDate } from "../typed-date.ts";

/** How a question is answered: by choosing a code, or by filling something in. */
export type AnswerKind = "choice" | "several" | "date" | "number" | "list" | "text";

/** What stands in the form of a question: the choice made and what is typed. */
export interface TypedAnswer {
  choice: string | null;
  typed: string;
  /** The codes ticked where several may hold. */
  ticked: readonly string[];
}

/** How this fact is answered. */
export function kindOf({ type }: FactDefinition): AnswerKind {
  if (type === "multi") return "several";
  return type === "boolean" || type === "choice" ? "choice" : type;
}

/** The answers to choose from, in order, with their words. */
export function optionsOf(
  question: Question,
  definition: FactDefinition,
): readonly (readonly [string, string])[] {
  const unknown = ["unknown", t.guides.question.unknown] as const;
  const kind = kindOf(definition);
  if (kind !== "choice" && kind !== "several") {
    const none = kind === "list" ? ([["none", t.guides.question.none]] as const) : [];
    return [["given", t.guides.question.given[kind]], ...none, unknown];
  }
  if (definition.type === "boolean") return [["yes", t.common.yes], ["no", t.common.no], unknown];
  const codes = definition.values ?? [];
  return [...codes.map((code) => [code, question.answers?.[code] ?? code] as const), unknown];
}

const empty: TypedAnswer = { choice: null, typed: "", ticked: [] };

/** An answer as it stands in the form. */
export function typedOf(
  value: FactValue | undefined,
  passed: boolean,
  definition: FactDefinition,
): TypedAnswer {
  if (value === undefined) return passed ? { ...empty, choice: "unknown", ticked: ["unknown"] } : empty;
  const kind = kindOf(definition);
  if (typeof value === "boolean") return { ...empty, choice: value ? "yes" : "no" };
  if (typeof value === "object") {
    if (kind === "several") return { ...empty, ticked: value };
    return value.length === 0
      ? { ...empty, choice: "none" }
      : { ...empty, choice: "given", typed: value.join("\n") };
  }
  if (kind === "choice") return { ...empty, choice: String(value) };
  const date = typeof value === "string" ? parseCalendarDate(value) : null;
  return { ...empty, choice: "given", typed: date === null ? String(value) : formatDate(date) };
}

/** What was answered: a value, `null` for “I do not know”, or the words of what is wrong. */
export type ReadAnswer = { readonly value: FactValue | null } | { readonly wrong: string };

/** The answer in the form. */
export function readAnswer(
  { choice, typed, ticked }: TypedAnswer,
  definition: FactDefinition,
  today: CalendarDate,
): ReadAnswer {
  const kind = kindOf(definition);
  if (kind === "several") {
    if (ticked.length === 0) return { wrong: t.guides.question.missing };
    return { value: ticked.includes("unknown") ? null : ticked };
  }
  if (choice === null) return { wrong: t.guides.question.missing };
  if (choice === "unknown") return { value: null };
  if (choice === "none") return { value: [] };
  if (definition.type === "boolean") return { value: choice === "yes" };
  if (kind === "choice") return { value: choice };
  const value = filledIn(typed, kind, today);
  return value === null ? { wrong: t.guides.question.wrong[kind] } : { value };
}

/** Days outside of these are slips of the hand. */
const [earliest, latest] = ["1900-01-01", "2199-12-31"];

function filledIn(
  typed: string,
  kind: Exclude<AnswerKind, "choice" | "several">,
  today: CalendarDate,
): FactValue | null {
  switch (kind) {
    case "date": {
      const day = readDate(typed, today);
      return day === null || day < earliest || day > latest ? null : day;
    }
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
  if (typeof value === "object") {
    if (value.length === 0) return t.guides.question.none;
    return value.map((item) => question.answers?.[item] ?? item).join("\n");
  }
  const date = parseCalendarDate(value);
  return date === null ? (question.answers?.[value] ?? value) : formatDate(date);
}

/** What is shown for a question without an answer. */
export function unknownWords({ wish }: Question): string {
  return wish === true ? t.guides.answers.asNo : t.guides.answers.unknown;
}
