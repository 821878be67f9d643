import { beforeEach, describe, expect, test, vi } from "vitest";
import type { Case } from "../../../src/domain/case.ts";
import type { Settings } from "../../../src/domain/settings.ts";
import { openHeader } from "../../../src/storage/disk/header.ts";
import { RootFile } from "../../../src/storage/disk/root-file.ts";
import { readHeader } from "../../../src/storage/backup/container.ts";
import { makeBackup } from "../../../src/storage/backup/make.ts";
import { Restoring } from "../../../src/storage/backup/restore.ts";
import { checkBackup, makeAndRemember } from "../../../src/storage/backup/serve.ts";
import { concat, utf8 } from "../../../src/lib/bytes.ts";
import { openBackupFile } from "../../../src/storage/opener-client.ts";
import { DexieRows } from "../../../src/storage/sealed/rows.ts";
import { openBackup } from "../../tools/open-backup.mjs";
import { sourceOf } from "../backup/backup-bytes.ts";
import { site } from "../backup/site.ts";
import { rollBack } from "../../../src/storage/migrate/migrate.ts";
import { formatBefore, goBackToFormatBefore } from "../../../src/storage/migrate/roll-back.ts";
import type { Migration } from "../../../src/storage/migrate/migrations.ts";
import { openSealed, type Means, type OpenVault } from "../../../src/storage/sealed/open-sealed.ts";
import type { Kind } from "../../../src/storage/crypto/envelope.ts";
import { laptopWith, passphrase } from "../fixtures/vault.ts";
import { change, closed, first, purged, registerLine } from "../kase.ts";
import { everyStepOf, lyingFiles, type State } from "../faults/every-step.ts";
import { type quickKey } from "../means.ts";

// There is only format 1 today: the way to a format 2 is walked with a step made up here, over the vault of the fixture.
vi.setConfig({ testTimeout: 120_000 });

/** In this format 2, languages are written in capitals, and days until due are counted twice. */
const step: Migration = (kind: Kind, value: unknown) => {
  if (kind === "case") return { ...(value as Case), language: (value as Case).language.toUpperCase() };
  if (kind === "settings")
    return { ...(value as Settings), dueSoonDays: 2 * (value as Settings).dueSoonDays };
  return value;
};

let here: Awaited<ReturnType<typeof laptopWith>>;
let newer: Means;

// Every unlock would derive a key for half a second: once is enough.
const derived = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();

beforeEach(async () => {
  const laptop = await laptopWith(1);
  const derive: typeof quickKey = (words, kdf) => {
    const known = derived.get(words) ?? laptop.derive(words, kdf as never);
    derived.set(words, known);
    return known;
  };
  here = { ...laptop, derive };
  newer = { ...here, migrations: [step] };
});

async function shown({ desk }: OpenVault): Promise<unknown> {
  const cases = await first(desk.cases.watchAll());
  const journal = await first(desk.journal.watch(null));
  return {
    languages: await Promise.all(
      cases.map(async ({ number }) => (await first(desk.cases.watch(number)))?.language),
    ),
    days: (await first(desk.settings.watch())).dueSoonDays,
    drafts: await first(desk.drafts.watchAll()),
    journal: journal.map(({ hash }) => hash),
    verdict: await desk.journal.verify(),
  };
}

async function look(means: Means): Promise<unknown> {
  const vault = await openSealed(means, passphrase);
  try {
    return await shown(vault);
  } finally {
    vault.close();
  }
}

/** The superblock that holds, read by a version that knows every format. */
async function blockNow(): Promise<RootFile["block"]> {
  const { keys } = await openHeader(here.files, here.derive, passphrase);
  const file = await here.files.open(["root"]);
  const { block } = await RootFile.open(file, keys.root, Infinity);
  file.close();
  return block;
}

describe("a newer version", () => {
  test("brings every record over, keeps the journal as it is, and does so once", async () => {
    const before = (await look(here)) as { languages: string[]; days: number };
    const after = await look(newer);
    expect(after).toEqual({
      ...before,
      languages: before.languages.map((language) => language.toUpperCase()),
      days: 2 * before.days,
    });
    expect(await look(newer)).toEqual(after);
    expect(await blockNow()).toMatchObject({
      format: 2,
      records: "habeas-1-format-2",
      before: { format: 1, records: "habeas-1", until: "2026-12-20" },
    });
  });

  test("rebuilds a migrated database from its new log like any other", async () => {
    const after = (await look(newer)) as { days: number };
    await here.removeRows("habeas-1-format-2");
    expect(await look(newer)).toMatchObject({ days: after.days });
  });

  test("takes no step when one of its steps cannot go on, and the vault is as it was", async () => {
    const before = await look(here);
    const failing: Migration = (kind, value) => {
      if (kind === "finding") throw new Error("not foreseen");
      return step(kind, value);
    };
    await expect(look({ ...here, migrations: [failing] })).rejects.toThrow();
    expect(await look(here)).toEqual(before);
  });
});

