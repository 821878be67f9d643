import type { CaseNumber } from "../domain/case.ts";
import { Failure } from "../lib/failure.ts";
import type { Id } from "../lib/id.ts";

/** The number after the highest ever used in that year; those of purged cases count, so none comes twice. The first `taken` are passed over. */
export function nextNumber(year: number, used: readonly CaseNumber[], taken = 0): CaseNumber {
  const start = `DSR-${year}-`;
  const highest = used
    .filter((number) => number.startsWith(start))
    .reduce((most, number) => Math.max(most, Number(number.slice(start.length))), taken);
  return `${start}${String(highest + 1).padStart(3, "0")}`;
}

/** Refuses any id that is not 32 hex digits: ids stand in clear on disk, so they must say nothing. */
export function mustBeIds(...ids: readonly Id[]): void {
  if (!ids.every((id) => /^[0-9a-f]{32}$/.test(id))) throw new Failure("bug", { what: "not a random id" });
}
