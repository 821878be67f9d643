import { parseCalendarDate } from "../lib/calendar.ts";

/** What is known about one fact: a code, a day, a count, a yes or no, or a list. An absent fact is unknown. */
export type FactValue = string | number | boolean | readonly string[];

/** Everything known so far, by the ids of the fact dictionary. */
export type Facts = Readonly<Record<string, FactValue>>;

/** What a fact means and which values it takes. */
export interface FactDefinition {
  /** `multi` is several of the codes; `list` is several free texts; `text` is one. */
  readonly type: "choice" | "multi" | "boolean" | "number" | "date" | "list" | "text";
  /** The codes of a choice. */
  readonly values?: readonly string[];
  /** The systems for which it counts; `case` for all. */
  readonly scope: readonly string[];
  readonly meaning: string;
  /** Rules that depend on it. */
  readonly rules: readonly string[];
  /** It fills the ready messages and decides nothing. */
  readonly fills?: true;
}

/** Every fact by its id. */
export type FactDictionary = Readonly<Record<string, FactDefinition>>;

/** What is wrong with a fact. */
export type FactProblem =
  | { readonly code: "unknown-fact"; readonly fact: string }
  | { readonly code: "wrong-value"; readonly fact: string; readonly type: FactDefinition["type"] };

/** Whether a value is one that the fact can take. */
export function fits(value: unknown, { type, values }: FactDefinition): boolean {
  switch (type) {
    case "boolean":
      return typeof value === "boolean";
    case "number":
      return typeof value === "number" && Number.isInteger(value) && value >= 0;
    case "date":
      return typeof value === "string" && parseCalendarDate(value) !== null;
    case "text":
      return typeof value === "string";
    case "choice":
      return typeof value === "string" && (values === undefined || values.includes(value));
    case "list":
    case "multi":
      return Array.isArray(value) && everyItemFits(value, values);
  }
}

function everyItemFits(items: readonly unknown[], values: readonly string[] | undefined): boolean {
  return items.every(
    (item) => typeof item === "string" && item !== "" && (values === undefined || values.includes(item)),
  );
}

/** Every fact that the dictionary does not know, or whose value it does not allow. */
export function factProblems(
  facts: Readonly<Record<string, unknown>>,
  dictionary: FactDictionary,
): readonly FactProblem[] {
  return Object.entries(facts).flatMap(([fact, value]): FactProblem[] => {
    const definition = Object.hasOwn(dictionary, fact) ? dictionary[fact] : undefined;
    if (definition === undefined) return [{ code: "unknown-fact", fact }];
    return fits(value, definition) ? [] : [{ code: "wrong-value", fact, type: definition.type }];
  });
}