test("an older version refuses the newer format in words, and writes nothing", async () => {
  await look(newer);
  const before = here.files.dump();
  await expect(look(here)).rejects.toMatchObject({ code: "newer-format" });
  expect(here.files.dump()).toEqual(before);
});

/** The power going off at one touch of the disk while a vault is brought over; the control flushes nothing. */
async function updateInterrupted(
  at: number,
  { before, after }: Record<"before" | "after", string>,
  control: { lying?: boolean } = {},
): Promise<State> {
  const disk = await laptopWith(1);
  let lies = control.lying ?? false;
  here = { ...disk, derive: here.derive };
  newer = { ...here, files: lyingFiles(disk.files, () => lies), migrations: [step] };
  let left = at;
  disk.files.onTouch = () => {
    if ((left -= 1) <= 0) throw new Error("power");
  };
  const done = await openSealed(newer, passphrase).then(
    (vault) => {
      vault.close();
      return true;
    },
    () => false,
  );
  lies = false;
  disk.files.crash();
  disk.files.onTouch = () => undefined;
  try {
    const { format } = await blockNow();
    const now = JSON.stringify(await look(format === 1 ? here : newer));
    if (now !== (format === 1 ? before : after)) return { between: `format ${format} is not whole` };
    if (JSON.stringify(await look(newer)) !== after) return { between: "and not brought over later" };
    if (done) return format === 2 ? "finished" : { between: "done, and of the format before" };
    return format === 1 ? "not started" : "complete";
  } catch (thrown) {
    return { between: String(thrown) };
  }
}

/** What the vault shows in its own format and in the next. */
async function bothFormats(): Promise<Record<"before" | "after", string>> {
  return { before: JSON.stringify(await look(here)), after: JSON.stringify(await look(newer)) };
}

test("power lost at any step leaves format 1 whole, or format 2 whole", async () => {
  const both = await bothFormats();
  const { firstWrong, seen } = await everyStepOf((at) => updateInterrupted(at, both));
  expect(firstWrong).toBe("");
  expect(seen).toEqual(new Set(["not started", "complete", "finished"]));
});

test("the control: where flushing does nothing, a vault that was brought over is not whole after a loss of power", async () => {
  const both = await bothFormats();
  const { between } = await everyStepOf((at) => updateInterrupted(at, both, { lying: true }));
  expect(between).toBeGreaterThan(0);
});

describe("the records of before", () => {
  const names = async (): Promise<string[]> => {
    const { before, records } = await blockNow();
    return [...(before === undefined ? [] : [before.records]), records];
  };

  test("are the way back for an older version", async () => {
    const before = await look(here);
    await look(newer);
    const { keys } = await openHeader(here.files, here.derive, passphrase);
    const file = await here.files.open(["root"]);
    await rollBack(await RootFile.open(file, keys.root, Infinity), here.removeRows);
    file.close();
    expect(await look(here)).toEqual(before);
    expect(await names()).toEqual(["habeas-1"]);
  });

  test("are kept for a month, and then taken away", async () => {
    await look(newer);
    expect(await names()).toEqual(["habeas-1", "habeas-1-format-2"]);
    await look({ ...newer, now: () => new Date("2026-12-20T10:00:00Z") });
    expect(await names()).toHaveLength(2);
    await look({ ...newer, now: () => new Date("2026-12-21T10:00:00Z") });
    expect(await names()).toEqual(["habeas-1-format-2"]);
    const rows = here.openRows("habeas-1");
    expect(await rows.generation()).toBeNull();
    rows.close();
  });

  test("go with the first case that is purged", async () => {
    const vault = await openSealed(newer, passphrase);
    const [summary] = await first(vault.desk.cases.watchAll());
    const kase = await first(vault.desk.cases.watch(summary?.number ?? ""));
    if (kase === null) throw new Error("no case");
    await vault.desk.cases.save(change(closed(kase)));
    await vault.desk.cases.purge(kase.id, registerLine(kase), purged);
    vault.close();
    expect(await names()).toEqual(["habeas-1-format-2"]);
    const rows = here.openRows("habeas-1");
    expect(await rows.records([kase.id])).toEqual([undefined]);
    rows.close();
  });
});

