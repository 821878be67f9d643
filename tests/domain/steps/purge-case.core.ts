import { expect, test } from "vitest";
import { euGdpr } from "../../../src/content/regimes/eu-gdpr.ts";
import { purgeOf, whatGoes } from "../../../src/domain/purge.ts";
import { closeCase, type CloseCase } from "../../../src/domain/steps/close-case.ts";
import { schedulePurge, takeBackPurge } from "../../../src/domain/steps/schedule-purge.ts";
import { purgeCase } from "../../../src/domain/steps/purge-case.ts";
import { weekendsOnly } from "../../../src/domain/working-days.ts";
import { calendarDate as day } from "../../../src/lib/calendar.ts";
import { accepted, janesCase } from "../../support/janes-case.ts";

const law = { regime: euGdpr, workingDays: weekendsOnly };
const closingDay = day("2026-12-17");
const purgeDay = day("2027-06-17");
const closing = (changes: Partial<CloseCase> = {}): CloseCase => ({
  result: "fulfilled",
  words: "",
  lateBecause: "",
  purgeOn: null,
  findings: [],
  law,
  settings: { retentionMonths: 6 },
  ...changes,
});
const attested = {
  attestations: [
    {
      number: "ATT-2026-014-1",
      version: 1,
      supersedes: null,
      signedOn: closingDay,
      interim: false,
      record: "{}",
      hash: "9f",
    },
  ],
};
const closed = () => accepted(closeCase(janesCase(attested), closing(), closingDay)).kase;
const around = { findings: [], journal: [{ detail: { name: "Jane Roe" } }, { detail: null }], drafts: 1 };

test("without another day, data is kept as long as the settings say", () => {
  expect(closed().closure?.purgeOn).toBe("2027-06-17");
});

test("data may go sooner, but not before closing and not later than the retention period", () => {
  const purging = (on: string) => closeCase(janesCase(), closing({ purgeOn: day(on) }), closingDay);
  expect(accepted(purging("2026-12-17")).kase.closure?.purgeOn).toBe("2026-12-17");
  expect(purging("2026-12-16")).toMatchObject({ problem: { code: "purge-before-closing" } });
  expect(purging("2027-06-18")).toMatchObject({ problem: { code: "purge-too-late", latest: "2027-06-17" } });
});

test("an open case is not purged, nor one whose number was not typed", () => {
  const input = { ...around, law, typed: "DSR-2026-014", reason: "no-need" } as const;
  expect(purgeCase(janesCase(), input, purgeDay)).toMatchObject({ problem: { code: "case-not-closed" } });
  const other = purgeCase(closed(), { ...input, typed: "DSR-2026-015" }, purgeDay);
  expect(other).toMatchObject({ problem: { code: "number-not-typed", number: "DSR-2026-014" } });
});

test("a purge keeps the register line and an event that names nobody", () => {
  const order = accepted(
    purgeCase(closed(), { ...around, law, typed: " dsr-2026-014 ", reason: "asked-for" }, purgeDay),
  );
  expect(order.line).toMatchObject({ number: "DSR-2026-014", result: "fulfilled", purgedOn: "2027-06-17" });
  expect(order.line.attestations).toEqual([{ number: "ATT-2026-014-1", hash: "9f" }]);
  expect(order.event).toMatchObject({ kind: "record-purged", on: "2027-06-17" });
  expect(order.event.facts).toMatchObject({ reason: "asked-for" });
  expect(order.event.detail).toBeUndefined();
  expect(JSON.stringify(order)).not.toMatch(/Jane|Roe|contoso/i);
});

test("the list of what goes counts only entries that have texts, and can be read back from the journal", () => {
  const kase = closed();
  const purge = whatGoes(kase, around);
  expect(purge.goes).toContainEqual({ code: "journal-details", count: 1 });
  expect(purge.goes).toContainEqual({ code: "drafts", count: 1 });
  expect(purge.goes.map(({ code }) => code)).not.toContain("letters");
  expect(purge.stays).toContainEqual({ code: "journal-entries", count: 2 });
  const order = accepted(purgeCase(kase, { ...around, law, typed: kase.number, reason: "other" }, purgeDay));
  expect(purgeOf(order.event.facts)).toEqual(purge);
});

test("a scheduled purge waits its days, is taken back whole, and is named when it is carried out", () => {
  const kase = closed();
  const scheduled = accepted(schedulePurge(kase, { reason: "asked-for", days: 7 }, day("2026-12-20")));
  expect(scheduled.kase.closure?.purge).toEqual({
    scheduledOn: "2026-12-20",
    on: "2026-12-27",
    reason: "asked-for",
  });
  expect(scheduled.event).toMatchObject({ kind: "purge-scheduled", facts: { purgeOn: "2026-12-27" } });
  const back = accepted(takeBackPurge(scheduled.kase, day("2026-12-26")));
  expect(back.kase).toEqual(kase);
  const input = { ...around, law, typed: kase.number, reason: "asked-for" } as const;
  const order = accepted(purgeCase(scheduled.kase, input, day("2026-12-27")));
  expect(order.event.facts).toMatchObject({ scheduledOn: "2026-12-20" });
});

test("only a closed case is scheduled for its purge, and only a scheduled purge is taken back", () => {
  const open = schedulePurge(janesCase(), { reason: "other", days: 7 }, purgeDay);
  expect(open).toMatchObject({ problem: { code: "case-not-closed" } });
  expect(takeBackPurge(closed(), purgeDay)).toMatchObject({ problem: { code: "no-purge-scheduled" } });
});
