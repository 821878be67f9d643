import type { Case } from "../../domain/case.ts";
import type { Step } from "../../domain/steps/checks.ts";
import type { Regime } from "../../domain/regime.ts";
import { formatDate, t } from "../../i18n/index.ts";
import type { CalendarDate } from "../../lib/calendar.ts";
import { blank } from "../../lib/text.ts";
import type { FieldError } from "../../ui/field-error.ts";
import { readDate } from "../../ui/typed-date.ts";

/** What is typed, by field. */
export type Values = Readonly<Record<string, string>>;

/** One field of a form. */
export interface FormField {
  readonly id: string;
  readonly kind: "text" | "area" | "day" | "later" | "select" | "radio";
  readonly label: string;
  readonly hint?: string | undefined;
  /** Codes with their words and perhaps a hint. */
  readonly options?: readonly (readonly [string, string, string?])[];
  /** It may stay empty. */
  readonly optional?: boolean;
}

/** What is typed, as a step takes it; asked only once every field was found right. */
export interface Reader {
  readonly text: (id: string) => string;
  readonly one: <T extends string>(id: string, list: readonly [T, ...T[]]) => T;
  readonly day: (id: string) => CalendarDate;
  readonly later: (id: string) => CalendarDate | null;
}

/** One thing to record: which fields it asks for, and the step it takes. */
export interface FormSpec {
  readonly key: string;
  readonly title: string;
  readonly intro?: string;
  readonly fields: (values: Values) => readonly FormField[];
  /** Every field with what stands in it at first. */
  readonly start: Values;
  readonly button: string;
  readonly said: string;
  readonly record: (read: Reader) => Step;
}

/** What a form is made from. */
export interface FormInput {
  readonly kase: Case;
  readonly regime: Regime;
  readonly today: CalendarDate;
  /** The part of the address after the name of the form: which part, fee or restriction; empty for none. */
  readonly rest: string;
}

/** What a short form says. */
export interface ShortWords {
  readonly title: string;
  readonly intro: string;
  readonly on: string;
  readonly words?: string;
  readonly button: string;
  readonly said: string;
}

/** A form that asks for the day alone, and for words before it where it has a label for them. */
export function shortForm(
  key: string,
  says: ShortWords,
  today: CalendarDate,
  record: FormSpec["record"],
): FormSpec {
  const { title, intro, button, said } = says;
  const words: readonly FormField[] =
    says.words === undefined ? [] : [{ id: "words", kind: "area", label: says.words }];
  return {
    key,
    title,
    intro,
    start: { ...(says.words === undefined ? {} : { words: "" }), on: formatDate(today) },
    fields: () => [...words, { id: "on", kind: "day", label: says.on }],
    button,
    said,
    record,
  };
}

/** The days of a form, read as they were typed. */
export function readerOf(values: Values, today: CalendarDate): Reader {
  const text = (id: string): string => (values[id] ?? "").trim();
  return {
    text,
    one: (id, list) => list.find((one) => one === text(id)) ?? list[0],
    day: (id) => readDate(text(id), today) ?? today,
    later: (id) => readDate(text(id), today, "future"),
  };
}

function wrong(field: FormField, typed: string, today: CalendarDate): string | null {
  const { kind, optional, options } = field;
  const says = t.decisions.forms;
  if (blank(typed)) {
    if (optional === true) return null;
    if (kind === "day" || kind === "later") return says.dateWrong;
    return options === undefined ? says.missing : says.choose;
  }
  if (options !== undefined && !options.some(([code]) => code === typed)) return says.choose;
  if (kind === "day") return readDate(typed, today) === null ? says.dateWrong : null;
  return kind === "later" && readDate(typed, today, "future") === null ? says.dateWrong : null;
}

/** What must be put right before it can be recorded. */
export function errorsIn(
  fields: readonly FormField[],
  values: Values,
  today: CalendarDate,
): readonly FieldError[] {
  return fields.flatMap((field) => {
    const words = wrong(field, values[field.id] ?? "", today);
    return words === null ? [] : [{ field: field.id, words }];
  });
}

/** The choice that asks for words of one's own. */
export const another = "another";

/** The choice of everything, whatever the place. */
export const everything = "everything";
