import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { scenariosIn } from "../../scripts/scenarios/run.ts";
import { contradictions } from "../../src/content/contradictions.ts";
import { facts as dictionary } from "../../src/content/facts.ts";
import { factProblems, type Facts } from "../../src/domain/facts.ts";
import { contradictionsIn } from "../../src/domain/guide/contradiction.ts";
import { calendarDate } from "../../src/lib/calendar.ts";

function named(facts: Facts, today = "2025-03-31"): readonly (readonly string[])[] {
  return contradictionsIn(contradictions, facts, calendarDate(today)).map((one) => one.facts);
}

describe("answers that cannot all be right", () => {
  test.each([
    ["a day ahead of today", { "support.engagement.closedOn": "2025-04-01" }],
    ["a day before the products existed", { "request.receivedOn": "1999-12-31" }],
    [
      "an account gone for good that is active",
      { "directory.accountState": "active", "directory.permanentlyDeletedOn": "2025-03-01" },
    ],
    [
      "an account gone for good that is needed",
      { "directory.accountState": "permanently-deleted", "directory.accountNeeded": true },
    ],
    [
      "log entries from later to earlier",
      { "careerCoachLogs.oldestWantedOn": "2025-03-02", "careerCoachLogs.latestWantedOn": "2025-03-01" },
    ],
    [
      "data sent again that nobody asked for",
      {
        "support.rectification.microsoftChoice": "corrected",
        "support.rectification.resubmitted": true,
      },
    ],
    ["a file moved in where there are none", { "dtm.filesPossible": false, "dtm.movedInOn": "2025-03-01" }],
    [
      "an organisation migrated before its people",
      { "fastTrack.organisationMigration": "complete", "fastTrack.userMigration": "ongoing" },
    ],
    [
      "a person migrated before the organisation began",
      { "fastTrack.organisationMigration": "not-started", "fastTrack.userMigration": "complete" },
    ],
    [
      "custom entities dealt with that do not exist",
      { "marketing.customEntitiesPresent": false, "marketing.customEntitiesHandled": true },
    ],
    [
      "a worker terminated ahead of time",
      { "talent.workerState": "terminated", "talent.terminatedOn": "2025-04-01" },
    ],
  ] as const)("%s", (_, facts) => {
    expect(named(facts)).toContainEqual(expect.arrayContaining([Object.keys(facts)[0]]));
    expect(named(facts)).toHaveLength(1);
  });

  test("today and unknown days contradict nothing", () => {
    expect(named({ "support.engagement.closedOn": "2025-03-31" })).toEqual([]);
    expect(named({})).toEqual([]);
  });

  test("no scenario of the project contradicts itself", () => {
    const found = scenariosIn(join(import.meta.dirname, "../scenarios"))
      .map(({ id, facts, today }) => ({ id, found: named(facts, today) }))
      .filter((one) => one.found.length > 0);
    expect(found).toEqual([]);
  });

  test("they name facts that exist, in words", () => {
    const strange = contradictions.filter(
      ({ facts, text }) => text === "" || facts.some((fact) => dictionary[fact] === undefined),
    );
    expect(strange).toEqual([]);
  });
});

describe("values that no fact can have are named", () => {
  test.each([
    ["support.option", "c"],
    ["support.option", 1],
    ["support.option", ["a"]],
    ["support.canSearch", "yes"],
    ["support.engagement.closedOn", "2025-02-30"],
    ["support.engagement.closedOn", "2025-2-3"],
    ["support.engagement.closedOn", "0001-01-01"],
    ["support.engagement.closedOn", "9999-12-31"],
    ["supportContact.openEngagements", -1],
    ["supportContact.openEngagements", 1.5],
    ["supportContact.openEngagements", Number.NaN],
    ["support.identifiers", [""]],
    ["support.identifiers", "name"],
    ["rights", ["forget"]],
    ["businessCentral.recordKinds", ["master-data", "else"]],
  ])("%s %o", (fact, value) => {
    expect(factProblems({ [fact]: value }, dictionary)).toEqual([
      { code: "wrong-value", fact, type: dictionary[fact]?.type },
    ]);
  });

  test.each(["no.such.fact", "__proto__", "constructor", "toString"])("%s is no fact", (fact) => {
    const facts = Object.fromEntries([[fact, true]]);
    expect(factProblems(facts, dictionary)).toEqual([{ code: "unknown-fact", fact }]);
  });
});
