import type { CalendarDate } from "../lib/calendar.ts";
import type { CaseNumber } from "./case.ts";
import { receivedOn } from "./clock.ts";
import { dueDate, type Law } from "./dues.ts";
import { ownRegime, type OwnVersion } from "./own-version.ts";
import type { CaseSummary } from "./summary.ts";

/** The due date of an open case, and what it would be by another version of its law. */
export interface MovedDate {
  readonly number: CaseNumber;
  readonly was: CalendarDate;
  readonly is: CalendarDate;
}

/** The open cases whose due date would change if the officer's version of a law counted, earliest new date first. */
export function movedDates(
  cases: readonly CaseSummary[],
  own: OwnVersion,
  lawOf: (summary: CaseSummary) => Law,
): readonly MovedDate[] {
  return cases
    .filter(({ regime, closure }) => regime === own.id && closure === null)
    .flatMap((summary): readonly MovedDate[] => {
      const received = receivedOn(summary.clock);
      if (received === null || received < own.from) return [];
      const law = lawOf(summary);
      const was = dueDate(summary, law);
      const is = dueDate(summary, { ...law, regime: ownRegime(own, law.regime) });
      return was === null || is === null || was === is ? [] : [{ number: summary.number, was, is }];
    })
    .toSorted((a, b) => (a.is < b.is ? -1 : a.is > b.is ? 1 : 0));
}
