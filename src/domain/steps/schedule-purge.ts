import { plusDays, type CalendarDate } from "../../lib/calendar.ts";
import type { Case, PurgeReason } from "../case.ts";
import { changed, type Step } from "./checks.ts";

/** Schedules the purge of a closed case; until the days are over it can be taken back, and nothing is destroyed. */
export function schedulePurge(
  kase: Case,
  { reason, days }: { readonly reason: PurgeReason; readonly days: number },
  today: CalendarDate,
): Step {
  const { closure } = kase;
  const problem = closure === null ? ({ code: "case-not-closed" } as const) : null;
  const on = plusDays(today, days);
  return changed(
    problem,
    () => ({ ...kase, closure: closure && { ...closure, purge: { scheduledOn: today, on, reason } } }),
    { kind: "purge-scheduled", on: today, facts: { purgeOn: on, reason } },
  );
}

/** Takes a scheduled purge back: the case is closed as it was before. */
export function takeBackPurge(kase: Case, today: CalendarDate): Step {
  const { closure } = kase;
  const problem = closure?.purge === undefined ? ({ code: "no-purge-scheduled" } as const) : null;
  return changed(
    problem,
    () => {
      if (closure === null) return kase;
      const { purge: _, ...before } = closure;
      return { ...kase, closure: before };
    },
    { kind: "purge-taken-back", on: today, facts: { purgeOn: closure?.purge?.on ?? "" } },
  );
}
