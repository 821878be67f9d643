import type { Period, Regime } from "../../domain/regime.ts";
import type { Right } from "../../domain/right.ts";
import { calendarDate } from "../../lib/calendar.ts";

/** When the records of the catalogue were last gone through. */
export const checkedOn = calendarDate("2026-11-21");

/** Calendar days; the last one stands also on a day off, and other readings go into the safe date. */
export const days = (count: number): Period => ({ unit: "calendar-days", count, rolls: false });

/** Calendar months; an end on a day off moves to the next working day. */
export const months = (count: number): Period => ({ unit: "calendar-months", count, rolls: true });

/** Working days after the day of receipt. */
export const workingDays = (count: number): Period => ({ unit: "working-days", count });

/** The rights of the GDPR (Art. 15 to 18, 20 to 22). */
export const gdprRights: readonly Right[] = [
  "access",
  "rectification",
  "erasure",
  "restriction",
  "portability",
  "objection",
  "automated-decisions",
];

type Needed = Pick<Regime, "id" | "name" | "area" | "response" | "source">;

/** A record of the catalogue: what is named, and nothing else. */
export const record = (of: Needed & Partial<Regime>): Regime => ({
  extended: null,
  extendedByNaming: false,
  rights: null,
  ownTimes: [],
  acknowledgement: null,
  appeal: null,
  pause: "never",
  pauseFor: null,
  safePause: "uncounted",
  safeOnWorkingDay: false,
  safeReadings: [],
  restartsAt: [],
  standstill: null,
  calendar: null,
  validFrom: null,
  validTo: null,
  supersededBy: null,
  checkedOn,
  certainty: "known",
  note: null,
  ...of,
});
