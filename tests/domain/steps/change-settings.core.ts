import { expect, test } from "vitest";
import { initialSettings } from "../../../src/domain/settings.ts";
import { changeSettings, readCount } from "../../../src/domain/steps/change-settings.ts";
import { calendarDate as day } from "../../../src/lib/calendar.ts";
import { accepted, contoso } from "../../support/janes-case.ts";

const today = day("2026-11-20");

test("a changed rule is written into the journal with what it was and what it is", () => {
  const { settings, event } = accepted(changeSettings(contoso, { retentionMonths: 12 }, today));
  expect(settings).toEqual({ ...contoso, retentionMonths: 12 });
  expect(event.facts).toEqual({
    fields: "retentionMonths",
    "retentionMonths.was": 6,
    "retentionMonths.is": 12,
  });
});

test("of the organisation the journal says only which fields changed", () => {
  const organisation = { ...contoso.organisation, officerName: " Kim Officer " };
  const { settings, event } = accepted(changeSettings(contoso, { organisation }, today));
  expect(settings.organisation.officerName).toBe("Kim Officer");
  expect(event.facts).toEqual({ fields: "organisation.officerName" });
  expect(JSON.stringify(event)).not.toContain("Kim");
});

test("nothing changed, or no name of the organisation, is refused", () => {
  expect(changeSettings(contoso, { theme: contoso.theme }, today)).toMatchObject({
    problem: { code: "nothing-changed" },
  });
  const nameless = changeSettings(contoso, { organisation: { ...contoso.organisation, name: " " } }, today);
  expect(nameless).toMatchObject({ problem: { code: "organisation-missing" } });
});

test("the look can be changed while the organisation has no name yet", () => {
  expect(accepted(changeSettings(initialSettings, { theme: "dark" }, today)).settings.theme).toBe("dark");
});

test("a count is a whole number within its limits", () => {
  expect(readCount(" 7 ", "dueSoonDays")).toBe(7);
  expect(readCount("0", "retentionMonths")).toBe(0);
  for (const typed of ["0", "31", "7.5", "-1", "seven", ""])
    expect(readCount(typed, "dueSoonDays")).toBeNull();
});
