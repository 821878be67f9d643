import { describe, expect, test, vi } from "vitest";
import { backupAge } from "../../../src/domain/backup-age.ts";
import { calendarDate } from "../../../src/lib/calendar.ts";
import { Failure } from "../../../src/lib/failure.ts";
import { makeBackup, type MadeBackup } from "../../../src/storage/backup/make.ts";
import { Restoring } from "../../../src/storage/backup/restore.ts";
import { checkBackup } from "../../../src/storage/backup/serve.ts";
import type { Site } from "../../../src/storage/backup/site.ts";
import type { OpenVault } from "../../../src/storage/sealed/open-sealed.ts";
import type { OpfsDouble } from "../../support/opfs-double.ts";
import { everyStepOf } from "../faults/every-step.ts";
import { restoreInterrupted } from "../faults/restore-steps.ts";
import { change, closed, first, purged, registerLine } from "../kase.ts";
import { addCase, passphrase, quietly, site, unlockedAt, vaultAt } from "./site.ts";

vi.setConfig({ testTimeout: 120_000 });

async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return "done";
  } catch (thrown) {
    return thrown instanceof Failure ? thrown.code : String(thrown);
  }
}

async function backupOf(at: Site, vault: OpenVault): Promise<MadeBackup> {
  return makeBackup(at, vault, quietly);
}

/** The private files under one folder, by name. */
function filesUnder(root: OpfsDouble, folder: string): Map<string, string> {
  const mine = root.dump().filter(({ name }) => name.startsWith(`${folder}/`));
  return new Map(mine.map(({ name, bytes }) => [name, Buffer.from(bytes).toString("hex")]));
}

