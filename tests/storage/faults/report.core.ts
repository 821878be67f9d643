import { expect, test } from "vitest";
import { aims, missing } from "../../../scripts/faults/campaigns.ts";
import { writesIn } from "../../../scripts/faults/kills.ts";
import { partOf, sumOf } from "../../../scripts/faults/results.ts";
import { Workload } from "../../../scripts/faults/workload.ts";

test("a part is one of so many, and all of it when nothing is said", () => {
  expect(partOf([])).toEqual({ part: 1, of: 1 });
  expect(partOf(["--built", "--part", "2/3"])).toEqual({ part: 2, of: 3 });
  for (const words of ["0/3", "4/3", "2", "", "a/b"]) expect(partOf(["--part", words])).toBeNull();
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
  expect(missing("kills-SQLite", { ...good, backend: "LevelDB" })).toEqual([
    "kills-SQLite not run: by its files, this browser keeps IndexedDB in LevelDB",
  ]);
  expect(missing("kills-control", { lost: 0 })).toHaveLength(1);
  expect(missing("kills-control", { lost: 1 })).toEqual([]);
  expect(missing("cuts-SQLite", { notRun: "forbidden" })).toEqual(["cuts-SQLite not run: forbidden"]);
});

test("every kind of fault has a control that must fail", () => {
  const controlled = Object.values(aims).filter(({ some }) => some !== undefined);
  expect(controlled).toHaveLength(7);
});

test("how many writes a vault holds is told by what it shows, and by nothing else", () => {
  const work = new Workload();
  for (let n = 0; n < 57; n += 1) work.next();
  expect(writesIn(work.text(), 100)).toBe(57);
  expect(writesIn(work.text().replace("y", "z"), 100)).toBeNull();
  expect(writesIn(work.text(), 50)).toBeNull();
});
