import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { backupAge } from "../../src/domain/backup-age.ts";
import { surplusBackups } from "../../src/domain/backup-rotation.ts";
import { recordBackupArrived } from "../../src/domain/steps/record-backup-arrived.ts";
import { initialSettings, type BackupMark, type Settings } from "../../src/domain/settings.ts";
import { calendarDate, plusDays } from "../../src/lib/calendar.ts";

const today = calendarDate("2026-11-19");
const mark = (daysAgo: number): BackupMark => ({
  on: plusDays(today, -daysAgo),
  name: "vault-2026-11-19.habeas-backup",
  bytes: 1,
  sha256: "00",
  entries: 9, // and one line that it was written, and one that it was found whole
  arrived: "checked",
});

/** The settings with that backup as the last. */
const after = (lastBackup: BackupMark, more: Partial<Settings> = {}): Settings => ({
  ...initialSettings,
  ...more,
  lastBackup,
});

describe("how old the last backup is", () => {
  test("without one, there is none", () => {
    expect(backupAge(initialSettings, 5, today)).toEqual({ state: "none" });
  });

  test.each([
    [0, 12, "fresh"],
    [6, 12, "fresh"],
    [7, 12, "due"],
    [13, 12, "due"],
    [14, 12, "overdue"],
    [1, 110, "fresh"],
    [1, 111, "due"],
  ] as const)("%i days and %i lines make it %s", (days, entries, state) => {
    expect(backupAge(after(mark(days)), entries, today)).toEqual({ state, days, changes: entries - 11 });
  });

  test.each([
    [2, 12, { backupDays: 2 }, "due"],
    [1, 12, { backupDays: 2 }, "fresh"],
    [0, 21, { backupChanges: 10 }, "due"],
    [0, 20, { backupChanges: 10 }, "fresh"],
    [13, 12, { backupDays: 14 }, "fresh"],
    [14, 12, { backupDays: 30 }, "overdue"],
  ] as const)(
    "%i days and %i lines, as the officer has set it (%o), make it %s",
    (days, entries, set, state) => {
      expect(backupAge(after(mark(days), set), entries, today)).toMatchObject({ state });
    },
  );

  test("a backup that has everything is never due, however old", () => {
    expect(backupAge(after(mark(400)), 11, today)).toEqual({ state: "fresh", days: 400, changes: 0 });
  });

  test("one of which nobody knows whether it arrived does not count, however new and complete", () => {
    const { arrived: _, ...handedOut } = mark(0);
    expect(backupAge(after(handedOut), 10, today)).toEqual({ state: "unproved", days: 0, changes: 0 });
    expect(backupAge(after(handedOut), 12, today)).toMatchObject({ state: "unproved", changes: 2 });
  });

  test("a laptop whose clock went back makes no backup of tomorrow", () => {
    expect(backupAge(after(mark(-3)), 40, today)).toMatchObject({ state: "fresh", days: 0 });
  });
});

describe("the last backup, found whole outside of the browser", () => {
  const { arrived: _, ...handedOut } = mark(1);

  test("counts from then on, and the history says by what it is known", () => {
    const change = recordBackupArrived(after(handedOut), ({ sha256 }) => sha256 === "00", "in-folder", today);
    expect(change?.settings).toEqual(after({ ...handedOut, arrived: "in-folder" }));
    const facts = { name: handedOut.name, sha256: "00", arrived: "in-folder" };
    expect(change?.event).toEqual({ kind: "backup-arrived", on: today, facts });
  });

  test("is recorded once, and never for another backup", () => {
    const record = (settings: Settings, is = true): unknown =>
      recordBackupArrived(settings, () => is, "checked", today);
    expect(record(after(mark(1)))).toBeNull();
    expect(record(after(handedOut), false)).toBeNull();
    expect(record(initialSettings)).toBeNull();
  });
});

describe("which backups of a folder need not be kept", () => {
  const name = (daysAgo: number): string => `vault-${plusDays(today, -daysAgo)}.habeas-backup`;
  const everyDay = Array.from({ length: 800 }, (_, at) => name(at));

  test("of one each day for two years, the newest of 7 days, 4 weeks and 12 months stay", () => {
    const gone = new Set(surplusBackups(everyDay));
    const kept = everyDay.filter((one) => !gone.has(one)).map((one) => one.slice(6, 16));
    expect(kept).toEqual([
      ...["2026-11-19", "2026-11-18", "2026-11-17", "2026-11-16", "2026-11-15", "2026-11-14", "2026-11-13"],
      ...["2026-11-08", "2026-11-01"], // Sundays, the newest of their weeks
      ...["2026-10-31", "2026-09-30", "2026-08-31", "2026-07-31", "2026-06-30", "2026-05-31", "2026-04-30"],
      ...["2026-03-31", "2026-02-28", "2026-01-31", "2025-12-31"],
    ]);
  });

  test("other files are left alone, whatever they are called", () => {
    const others = ["letter.pdf", "vault-2020-01-01.habeas-backup.part", "vault-2020-13-45.habeas-backup"];
    expect(surplusBackups([...everyDay, ...others]).filter((one) => others.includes(one))).toEqual([]);
  });

  test("the newest backup always stays, and thinning out twice is thinning out once", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(1500)), (ages) => {
        const names = ages.map(name);
        const gone = new Set(surplusBackups(names));
        const kept = names.filter((one) => !gone.has(one));
        expect(kept.length).toBe(0 + Math.min(kept.length, 23));
        if (names.length > 0) expect(kept).toContain(names.toSorted().at(-1));
        expect(surplusBackups(kept)).toEqual([]);
      }),
    );
  });
});
