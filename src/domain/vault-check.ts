import { daysBetween, type CalendarDate } from "../lib/calendar.ts";
import type { CaseNumber } from "./case.ts";

/** One thing that did not open as it was written; `desk` is what belongs to no case. */
export type VaultFault =
  | { readonly kind: "case" | "file"; readonly number: CaseNumber }
  | { readonly kind: "desk" | "journal" | "log" };

/** What opening and checking everything in the vault found. */
export interface VaultCheck {
  readonly on: CalendarDate;
  /** Records that were opened, files that were read to their end, lines of the journal. */
  readonly records: number;
  readonly files: number;
  readonly entries: number;
  readonly faults: readonly VaultFault[];
  /** One of the two copies on the disk was damaged and was written anew from the other. */
  readonly mended: boolean;
}

/** Days after which everything is checked again. */
export const checkEvery = 7;

/** True when everything should be checked again; also when the last time lies in the future of this clock. */
export function checkIsDue(last: VaultCheck | undefined, today: CalendarDate): boolean {
  if (last === undefined) return true;
  const days = daysBetween(last.on, today);
  return days < 0 || days >= checkEvery;
}
