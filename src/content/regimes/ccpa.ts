import type { OwnTime, Regime } from "../../domain/regime.ts";
import type { Right } from "../../domain/right.ts";
import { calendarDate } from "../../lib/calendar.ts";
import { days, record, workingDays } from "./record.ts";

/** Fifteen business days to stop selling and sharing, or to limit the use of sensitive data; no extension. */
const toSayNo = (rights: readonly Right[], source: string): OwnTime => ({
  rights,
  response: workingDays(15),
  extended: null,
  source,
});

const rightsBefore2027: readonly Right[] = [
  "access",
  "rectification",
  "erasure",
  "portability",
  "opt-out",
  "limit-use",
];

const optOutSource = "California Code of Regulations, title 11, sections 7026(f) and 7027(g)";

const shared = {
  id: "ccpa",
  name: "CCPA",
  area: "united-states",
  response: days(45),
  extended: days(90),
  acknowledgement: workingDays(10),
  safeOnWorkingDay: true,
  safeReadings: ["first-day-counts"],
  calendar: "US",
  source:
    "California Civil Code 1798.130(a)(2); California Code of Regulations, title 11, section 7021(a) and (b)",
  certainty: "read",
  note: "45 days to know, to delete and to correct; an opt-out or a limit is due as soon as feasible, at the latest after 15 business days, without proof of identity, and the consumer is told that it was done. Business day is not defined; state holidays can be added as closing days.",
} as const satisfies Partial<Regime>;

/** 45 days from receipt, 90 when extended, confirmed within ten business days; verification stops nothing (11 CCR 7021). */
export const ccpa: Regime = record({
  ...shared,
  rights: [...rightsBefore2027, "automated-decisions"],
  ownTimes: [
    toSayNo(["opt-out", "limit-use"], optOutSource),
    toSayNo(["automated-decisions"], "California Code of Regulations, title 11, section 7221"),
  ],
  validFrom: calendarDate("2027-01-01"),
});

/** The time before the opt-out of automated decisions. */
export const ccpaBefore2027: Regime = record({
  ...shared,
  rights: rightsBefore2027,
  ownTimes: [toSayNo(["opt-out", "limit-use"], optOutSource)],
  validFrom: calendarDate("2020-01-01"),
  validTo: calendarDate("2026-12-31"),
});

/** The opt-out as a regime by itself, under which cases may stand that were opened before one case could have both times. */
export const ccpaOptOut: Regime = record({
  id: "ccpa-opt-out",
  name: "CCPA opt-out and limit",
  area: "united-states",
  rights: ["opt-out", "limit-use"],
  response: workingDays(15),
  calendar: "US",
  validFrom: calendarDate("2020-01-01"),
  supersededBy: "ccpa",
  source: "California Code of Regulations, title 11, sections 7026(f), 7027(g) and 7221",
  note: "As soon as feasible, at the latest on this day. No proof of identity may be asked. Tell the consumer that it was done.",
});

/** The clocks of California. */
export const california: readonly Regime[] = [ccpa, ccpaBefore2027, ccpaOptOut];
