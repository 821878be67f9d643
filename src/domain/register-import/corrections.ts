import { fold } from "../../lib/text.ts";
import { noMeanings, type Fix, type Meaning, type Meanings, type WordField } from "./plan.ts";

/** What the officer has put right while looking at another register. */
export interface Corrections {
  readonly meanings: Meanings;
  /** By the number of the row. */
  readonly fixes: ReadonlyMap<number, Fix>;
}

/** Before the officer has put anything right. */
export const noCorrections: Corrections = { meanings: noMeanings, fixes: new Map() };

/** With what those words mean, in every row that says the same. */
export function withMeaning<F extends WordField>(
  { meanings, fixes }: Corrections,
  field: F,
  words: string,
  meaning: Meaning[F],
): Corrections {
  const known: ReadonlyMap<string, Meaning[F]> = meanings[field];
  return { fixes, meanings: { ...meanings, [field]: new Map([...known, [fold(words), meaning]]) } };
}

/** With something put right in one row, beside what was put right there before. */
export function withFix({ meanings, fixes }: Corrections, row: number, fix: Fix): Corrections {
  const before = fixes.get(row) ?? {};
  const means = { ...before.means, ...fix.means };
  return { meanings, fixes: new Map([...fixes, [row, { ...before, ...fix, means }]]) };
}

/** With a row no longer left out, nor taken in again. */
export function reconsidered({ meanings, fixes }: Corrections, row: number): Corrections {
  const { omit: _omit, again: _again, ...rest } = fixes.get(row) ?? {};
  return { meanings, fixes: new Map([...fixes, [row, rest]]) };
}
