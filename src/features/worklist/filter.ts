import type { Right } from "../../domain/right.ts";
import type { WorklistGroup, WorklistRow } from "../../domain/worklist.ts";
import { fold } from "../../lib/text.ts";
import type { Sorting } from "../../ui/sorting.ts";

/** What the officer wants to see of the worklist; null is everything. */
export interface Filter {
  readonly group: WorklistGroup | null;
  readonly right: Right | null;
  readonly text: string;
}

/** Everything that is open. */
export const noFilter: Filter = { group: null, right: null, text: "" };

/** The columns by which the worklist can be sorted. */
export type WorklistColumn = "due" | "case" | "next";

/** True when the row belongs to what the officer wants to see. */
export function fits({ summary, groups, next }: WorklistRow, { group, right, text }: Filter): boolean {
  if (group !== null && !groups.includes(group)) return false;
  if (right !== null && !summary.rights.includes(right)) return false;
  const wanted = fold(text);
  if (wanted === "") return true;
  const { number, name, identifiers } = summary;
  const words = [number, name, ...identifiers, next?.task.title ?? "", next?.task.with ?? ""];
  return words.some((word) => fold(word).includes(wanted));
}

function keyOf({ summary, next }: WorklistRow, column: WorklistColumn): string {
  return column === "case" ? fold(`${summary.name} ${summary.number}`) : fold(next?.task.title ?? "\uffff");
}

/** The rows in the order asked for; by due date they come as they are. */
export function sorted(
  rows: readonly WorklistRow[],
  { by, way }: Sorting<WorklistColumn>,
): readonly WorklistRow[] {
  const ordered = by === "due" ? rows : rows.toSorted((a, b) => (keyOf(a, by) < keyOf(b, by) ? -1 : 1));
  return way === "ascending" ? ordered : ordered.toReversed();
}
