import type { CalendarDate } from "../../lib/calendar.ts";
import type { Id } from "../../lib/id.ts";
import type { GroundRef } from "../ground.ts";

/** Data that is stored and otherwise left alone (GDPR Art. 18). */
export interface Restriction {
  readonly id: Id;
  readonly ground: GroundRef;
  readonly sourceId: Id | null;
  readonly place: string;
  /** What is blocked. */
  readonly what: string;
  /** How it is marked: moved, locked, unpublished (recital 67). */
  readonly how: string;
  readonly from: CalendarDate;
  /** The day to look again; null while it is open-ended. */
  readonly until: CalendarDate | null;
  /** Set when the restriction is to be lifted, before the data subject is told. */
  readonly lifting: Lifting | null;
  readonly liftedOn: CalendarDate | null;
}

/** The end of a restriction: why, when the data subject was told, and how (GDPR Art. 18(3)). */
export interface Lifting {
  readonly plannedOn: CalendarDate;
  readonly because: string;
  readonly toldOn: CalendarDate | null;
  readonly told: string;
  /** The letter by which the data subject was told; left out when told by other means. */
  readonly letter?: Id;
}

/** Whether the data is still blocked. */
export function inForceNow({ liftedOn }: Pick<Restriction, "liftedOn">): boolean {
  return liftedOn === null;
}

/** How a restriction stands; `look-again` when the day to look again has come. */
export type RestrictionState = "in-force" | "look-again" | "tell-first" | "may-be-lifted" | "lifted";

/** How a restriction stands today. */
export function restrictionState(restriction: Restriction, today: CalendarDate): RestrictionState {
  const { lifting, liftedOn, until } = restriction;
  if (liftedOn !== null) return "lifted";
  if (lifting !== null) return lifting.toldOn === null ? "tell-first" : "may-be-lifted";
  return until !== null && until <= today ? "look-again" : "in-force";
}
