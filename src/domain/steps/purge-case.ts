import type { CalendarDate } from "../../lib/calendar.ts";
import type { Id } from "../../lib/id.ts";
import { accept, refuse, type Result } from "../../lib/result.ts";
import type { Case, PurgeReason } from "../case.ts";
import { inForceNow } from "../decisions/restriction.ts";
import { rulingsOf } from "../decisions/rulings.ts";
import type { Law } from "../dues.ts";
import { registerLineOf } from "../closure.ts";
import type { CaseEvent } from "../journal.ts";
import type { Problem } from "../problem.ts";
import { purgeFacts, whatGoes, type AroundCase } from "../purge.ts";
import type { RegisterLine } from "../register.ts";

/** What is needed to purge a case. */
export interface PurgeCase extends AroundCase {
  readonly law: Law;
  /** What the officer typed to confirm: the number of the case. */
  readonly typed: string;
  readonly reason: PurgeReason;
}

/** What the desk is told to purge, and what it keeps. */
export interface PurgeOrder {
  readonly id: Id;
  readonly line: RegisterLine;
  readonly event: CaseEvent;
}

/** Destroys what we hold about a closed case; its line in the register and the entries of the journal stay. */
export function purgeCase(kase: Case, input: PurgeCase, today: CalendarDate): Result<PurgeOrder, Problem> {
  const { closure, number } = kase;
  if (closure === null) return refuse({ code: "case-not-closed" });
  if (input.typed.trim().toUpperCase() !== number) return refuse({ code: "number-not-typed", number });
  const restricted = rulingsOf(kase).restrictions.filter(inForceNow).length;
  if (restricted > 0) return refuse({ code: "restrictions-in-force", count: restricted });
  const line = registerLineOf(kase, closure, input.law, today);
  const { purgeOn, purge } = closure;
  const scheduled = purge === undefined ? {} : { scheduledOn: purge.scheduledOn };
  const facts = { number, purgeOn, reason: input.reason, ...scheduled, ...purgeFacts(whatGoes(kase, input)) };
  return accept({ id: kase.id, line, event: { kind: "record-purged", on: today, facts } });
}
