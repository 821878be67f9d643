import { describe, expect, test } from "vitest";
import { emptyShelf } from "../../../src/domain/own-guide/empty-shelf.ts";
import {
  checkOf,
  keptGuide,
  newest,
  nextCheck,
  publish,
  recordCheck,
  setRetired,
  standingOf,
  takeIn,
  type GuideCheck,
  type Shelf,
} from "../../../src/domain/own-guide/shelf.ts";
import { calendarDate } from "../../../src/lib/calendar.ts";
import { ownId, payrollGuide } from "../../support/own-guide.ts";

const today = calendarDate("2026-11-20");
const logs = { id: "dynamics-365-logs", version: 1, standing: "check" } as const;
const check: GuideCheck = {
  guide: logs.id,
  version: 1,
  on: today,
  by: "Sam",
  note: "",
  again: nextCheck(today),
};

function checked(changes: Partial<GuideCheck> = {}): Shelf {
  const result = recordCheck(emptyShelf, { ...check, ...changes }, today);
  if (!result.ok) throw new Error(result.problem);
  return result.value.shelf;
}

describe("checks against the source", () => {
  test("a guide counts as current until the day of the next check", () => {
    const shelf = checked();
    expect(check.again).toBe("2027-11-20");
    expect(standingOf(shelf, logs, calendarDate("2027-11-19"))).toBe("current");
    expect(standingOf(shelf, logs, calendarDate("2027-11-20"))).toBe("check");
    expect(standingOf(emptyShelf, logs, today)).toBe("check");
    expect(standingOf(shelf, { ...logs, version: 2 }, today)).toBe("check");
    expect(standingOf(shelf, { ...logs, standing: "retired" }, today)).toBe("retired");
  });

  test("of several checks the latest counts", () => {
    const first = checked({ on: calendarDate("2026-01-05"), note: "old" });
    const result = recordCheck(first, { ...check, note: "new" }, today);
    expect(result.ok && checkOf(result.value.shelf, logs)?.note).toBe("new");
  });

  test.for([
    ["without somebody who did it", { by: " " }, "checker-missing"],
    ["on a day to come", { on: calendarDate("2026-11-21") }, "day-ahead"],
    ["due again before it was made", { again: today }, "again-too-early"],
  ] as const)("a check %s is refused", ([, changes, code]) => {
    expect(recordCheck(emptyShelf, { ...check, ...changes }, today)).toMatchObject({ problem: code });
  });

  test("who checked stays out of the facts of the journal", () => {
    const result = recordCheck(emptyShelf, check, today);
    if (!result.ok) throw new Error("refused");
    expect(JSON.stringify(result.value.event.facts)).not.toContain("Sam");
    expect(result.value.event.detail).toEqual({ by: "Sam", note: "" });
  });
});

describe("own guides", () => {
  test("publishing makes the next version and leaves those before as they were", () => {
    const one = publish(emptyShelf, payrollGuide(), today);
    const two = publish(one.shelf, payrollGuide({ title: "Payroll, new" }), today);
    const kept = keptGuide(two.shelf, ownId);
    expect(kept?.versions.map(({ guide }) => [guide.version, guide.title])).toEqual([
      [1, "Payroll at Fabrikam"],
      [2, "Payroll, new"],
    ]);
    expect(kept?.versions[0]).toEqual(keptGuide(one.shelf, ownId)?.versions[0]);
    expect(two.event).toMatchObject({ kind: "guide-published", facts: { guide: ownId, version: 2 } });
  });

  test("a guide from outside is taken in once, and never in place of another text of the same version", () => {
    const given = payrollGuide({ version: 3 });
    const first = takeIn(emptyShelf, given, today);
    if (!first.ok) throw new Error("refused");
    const { shelf } = first.value;
    expect(keptGuide(shelf, ownId)).toMatchObject({ origin: "imported", retired: false });
    const again = Object.fromEntries(Object.entries(given).toReversed()) as unknown as typeof given; // the same, in another order
    expect(takeIn(shelf, again, today)).toMatchObject({ problem: { code: "guide-known" } });
    expect(takeIn(shelf, payrollGuide({ version: 3, about: "Else" }), today)).toMatchObject({
      problem: { code: "guide-differs" },
    });
    expect(takeIn(shelf, payrollGuide({ version: 2 }), today)).toMatchObject({
      problem: { code: "guide-older", version: 3 },
    });
    const next = takeIn(shelf, payrollGuide({ version: 4 }), today);
    expect(next.ok && newest(keptGuide(next.value.shelf, ownId)!).guide.version).toBe(4);
  });

  test("taken out of use, a guide keeps its versions", () => {
    const { shelf } = publish(emptyShelf, payrollGuide(), today);
    const out = setRetired(shelf, ownId, true, today);
    expect(keptGuide(out.shelf, ownId)).toMatchObject({ retired: true, versions: [{}] });
    expect(out.event.kind).toBe("guide-retired");
    expect(setRetired(out.shelf, ownId, false, today).event.kind).toBe("guide-offered");
  });
});
