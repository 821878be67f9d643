import { describe, expect, test } from "vitest";
import { guides } from "../../../src/content/guides/index.ts";
import type { Facts } from "../../../src/domain/facts.ts";
import { changesAhead, type Change } from "../../../src/domain/guide/ahead.ts";
import { evaluate } from "../../../src/domain/guide/evaluate.ts";
import { t } from "../../../src/i18n/index.ts";
import { calendarDate, plusDays } from "../../../src/lib/calendar.ts";
import { anEmployeeAsks } from "../../support/guides.ts";

function ahead(facts: Facts, today: string, until: string): readonly Change[] {
  return changesAhead(guides, { ...anEmployeeAsks, ...facts }, calendarDate(today), calendarDate(until));
}

function states(changes: readonly Change[]): readonly string[] {
  return changes.flatMap((one) =>
    one.kind === "state" ? [`${one.on} ${one.system} ${one.from ?? "none"} ${one.to ?? "none"}`] : [],
  );
}

const closed: Facts = {
  systems: ["support-dtm"],
  rights: ["delete"],
  "dtm.filesPossible": true,
  "support.engagement.state": "closed",
  "support.engagement.closedOn": "2025-03-06",
};

describe("what changes as days pass", () => {
  test("files in a closed case: another request on day 90, gone from day 91", () => {
    const changes = ahead(closed, "2025-06-02", "2025-06-30");
    expect(states(changes)).toEqual(["2025-06-05 support-dtm ready lapsed"]);
    expect(changes.filter(({ on }) => on === "2025-06-04").map(t.guides.ahead.change)).toEqual([
      "Last safe day for “Ask separately for the deletion of the files (closed less than 90 days ago)”.",
      "“Ask separately for the deletion of the files (closed less than 90 days ago)” becomes “Ask separately, today, for the deletion of the files (day 90 after closing)”.",
    ]);
    expect(changes.map(t.guides.ahead.change)).toContain("Attestation of erasure: no instead of yes.");
  });

  test("a file moved in after closing moves the day", () => {
    expect(states(ahead({ ...closed, "dtm.movedInOn": "2025-03-10" }, "2025-06-02", "2025-06-30"))).toEqual([
      "2025-06-09 support-dtm ready lapsed",
    ]);
  });

  test("the week of hold in Career Coach: contested on day 7, too late from day 8", () => {
    const facts = {
      systems: ["career-coach-user-data"],
      rights: ["delete"],
      "careerCoach.scope": "user",
      "careerCoach.oidKnown": true,
      "operator.isGlobalAdmin": true,
      "careerCoach.ticketFiledOn": "2023-03-01",
      "careerCoach.cancelWanted": true,
    };
    expect(states(ahead(facts, "2023-03-05", "2023-03-20"))).toEqual([
      "2023-03-08 career-coach-user-data ready contested",
      "2023-03-09 career-coach-user-data contested too-late",
    ]);
  });

  test("logs of Career Coach go after thirty days", () => {
    const facts = {
      systems: ["career-coach-logs"],
      rights: ["export"],
      "operator.isGlobalAdmin": true,
      "careerCoachLogs.oldestWantedOn": "2023-02-10",
      "careerCoachLogs.latestWantedOn": "2023-02-20",
    };
    expect(states(ahead(facts, "2023-03-10", "2023-04-30"))).toEqual([
      "2023-03-13 career-coach-logs ready declined-part",
      "2023-03-23 career-coach-logs declined-part lapsed",
    ]);
  });

  test("student activity goes a year and a day after the last entry", () => {
    const facts = {
      systems: ["career-coach-student-activity"],
      rights: ["delete"],
      "studentActivity.latestEntryOn": "2024-02-29",
    };
    expect(states(ahead(facts, "2025-01-10", "2025-12-31"))).toEqual([
      "2025-03-01 career-coach-student-activity ready lapsed",
    ]);
  });

  test("what lies beyond the last day asked about is left out", () => {
    expect(ahead(closed, "2025-06-02", "2025-06-03")).toEqual([]);
  });

  test("no day between two changes differs from the day before it", () => {
    const [from, until] = ["2025-05-20", "2025-06-20"];
    const days = new Set(ahead(closed, from, until).map(({ on }) => on));
    const facts = { ...anEmployeeAsks, ...closed };
    for (let day = calendarDate(from); day < until; day = plusDays(day, 1)) {
      const next = plusDays(day, 1);
      if (days.has(next)) continue;
      const [one, other] = [evaluate(guides, facts, day), evaluate(guides, facts, next)];
      expect(other.states).toEqual(one.states);
      expect(other.steps.map(({ status }) => status)).toEqual(one.steps.map(({ status }) => status));
    }
  });
});