describe("a backup that is restored", () => {
  test("says how it stands to what is here", async () => {
    const here = site();
    const vault = await vaultAt(here);
    await addCase(vault, "DSR-2026-001");
    const older = await backupOf(here, vault);
    const restoring = new Restoring(here);
    const relation = async (backup: MadeBackup, to: OpenVault | null = vault): Promise<string> => {
      const beside = await restoring.open(backup.file, passphrase, to, quietly);
      await restoring.drop();
      return beside.relation;
    };
    expect(await relation(older)).toBe("same");
    await addCase(vault, "DSR-2026-002");
    expect(await relation(older)).toBe("older");
    const newer = await backupOf(here, vault);
    const other = site();
    const foreign = await vaultAt(other);
    await new Restoring(other).open(older.file, passphrase, foreign, quietly);
    expect(await relation(older, foreign)).toBe("foreign");
    // The older one goes on elsewhere: newer than itself, and a fork of what went on here.
    const there = site();
    const elsewhere = new Restoring(there);
    await elsewhere.open(older.file, passphrase, null, quietly);
    await elsewhere.use(null);
    const forked = await unlockedAt(there);
    expect(await relation(newer, forked)).toBe("fork");
    for (const one of [vault, foreign, forked]) one.close();
  });

  test("leaves out a case that was erased here since, and the laptop has no key for it any more", async () => {
    const here = site();
    const vault = await vaultAt(here);
    const gone = await addCase(vault, "DSR-2026-001");
    await addCase(vault, "DSR-2026-002");
    const { file } = await backupOf(here, vault);
    const kept = (await first(vault.desk.cases.watch(gone.number))) ?? gone;
    await vault.desk.cases.save(change(closed(kept)));
    await vault.desk.cases.purge(gone.id, registerLine(kept), purged);
    const restoring = new Restoring(here);
    const beside = await restoring.open(file, passphrase, vault, quietly);
    expect(beside).toMatchObject({ relation: "older", erasedSince: 1, cases: { here: 1, backup: 2 } });
    await restoring.use(vault);
    vault.close();
    const after = await unlockedAt(here);
    expect(after.desk.summaries.map(({ number }) => number)).toEqual(["DSR-2026-002"]);
    expect((await first(after.desk.register.watch())).map(({ number }) => number)).toEqual(["DSR-2026-001"]);
    expect((await after.desk.journal.verify()).kind).toBe("intact");
    after.close();
  });

  test("and is older than the opening of a case erased since does not bring it back, and keeps its line of the register", async () => {
    const here = site();
    const vault = await vaultAt(here);
    await addCase(vault, "DSR-2026-001");
    const { file } = await backupOf(here, vault);
    const later = await addCase(vault, "DSR-2026-002", { file: 100 });
    const kept = (await first(vault.desk.cases.watch(later.number))) ?? later;
    await vault.desk.cases.save(change(closed(kept)));
    await vault.desk.cases.purge(later.id, registerLine(kept), purged);
    const ledger = await first(vault.desk.register.watch());
    const restoring = new Restoring(here);
    const beside = await restoring.open(file, passphrase, vault, quietly);
    expect(beside).toMatchObject({ erasedSince: 0, linesCarried: 1 });
    await restoring.use(vault);
    vault.close();
    const after = await unlockedAt(here);
    expect(after.desk.summaries.map(({ number }) => number)).toEqual(["DSR-2026-001"]);
    expect(await first(after.desk.register.watch())).toEqual(ledger);
    expect((await after.desk.journal.verify()).kind).toBe("intact");
    const [, restored] = await first(after.desk.journal.watch(null));
    expect(restored).toMatchObject({ kind: "backup-restored", facts: { erasedAgain: 0, linesCarried: 1 } });
    after.close();
  });

  test("is the last backup of the desk from then on, with its day and its hash, and lacks only what was done in it", async () => {
    let now = new Date("2026-11-10T10:00:00Z");
    const here = { ...site(), now: () => now };
    const vault = await vaultAt(here);
    const gone = await addCase(vault, "DSR-2026-001");
    await addCase(vault, "DSR-2026-002", { file: 5000 });
    const { file, name, sha256 } = await backupOf(here, vault);
    now = new Date("2026-11-20T10:00:00Z");
    const kept = (await first(vault.desk.cases.watch(gone.number))) ?? gone;
    await vault.desk.cases.save(change(closed(kept)));
    await vault.desk.cases.purge(gone.id, registerLine(kept), purged);
    // Erasing a case once more writes two lines: that it went, and what of it still opens.
    for (const [changes, there, desk] of [
      [2, here, vault],
      [0, { ...site(), now: () => now }, null],
    ] as const) {
      const restoring = new Restoring(there);
      await restoring.open(file, passphrase, desk, quietly);
      await restoring.use(desk);
      desk?.close();
      const after = await unlockedAt(there);
      const settings = await first(after.desk.settings.watch());
      expect(settings.lastBackup).toMatchObject({
        ...{ on: "2026-11-10", name, sha256, bytes: file.size, arrived: "checked" },
      });
      const entries = await first(after.desk.journal.watch(null));
      expect(backupAge(settings, entries.length, calendarDate("2026-11-20"))).toEqual({
        ...{ state: changes === 0 ? "fresh" : "due", days: 10, changes },
      });
      expect(entries.slice(0, 2)).toMatchObject([
        { kind: "backup-arrived", facts: { name, sha256, arrived: "checked" } },
        { kind: "backup-restored", facts: { name, sha256 } },
      ]);
      expect((await after.desk.journal.verify()).kind).toBe("intact");
      after.close();
    }
  });

  test("can be undone for a week, and afterwards nothing of the other is left", async () => {
    const here = site();
    const vault = await vaultAt(here);
    await addCase(vault, "DSR-2026-001");
    const { file } = await backupOf(here, vault);
    await addCase(vault, "DSR-2026-002");
    const restoring = new Restoring(here);
    await restoring.open(file, passphrase, vault, quietly);
    await restoring.use(vault);
    vault.close();
    const restored = await unlockedAt(here);
    expect(restored.desk.summaries).toHaveLength(1);
    await restoring.goBack(restored);
    const back = await unlockedAt(here);
    expect(back.desk.summaries).toHaveLength(2);
    expect(await here.root.list([])).toEqual(["vault", "outbox", "place"]);
    back.close();
  });

  test("and is kept ends the way back, at once or after a week", async () => {
    for (const how of ["at once", "after a week"]) {
      let now = new Date("2026-11-20T10:00:00Z");
      const here = { ...site(), now: () => now };
      const vault = await vaultAt(here);
      await addCase(vault, "DSR-2026-001");
      const restoring = new Restoring(here);
      await restoring.open((await backupOf(here, vault)).file, passphrase, vault, quietly);
      await restoring.use(vault);
      vault.close();
      await restoring.keepWhenDue();
      expect(await here.root.list([])).toContain("vault");
      now = new Date("2026-11-28T10:00:00Z");
      await (how === "at once" ? restoring.keep() : restoring.keepWhenDue());
      expect(await here.root.list([])).not.toContain("vault");
      const kept = await unlockedAt(here);
      expect(kept.desk.summaries).toHaveLength(1);
      kept.close();
    }
  });
});

