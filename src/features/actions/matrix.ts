import { openReason, type OpenReason } from "../../domain/attestation/lines.ts";
import type { Case, Proof } from "../../domain/case.ts";
import type { Right } from "../../domain/right.ts";
import type { Outcome, Source } from "../../domain/source.ts";
import type { CalendarDate } from "../../lib/calendar.ts";
import type { Id } from "../../lib/id.ts";

/** The columns of the table, each with the rights that it stands for. */
export const columns = {
  provide: ["access", "portability"],
  rectify: ["rectification"],
  restrict: ["restriction"],
  erase: ["erasure"],
} as const satisfies Readonly<Record<string, readonly Right[]>>;

export type Column = keyof typeof columns;

/** One outcome, and why it still counts as open; null when it is settled. */
export interface Line {
  readonly outcome: Outcome;
  readonly open: OpenReason | null;
}

/** What stands at one place for one right that the data subject exercised; parts may have gone different ways. */
export interface Cell {
  readonly source: Source;
  readonly right: Right;
  readonly lines: readonly Line[];
}

/** The cell of a place and a right. */
export function cellOf({ proofs }: Pick<Case, "proofs">, source: Source, right: Right): Cell {
  const lines = source.outcomes
    .filter((outcome) => outcome.right === right)
    .map((outcome) => ({ outcome, open: openReason(outcome, proofsOf(outcome, proofs)) }));
  return { source, right, lines };
}

/** The cells of a place under one column: one for each right exercised, none when there is none. */
export function cellsOf(
  kase: Pick<Case, "proofs" | "rights">,
  source: Source,
  column: Column,
): readonly Cell[] {
  const rights: readonly Right[] = columns[column];
  return kase.rights.filter((right) => rights.includes(right)).map((right) => cellOf(kase, source, right));
}

/** The documents behind an outcome. */
export function proofsOf(outcome: Outcome, proofs: readonly Proof[]): readonly Proof[] {
  return proofs.filter(({ id }) => outcome.proofs.includes(id));
}

/** How many lines there are, and how many are settled; a cell with nothing recorded is one open line. */
export function progress(kase: Case): { readonly settled: number; readonly all: number } {
  const names = Object.keys(columns) as Column[]; // the keys of the table above
  const cells = kase.sources.flatMap((source) => names.flatMap((column) => cellsOf(kase, source, column)));
  const settled = cells.flatMap(({ lines }) => lines).filter(({ open }) => open === null).length;
  return { settled, all: cells.reduce((sum, { lines }) => sum + Math.max(1, lines.length), 0) };
}

/** What the plan knows already about a place: who was asked and when, and the traps of its guide. */
export interface Known {
  readonly askedOn: CalendarDate | null;
  readonly by: string;
  /** When it was answered, and the documents that came with the answer. */
  readonly answeredOn: CalendarDate | null;
  readonly proofs: readonly Id[];
  readonly warnings: readonly string[];
}

/** What the tasks of its system say about a place. */
export function knownOf({ tasks }: Pick<Case, "tasks">, source: Source): Known {
  const own = tasks.filter(
    ({ origin }) => origin.kind === "guide" && source.system !== null && origin.system === source.system,
  );
  const answers = own.flatMap(({ events }) => events.filter((event) => event.kind === "answered"));
  const asked = own.findLast(({ events }) => events.some(({ kind }) => kind === "asked"));
  return {
    askedOn: asked?.events.findLast(({ kind }) => kind === "asked")?.on ?? null,
    by: asked?.with ?? "",
    answeredOn: answers.at(-1)?.on ?? null,
    proofs: [...new Set(answers.flatMap(({ proofs }) => proofs))],
    warnings: [...new Set(own.flatMap(({ warnings }) => warnings))],
  };
}
