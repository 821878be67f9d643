import type { Regime } from "../../domain/regime.ts";
import { calendarDate } from "../../lib/calendar.ts";

/** 45 days from receipt, 90 when extended, confirmed within ten business days; verification stops nothing (11 CCR 7021). */
export const ccpa: Regime = {
  id: "ccpa",
  name: "CCPA",
  response: { unit: "calendar-days", count: 45, rolls: false },
  extended: { unit: "calendar-days", count: 90, rolls: false },
  acknowledgement: { unit: "working-days", count: 10 },
  pause: "never",
  pauseFor: null,
  safePause: "uncounted",
  safeOnWorkingDay: true,
  restartsAt: [],
  validFrom: calendarDate("2020-01-01"),
  validTo: null,
  source:
    "California Civil Code 1798.130(a)(2); California Code of Regulations, title 11, section 7021(a) and (b)",
  checkedOn: calendarDate("2026-11-02"),
};