describe("a version that finds a later format", () => {
  test("goes back to the copy from before, when the officer says so, and works with it", async () => {
    const before = await look(here);
    await look(newer);
    const files = here.files.dump();
    expect(await formatBefore(here, passphrase)).toEqual({ until: "2026-12-20" });
    expect(here.files.dump()).toEqual(files); // looking wrote nothing
    await goBackToFormatBefore(here, passphrase);
    expect(await look(here)).toEqual(before);
    expect(await blockNow()).toMatchObject({ format: 1 });
    expect(await formatBefore(here, passphrase)).toBeNull();
  });

  test("has no way back without the copy", async () => {
    await look(newer);
    const { before } = await blockNow();
    await here.removeRows(before?.records ?? "");
    expect(await formatBefore(here, passphrase)).toBeNull();
    await expect(goBackToFormatBefore(here, passphrase)).rejects.toMatchObject({ code: "storage-lost" });
    await expect(formatBefore(here, "another")).rejects.toMatchObject({ code: "wrong-passphrase" });
  });
});

describe("a backup from before the format changed", () => {
  const quietly = { tell: () => undefined, cancelled: () => false };

  async function backedUp(means: Means): Promise<Blob> {
    const vault = await openSealed(means, passphrase);
    const { file } = await makeBackup({ ...here, ...means }, vault, quietly);
    vault.close();
    return file;
  }

  /** Another laptop, of that version. */
  function elsewhere(migrations: readonly Migration[]): ReturnType<typeof site> {
    return { ...site(), derive: here.derive, migrations };
  }

  test("is restored as what it is, brought over by the newer version, and leaves no copy of before", async () => {
    const before = (await look(here)) as { days: number };
    const file = await backedUp(here);
    const after = (await look(newer)) as { days: number };
    const there = elsewhere([step]);
    const restoring = new Restoring(there);
    await restoring.open(file, passphrase, null, quietly);
    await restoring.use(null);
    const restored = (await look(there)) as typeof before & { journal: string[] };
    expect(restored).toMatchObject({ days: 2 * before.days, verdict: { kind: "intact" } });
    expect({ ...restored, journal: null, verdict: null }).toEqual({ ...after, journal: null, verdict: null });
    // Brought over once: two unlocks later it is the same.
    expect(await look(there)).toEqual(restored);
    const vault = await openSealed(there, passphrase);
    expect(vault.ground.ring.root.block).toMatchObject({ format: 2 });
    expect(vault.ground.ring.root.block.before).toBeUndefined();
    vault.close();
  });

  test("leaves nothing when it is not taken", async () => {
    const there = elsewhere([step]);
    const restoring = new Restoring(there);
    await restoring.open(await backedUp(here), passphrase, null, quietly);
    await restoring.drop();
    for (const name of there.databases()) {
      const rows = new DexieRows(name);
      expect(await rows.generation()).toBeNull();
      rows.close();
    }
    expect(there.root.dump()).toEqual([]);
  });

  test("opens in its own format where there is no newer one, and a backup that does not say it is of format 1", async () => {
    const file = await backedUp(here);
    const source = sourceOf(new Uint8Array(await file.arrayBuffer()));
    expect((await readHeader(source)).header.vaultFormat).toBe(1);
    const there = elsewhere([]);
    const restoring = new Restoring(there);
    await restoring.open(file, passphrase, null, quietly);
    await restoring.use(null);
    expect(await look(there)).toMatchObject({ days: ((await look(here)) as { days: number }).days });
    const silent = utf8(
      '{"app":"1","chunk":65536,"format":1,"generation":1,"salt":"' +
        "0".repeat(64) +
        '","slots":[],"vaultId":"' +
        "1".repeat(32) +
        '"}',
    );
    const head = concat(
      utf8("HABEASB1"),
      Uint8Array.from([0, 0, 0, silent.length]),
      silent,
      new Uint8Array(32),
    );
    expect((await readHeader(sourceOf(head))).header.vaultFormat).toBe(1);
  });

  test("of a later format is refused as newer by whoever does not know it, and nothing is written", async () => {
    const file = await backedUp(newer);
    const there = elsewhere([]);
    const restoring = new Restoring(there);
    const newerFormat = { code: "newer-format" };
    await expect(restoring.open(file, passphrase, null, quietly)).rejects.toMatchObject(newerFormat);
    await expect(checkBackup(there, file, passphrase, quietly)).rejects.toMatchObject(newerFormat);
    await expect(
      openBackupFile(file, passphrase, { progress: () => undefined, cancelled: () => false }),
    ).rejects.toMatchObject(newerFormat);
    const bytes = Buffer.from(await file.arrayBuffer());
    expect(() => openBackup(bytes, passphrase)).toThrow("later format");
    expect(there.root.dump()).toEqual([]);
    // The version that knows it restores it without a further step.
    const known = elsewhere([step]);
    await new Restoring(known).open(file, passphrase, null, quietly);
  });
});

test("a backup that was written ends the way back to the format before", async () => {
  const vault = await openSealed(newer, passphrase);
  expect(vault.ground.ring.root.block.before).toBeDefined();
  await makeAndRemember({ ...here, ...newer }, vault, { tell: () => undefined, cancelled: () => false });
  vault.close();
  expect((await blockNow()).before).toBeUndefined();
});
