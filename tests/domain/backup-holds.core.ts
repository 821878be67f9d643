import { expect, test } from "vitest";
import { backupsHolding, stillHeld } from "../../src/domain/backup-holds.ts";
import type { EventKind, JournalEntry } from "../../src/domain/journal.ts";
import { calendarDate } from "../../src/lib/calendar.ts";
import type { Id } from "../../src/lib/id.ts";

type Line = readonly [kind: EventKind, of?: "A" | "B", facts?: JournalEntry["facts"]];

const idOf = (letter: string): Id => letter.repeat(32);

/** A journal of those lines, newest first as desks hand it out; a file is called after its place. */
function journalOf(lines: readonly Line[]): readonly JournalEntry[] {
  return lines
    .map(([kind, of, facts = {}], seq) => ({
      ...{ seq, at: "2026-11-20T10:00:00Z", kind, on: calendarDate("2026-11-20"), detail: null },
      ...{ caseId: of === undefined ? null : idOf(of), caseNumber: of ?? null },
      facts: kind.startsWith("backup-") ? { name: `file ${seq}`, ...facts } : facts,
      ...{ prev: "", hash: "" },
    }))
    .toReversed();
}

const held = (lines: readonly Line[]): Record<string, string> =>
  Object.fromEntries(
    [...stillHeld(journalOf(lines))].map(([seq, all]) => [
      seq,
      all.map(({ number, inPart }) => (inPart ? `${number} in part` : number)).join(", "),
    ]),
  );

const holding = (lines: readonly Line[], letter: "A" | "B" = "A"): readonly unknown[] =>
  backupsHolding(journalOf(lines), idOf(letter)).map(({ facts }) => facts["name"]);

test("a case is held by the backups written between its opening and its purge, by no earlier and no later one", () => {
  const lines: readonly Line[] = [
    ["backup-written"],
    ["case-opened", "A"],
    ["backup-written"],
    ["note-added", "A"],
    ["backup-written"],
    ["record-purged", "A"],
    ["backup-written"],
  ];
  expect(holding(lines)).toEqual(["file 2", "file 4"]);
  expect(held(lines)).toEqual({ 0: "", 2: "A", 4: "A", 6: "" });
});

test("a case that is still there, or was never heard of, is held by none as erased", () => {
  const lines: readonly Line[] = [["case-opened", "A"], ["backup-written"]];
  expect(holding(lines)).toEqual([]);
  expect(holding(lines, "B")).toEqual([]);
  expect(held(lines)).toEqual({ 1: "" });
});

test("a part that was erased is held in part, until the whole case is erased too", () => {
  const lines: readonly Line[] = [
    ["case-opened", "A"],
    ["case-opened", "B"],
    ["backup-written"],
    ["part-erased", "A"],
    ["part-erased", "B"],
    ["backup-written"],
    ["record-purged", "B"],
  ];
  expect(held(lines)).toEqual({ 2: "A in part, B", 5: "B" });
});

test("the file of a backup that was restored holds what was erased in it while it was restored, and what went later", () => {
  const lines: readonly Line[] = [
    ["case-opened", "A"],
    ["case-opened", "B"],
    ["backup-written"],
    ["record-purged", "A", { again: true }],
    ["backup-restored"],
    ["record-purged", "B"],
    ["backup-restored"],
  ];
  expect(holding(lines)).toEqual(["file 2", "file 4"]);
  expect(holding(lines, "B")).toEqual(["file 2", "file 4"]);
});

test("a restore from before the name of its file was noted names no file", () => {
  const [restored, ...others] = journalOf([
    ["case-opened", "A"],
    ["record-purged", "A"],
    ["backup-restored"],
  ]);
  const unnamed = restored === undefined ? [] : [{ ...restored, facts: {} }];
  expect([...stillHeld([...unnamed, ...others]).keys()]).toEqual([]);
});
