import type { Regime } from "../../domain/regime.ts";
import { calendarDate } from "../../lib/calendar.ts";
import { days, record, workingDays } from "./record.ts";

/** 45 days from receipt, 90 when extended, confirmed within ten business days; verification stops nothing (11 CCR 7021). */
export const ccpa: Regime = record({
  id: "ccpa",
  name: "CCPA",
  response: days(45),
  extended: days(90),
  acknowledgement: workingDays(10),
  safeOnWorkingDay: true,
  safeReadings: ["first-day-counts"],
  calendar: "US",
  validFrom: calendarDate("2020-01-01"),
  source:
    "California Civil Code 1798.130(a)(2); California Code of Regulations, title 11, section 7021(a) and (b)",
  certainty: "read",
  note: "For requests to know, to delete and to correct. Business day is not defined; state holidays can be added as closing days.",
});

/** Fifteen business days to stop selling and sharing, or to limit the use of sensitive data; nobody is asked who they are. */
export const ccpaOptOut: Regime = record({
  id: "ccpa-opt-out",
  name: "CCPA opt-out and limit",
  response: workingDays(15),
  calendar: "US",
  validFrom: calendarDate("2020-01-01"),
  source: "California Code of Regulations, title 11, sections 7026(f), 7027(g) and 7221",
  note: "As soon as feasible, at the latest on this day. No proof of identity may be asked. Tell the consumer that it was done.",
});

/** Both clocks of California. */
export const california: readonly Regime[] = [ccpa, ccpaOptOut];
