import type { Regime } from "../../domain/regime.ts";
import { calendarDate } from "../../lib/calendar.ts";

/** One month from the latest of receipt, identity given and fee paid; three when extended (UK GDPR Art. 12A). */
export const ukGdpr: Regime = {
  id: "uk-gdpr",
  name: "UK GDPR",
  response: { unit: "calendar-months", count: 1, rolls: true },
  extended: { unit: "calendar-months", count: 3, rolls: true },
  acknowledgement: null,
  pause: "while-clarifying",
  pauseFor: ["access"],
  safePause: "half-open",
  safeOnWorkingDay: false,
  restartsAt: ["identity", "fee"],
  validFrom: null,
  validTo: null,
  source:
    "UK GDPR Art. 12A, inserted by the Data (Use and Access) Act 2025 s. 76, in force 5 February 2026; ICO guidance on the right of access, 8 December 2025",
  checkedOn: calendarDate("2026-11-02"),
};