test.each([
  ["a wrong passphrase", async (file: Blob) => file, "correct horse battery stapler", "wrong-passphrase"],
  ["a file that is none", async () => new Blob(["PK something else"]), passphrase, "file-not-as-named"],
  ["a file cut short", async (file: Blob) => file.slice(0, file.size - 1), passphrase, "damaged"],
] as const)(
  "%s is named, and the vault here stays as it was to the last byte",
  async (_, spoil, words, code) => {
    const here = site();
    const vault = await vaultAt(here);
    await addCase(vault, "DSR-2026-001");
    const { file } = await backupOf(here, vault);
    const before = filesUnder(here.root, "vault");
    expect(await codeOf(new Restoring(here).open(await spoil(file), words, vault, quietly))).toBe(code);
    expect(filesUnder(here.root, "vault")).toEqual(before);
    expect((await here.root.list([])).filter((name) => name.startsWith("vault-"))).toEqual([]);
    vault.close();
  },
);

test.each([
  ["less memory", { memoryKiB: 65_535 }],
  ["fewer passes", { passes: 2 }],
  ["more than a gigabyte", { memoryKiB: 1_048_577 }],
  ["more than sixteen passes", { passes: 17 }],
] as const)("a backup whose head asks for %s is refused before anything is derived", async (_, cost) => {
  const here = site();
  const vault = await vaultAt(here);
  const { file } = await backupOf(here, vault);
  const bytes = Buffer.from(await file.arrayBuffer());
  const length = bytes.readUInt32BE(8);
  const head = JSON.parse(bytes.toString("utf8", 12, 12 + length)) as { slots: { kdf: object }[] };
  const changed = { ...head, slots: head.slots.map((slot) => ({ ...slot, kdf: { ...slot.kdf, ...cost } })) };
  const text = Buffer.from(JSON.stringify(changed));
  const size = Buffer.alloc(4);
  size.writeUInt32BE(text.length);
  const forged = new Blob([bytes.subarray(0, 8), size, text, bytes.subarray(12 + length)]);
  const derive = vi.fn(here.derive);
  const there = { ...here, derive };
  expect(await codeOf(new Restoring(there).open(forged, passphrase, vault, quietly))).toBe("damaged");
  expect(await codeOf(checkBackup(there, forged, passphrase, quietly))).toBe("damaged");
  expect(derive).not.toHaveBeenCalled();
  expect(await codeOf(checkBackup(there, file, passphrase, quietly))).toBe("done");
  expect(derive).toHaveBeenCalledOnce();
  vault.close();
});

test("no room for a restore is known before anything is written, and cancelling leaves nothing", async () => {
  const here = site();
  const vault = await vaultAt(here);
  await addCase(vault, "DSR-2026-001", { file: 300_000 });
  const { file } = await backupOf(here, vault);
  here.root.room = here.root.dump().reduce((sum, { bytes }) => sum + bytes.length, 0) + file.size;
  expect(await codeOf(new Restoring(here).open(file, passphrase, vault, quietly))).toBe("no-space");
  here.root.room = Infinity;
  const cancelled = new Restoring(here).open(file, passphrase, vault, { ...quietly, cancelled: () => true });
  expect(await codeOf(cancelled)).toBe("cancelled");
  expect((await here.root.list([])).filter((name) => name.startsWith("vault-"))).toEqual([]);
  vault.close();
});

test("killed at every step of a restore, the laptop has the vault as it was or the restored one, whole", async () => {
  const { steps, seen, firstWrong } = await everyStepOf((step) => restoreInterrupted(step));
  expect(firstWrong).toBe("");
  expect(seen).toEqual(new Set(["not started", "finished"])); // the switch is its last step
  expect(steps).toBeGreaterThan(20);
});

test("the control: where only the pointer is flushed, a restore that was called done leaves a vault that does not open", async () => {
  const { between, firstWrong } = await everyStepOf((step) => restoreInterrupted(step, { lying: true }));
  expect(between).toBeGreaterThan(0);
  expect(firstWrong).toContain("does not open");
});
