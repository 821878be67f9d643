import { expect, test } from "vitest";
import { aims, controlOf, missing, notRunBecause } from "../../../scripts/faults/aims.ts";
import { writesIn } from "../../../scripts/faults/kills.ts";
import { optionsOf } from "../../../scripts/faults/options.ts";
import { sumOf } from "../../../scripts/faults/results.ts";
import { Workload } from "../../../scripts/faults/workload.ts";

test("a part is one of so many, and all of it when nothing is said", () => {
  expect(optionsOf([])).toEqual({ part: 1, of: 1, scale: 1, lanes: 2, only: "", built: false });
  expect(optionsOf(["--built", "--part", "2/3"])).toMatchObject({ part: 2, of: 3, built: true });
  expect(optionsOf(["--only", "kills", "--scale", "0.05"])).toMatchObject({ only: "kills", scale: 0.05 });
  for (const words of ["0/3", "4/3", "2", "", "a/b"]) expect(() => optionsOf(["--part", words])).toThrow();
  for (const words of ["0", "2", "x", ""]) expect(() => optionsOf(["--scale", words])).toThrow();
});

test("figures of several pieces add up; of a longest time the longest holds, and words are said once", () => {
  const one = { kills: 2, longestUnlockMs: 9, backend: "SQLite", firstWrong: "" };
  const other = { kills: 3, longestUnlockMs: 4, backend: "SQLite", firstWrong: "x" };
  expect(sumOf([one, other])).toEqual({ kills: 5, longestUnlockMs: 9, backend: "SQLite", firstWrong: "x" });
});

test("a campaign that lost something, ran too little, says nothing, or whose control never fails, is not shown", () => {
  const good = {
    backend: "SQLite",
    kills: 260,
    acknowledged: 12_000,
    lost: 0,
    lostFiles: 0,
    wrong: 0,
    unopened: 0,
  };
  expect(missing("kills-SQLite", good)).toEqual([]);
  expect(missing("kills-SQLite", { ...good, lost: 1 })).toHaveLength(1);
  expect(missing("kills-SQLite", { ...good, kills: 249 })).toHaveLength(1);
  expect(missing("kills-SQLite", { backend: "SQLite" })).toHaveLength(6);
  expect(missing("kills-SQLite", { ...good, kills: 25, acknowledged: 1_000 }, 0.1)).toEqual([]);
  expect(notRunBecause("kills-SQLite", good)).toBeNull();
  expect(notRunBecause("kills-SQLite", { ...good, backend: "LevelDB" })).toBe(
    "by its files, this browser keeps IndexedDB in LevelDB",
  );
  expect(missing("kills-control", { lost: 0 })).toHaveLength(1);
  expect(missing("kills-control", { lost: 1 })).toEqual([]);
  expect(notRunBecause("cuts-SQLite", { notRun: "forbidden" })).toBe("forbidden");
});

test("every kind of fault has a control that must fail", () => {
  const controlled = Object.values(aims).filter(({ some }) => some !== undefined);
  expect(controlled).toHaveLength(12);
  expect(controlOf("cuts-control", { lost: 3, wrong: 1, unopened: 0 })).toBe(4);
  expect(controlOf("kills-SQLite", { lost: 3 })).toBeNull();
});

test("how many writes a vault holds is told by what it shows, and by nothing else", () => {
  const work = new Workload();
  for (let n = 0; n < 57; n += 1) work.next();
  expect(writesIn(work.text(), 100)).toBe(57);
  expect(writesIn(work.text().replace("y", "z"), 100)).toBeNull();
  expect(writesIn(work.text(), 50)).toBeNull();
});
