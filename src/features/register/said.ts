import { regimes } from "../../content/regimes/all.ts";
import { importFields, type ColumnMap } from "../../domain/register-import/columns.ts";
import type { Corrections } from "../../domain/register-import/corrections.ts";
import { dateOrders, type DateOrder } from "../../domain/register-import/date-order.ts";
import type { Fix, Meaning, WordField } from "../../domain/register-import/plan.ts";
import type { RegimeId } from "../../domain/regime.ts";
import { rights } from "../../domain/right.ts";
import { parseCalendarDate, type CalendarDate } from "../../lib/calendar.ts";
import { exactly, isObject, isWhole, text, type Shape } from "../../lib/shape.ts";

/** What the officer has said about another register: columns, dates, law, words and rows. */
export interface Said extends Corrections {
  readonly columns: ColumnMap;
  readonly order: DateOrder | null;
  readonly regime: RegimeId;
}

type Pair<K, T> = readonly [K, T];

/** The same as it is written. */
interface Written extends Pick<Said, "columns" | "order" | "regime"> {
  readonly meanings: { readonly [F in WordField]: readonly Pair<string, Meaning[F]>[] };
  readonly fixes: readonly Pair<number, Fix>[];
}

const isText: Shape<string> = (value): value is string => typeof value === "string" && value.length <= 2000;
const isYes: Shape<true> = (value): value is true => value === true;
const isDate: Shape<CalendarDate> = (value): value is CalendarDate =>
  isText(value) && parseCalendarDate(value) !== null;

function oneOf<T extends string>(all: readonly T[]): Shape<T> {
  const shapes = all.map((one) => text(one));
  return (value): value is T => shapes.some((is) => is(value));
}

function orNull<T>(is: Shape<T>): Shape<T | null> {
  return (value): value is T | null => value === null || is(value);
}

function pairsOf<K, T>(isKey: Shape<K>, is: Shape<T>): Shape<readonly Pair<K, T>[]> {
  return (value): value is readonly Pair<K, T>[] =>
    Array.isArray(value) &&
    value.every((one) => Array.isArray(one) && one.length === 2 && isKey(one[0]) && is(one[1]));
}

/** An object with some of these members and no others. */
function some<T extends object>(members: { readonly [K in keyof T]-?: Shape<T[K]> }): Shape<Partial<T>> {
  const shapes = new Map<string, Shape<unknown>>(Object.entries(members));
  return (value): value is Partial<T> =>
    isObject(value) && Object.entries(value).every(([name, one]) => shapes.get(name)?.(one) === true);
}

const meaning: { readonly [F in WordField]: Shape<Meaning[F]> } = {
  right: oneOf(rights),
  law: oneOf(regimes.map(({ id }) => id)),
  status: oneOf(["open", "closed"]),
  outcome: oneOf(["fulfilled", "fulfilled-in-part", "refused", "withdrawn", "not-identified"]),
};
const isFix = some<Required<Fix>>({
  means: some<Meaning>(meaning),
  reference: isText,
  name: isText,
  email: isText,
  "received-on": isDate,
  "closed-on": isDate,
  again: isYes,
  omit: isYes,
});
const isColumns: Shape<ColumnMap> = (value): value is ColumnMap =>
  isObject(value) && importFields.every((field) => orNull(isWhole)(value[field]));

const isWritten = exactly<Written>({
  columns: isColumns,
  order: orNull(oneOf(dateOrders)),
  regime: meaning.law,
  meanings: exactly<Written["meanings"]>({
    right: pairsOf(isText, meaning.right),
    law: pairsOf(isText, meaning.law),
    status: pairsOf(isText, meaning.status),
    outcome: pairsOf(isText, meaning.outcome),
  }),
  fixes: pairsOf(isWhole, isFix),
});

/** As text, to be kept until all of it is taken in. */
export function saidText({ columns, order, regime, meanings, fixes }: Said): string {
  const { right, law, status, outcome } = meanings;
  const words = { right: [...right], law: [...law], status: [...status], outcome: [...outcome] };
  const written: Written = { columns, order, regime, meanings: words, fixes: [...fixes] };
  return JSON.stringify(written);
}

/** What was said in an earlier visit; null where the text is none of ours, or of another version. */
export function readSaid(stored: string): Said | null {
  if (stored === "") return null;
  const written: unknown = JSON.parse(stored); // our own draft: sealed, so it is as it was written
  if (!isWritten(written)) return null;
  const { meanings, fixes, ...rest } = written;
  const { right, law, status, outcome } = meanings;
  const words = {
    right: new Map(right),
    law: new Map(law),
    status: new Map(status),
    outcome: new Map(outcome),
  };
  return { ...rest, meanings: words, fixes: new Map(fixes) };
}
