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

const searched = new WeakMap<WorklistRow, string>();

/** Everything of the row that the filter looks into, folded once. */
function searchable(row: WorklistRow): string {
  const known = searched.get(row);
  if (known !== undefined) return known;
  const { number, name, identifiers } = row.summary;
  const task = row.next?.task;
  const text = [number, name, ...identifiers, task?.title ?? "", task?.with ?? ""].map(fold).join("\n");
  searched.set(row, text);
  return text;
}

/** True when the row belongs to what the officer wants to see. */
export function fits(row: WorklistRow, { group, right, text }: Filter): boolean {
  if (group !== null && !row.groups.includes(group)) return false;
  if (right !== null && !row.summary.rights.includes(right)) return false;
  return searchable(row).includes(fold(text));
}

function keyOf({ summary, next }: WorklistRow, column: WorklistColumn): string {
  return column === "case" ? fold(`${summary.name} ${summary.number}`) : fold(next?.task.title ?? "\uffff");
}

/** The rows in the order asked for; by due date they come as they are. */
export function sorted(
  rows: readonly WorklistRow[],
  { by, way }: Sorting<WorklistColumn>,
): readonly WorklistRow[] {
  const ordered =
    by === "due"
      ? rows
      : rows
          .map((row) => ({ row, key: keyOf(row, by) }))
          .sort((a, b) => (a.key < b.key ? -1 : 1))
          .map(({ row }) => row);
  return way === "ascending" ? ordered : ordered.toReversed();
}
