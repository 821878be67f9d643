import type { Regime } from "../../domain/regime.ts";
import { calendarDate } from "../../lib/calendar.ts";
import { gdprRights, months, record } from "./record.ts";

const shared = {
  id: "uk-gdpr",
  name: "UK GDPR",
  area: "europe",
  rights: gdprRights,
  response: months(1),
  extended: months(3),
  pause: "while-clarifying",
  pauseFor: ["access"],
  safePause: "half-open",
  restartsAt: ["identity", "fee"],
  calendar: "GB-ENG",
} as const satisfies Partial<Regime>;

/** One month from the latest of receipt, identity given and fee paid; three when extended (UK GDPR Art. 12A). */
export const ukGdpr: Regime = record({
  ...shared,
  validFrom: calendarDate("2026-02-05"),
  source:
    "UK GDPR Art. 12A, inserted by the Data (Use and Access) Act 2025 s. 76, in force 5 February 2026 (SI 2026/82); ICO guidance on the right of access, 8 December 2025",
  certainty: "read",
});

/** The time before Article 12A, when the same rules stood in guidance alone. */
export const ukGdprBefore12A: Regime = record({
  ...shared,
  validFrom: calendarDate("2018-05-25"),
  validTo: calendarDate("2026-02-04"),
  source: "UK GDPR Art. 12(3) and (6), 15(3); ICO guidance on the right of access before Art. 12A",
});

/** Both, the newer first. */
export const unitedKingdom: readonly Regime[] = [ukGdpr, ukGdprBefore12A];
