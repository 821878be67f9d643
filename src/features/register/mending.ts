import type { LeftOut, RowProblem } from "../../domain/register-import/plan.ts";
import type { ImportField } from "../../domain/register-import/columns.ts";

/** The rows left out, by what can be done about them. */
export interface Sorted {
  /** Something in them is wrong or not understood. */
  readonly toMend: readonly LeftOut[];
  /** They are or were here under their number. */
  readonly here: readonly LeftOut[];
  /** The officer left them out. */
  readonly omitted: readonly LeftOut[];
}

/** Sorts the rows left out by what can be done about them. */
export function sorted(leftOut: readonly LeftOut[]): Sorted {
  const of = ({ problems }: LeftOut): keyof Sorted => {
    const codes = problems.map(({ code }) => code);
    if (codes.includes("left-out")) return "omitted";
    return codes.includes("already-here") || codes.includes("was-here") ? "here" : "toMend";
  };
  const all = leftOut.map((one) => [of(one), one] as const);
  const only = (wanted: keyof Sorted): readonly LeftOut[] =>
    all.filter(([kind]) => kind === wanted).map(([, one]) => one);
  return { toMend: only("toMend"), here: only("here"), omitted: only("omitted") };
}

/** What is to be filled in to put a row right. */
export function fieldsToMend(problems: readonly RowProblem[]): readonly ImportField[] {
  const fields = problems.flatMap((one): readonly ImportField[] => {
    switch (one.code) {
      case "reference-missing":
      case "reference-twice":
        return ["reference"];
      case "closed-before-received":
        return ["received-on", "closed-on"];
      case "already-here":
      case "was-here":
      case "left-out":
        return [];
      case "not-a-date":
        // A request that says it is closed and not when may be open.
        return one.field === "closed-on" ? ["status", "closed-on"] : [one.field];
      case "in-future":
      case "long-ago":
      case "too-long":
      case "unknown":
        return [one.field];
    }
  });
  return [...new Set(fields)];
}
