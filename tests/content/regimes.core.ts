import { describe, expect, test } from "vitest";
import { calendarNames } from "../../src/content/holidays/names.ts";
import { findRegime, regimeOf, regimes, regimeVersions } from "../../src/content/regimes/all.ts";
import { firstRegimes, loadRegimes } from "../../src/content/regimes/index.ts";
import { deadline } from "../../src/domain/clock.ts";
import { weekendsOnly } from "../../src/domain/working-days.ts";
import { calendarDate as day } from "../../src/lib/calendar.ts";

describe("the catalogue of laws", () => {
  test("each law is named once, says its source, and is not checked in the future", () => {
    expect(new Set(regimes.map(({ name }) => name)).size).toBe(regimes.length);
    for (const { id, source, checkedOn } of regimeVersions) {
      expect(source, id).toMatch(/\d/);
      expect(checkedOn <= "2026-12-31", id).toBe(true);
    }
  });

  test("an extension is never shorter than the time to answer, and counts in the same unit", () => {
    for (const { id, response, extended } of regimeVersions) {
      if (extended === null) continue;
      expect(extended.unit, id).toBe(response.unit);
      expect(extended.count, id).toBeGreaterThan(response.count);
    }
  });

  test("versions of one law follow each other without a gap or an overlap", () => {
    for (const { id } of regimes) {
      const versions = regimeVersions
        .filter((version) => version.id === id)
        .toSorted((a, b) => ((a.validFrom ?? "") < (b.validFrom ?? "") ? -1 : 1));
      for (const [n, later] of versions.slice(1).entries()) {
        const until = versions[n]?.validTo;
        const end = until === undefined || until === null ? Number.NaN : Date.parse(until);
        expect(Date.parse(later.validFrom ?? "") - end, id).toBe(86_400_000);
      }
    }
  });

  test("the calendar that a law names exists", () => {
    const known = new Set(calendarNames.map(([id]) => id));
    const named = regimeVersions.flatMap(({ calendar }) => (calendar === null ? [] : [calendar]));
    expect(named.filter((id) => !known.has(id))).toEqual([]);
  });

  test("at least twelve states of the United States stand beside California", () => {
    expect(regimes.filter(({ id }) => id.startsWith("us-")).length).toBeGreaterThanOrEqual(12);
  });

  test("each law is found where it is loaded from, and none is there that is not offered", async () => {
    for (const { id } of regimes) {
      const found = [...firstRegimes, ...(await loadRegimes(id))];
      expect(found.filter((version) => version.id === id).length, id).toBeGreaterThan(0);
    }
  });

  test("a law that only a newer version knows has no date", () => {
    expect(findRegime("xx-2030")).toBeNull();
    expect(() => regimeOf("xx-2030", day("2026-01-01"))).toThrow(/newer-format/);
  });
});

describe("which version counts", () => {
  test("is picked by the day of receipt", () => {
    expect(regimeOf("uk-gdpr", day("2026-02-04")).source).toMatch(/before Art. 12A/);
    expect(regimeOf("uk-gdpr", day("2026-02-05")).source).toMatch(/^UK GDPR Art. 12A, inserted/);
  });

  test("a request from before a law was in force is counted by it, and the date says so", () => {
    const indiana = regimeOf("us-in", day("2025-12-31"));
    const found = deadline([{ kind: "received", on: day("2025-12-31") }], indiana, weekendsOnly);
    expect(found?.because[0]).toEqual({ code: "not-in-force", from: "2026-01-01", to: null });
    const later = deadline([{ kind: "received", on: day("2026-01-01") }], indiana, weekendsOnly);
    expect(later?.because.map(({ code }) => code)).not.toContain("not-in-force");
  });
});
