import { expect, test } from "vitest";
import { euGdpr } from "../../src/content/regimes/eu-gdpr.ts";
import { movedDates } from "../../src/domain/moved-dates.ts";
import type { OwnVersion } from "../../src/domain/own-version.ts";
import { summaryOf } from "../../src/domain/summary.ts";
import { weekendsOnly } from "../../src/domain/working-days.ts";
import { calendarDate as day } from "../../src/lib/calendar.ts";
import { openedCase } from "../support/opened-case.ts";

const lawOf = () => ({ regime: euGdpr, workingDays: weekendsOnly });
const own: OwnVersion = {
  id: "eu-gdpr",
  from: day("2026-11-01"),
  response: 2,
  extended: 3,
  source: "a new act",
  checkedOn: day("2026-11-21"),
};

test("another time for a law names the open requests whose dates would change, with both dates", () => {
  const cases = [
    openedCase(), // received 19 November 2026: one month is Mon 21 December, two are Tue 19 January 2027
    openedCase({ receivedOn: day("2026-10-30") }),
    openedCase({ regime: "ccpa" }),
  ].map(summaryOf);
  expect(movedDates(cases, own, lawOf)).toEqual([
    { number: "DSR-2026-014", was: "2026-12-21", is: "2027-01-19" },
  ]);
  expect(movedDates(cases, { ...own, response: 1 }, lawOf)).toEqual([]);
});
