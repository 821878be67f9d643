import { readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";

/**
 * One expected date: calendar (`none` for weekends alone), law, what happened in the order of entry, the last day by the
 * law, the safe day, and where both come from. None was taken from the engine: month ends and days were counted apart
 * from it, holidays come from the list that is named.
 *
 * What happened: `r` received, `i` identity given, `f` fee paid, `x` extension told, `c` clock runs again, and the
 * clock stopped to ask what is meant (`s`), who it is (`si`), for a fee (`sf`) or for something else (`so`).
 */
export interface Row {
  readonly calendar: string;
  readonly law: string;
  readonly happened: string;
  readonly due: string;
  readonly safe: string;
  readonly from: string;
}

/**
 * The dates of a request by its rights: what is open, earliest first, e.g. `2026-12-14 opt-out; 2027-01-04 access`.
 * What happened is said as above, with `d` for carried out and `a` for answered, for all rights or those named.
 */
export interface RightsRow {
  readonly calendar: string;
  readonly law: string;
  readonly rights: string;
  readonly happened: string;
  readonly open: string;
  readonly from: string;
}

const textOf = (name: string): string =>
  readFileSync(join(import.meta.dirname, "../domain/deadlines", `${name}.csv`), "utf8");

const shape = { header: true, skipEmptyLines: true } as const;

/** The expected dates of requests whose rights have several. */
export const rightsTable = (): readonly RightsRow[] => Papa.parse<RightsRow>(textOf("rights"), shape).data;

/** The expected dates of one file in tests/domain/deadlines. */
export function tableOf(name: "holidays" | "stories"): readonly Row[] {
  return Papa.parse<Row>(textOf(name), shape).data;
}
