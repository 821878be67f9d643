import { beforeEach, expect, test, vi } from "vitest";
import { initialSettings } from "../../src/domain/settings.ts";
import { checkIsDue, type VaultCheck } from "../../src/domain/vault-check.ts";
import { calendarDate } from "../../src/lib/calendar.ts";
import type { Bytes } from "../../src/lib/bytes.ts";
import { checkVault, paceOf } from "../../src/storage/checking.ts";
import { createSealed, openSealed, type OpenVault } from "../../src/storage/sealed/open-sealed.ts";
import { change, closed, finding, first, purged, registerLine, unsaved } from "./kase.ts";
import { laptop } from "./means.ts";
import { meddle } from "./sealed/disk-dump.ts";

// Keys are derived and disks lost many times over here.
vi.setConfig({ testTimeout: 60_000 });

let here: ReturnType<typeof laptop>;
let vault: OpenVault;
const kase = unsaved();

beforeEach(async () => {
  here = laptop();
  vault = await createSealed(here, "a", initialSettings);
  await vault.desk.cases.save(change(kase, [finding(kase, 1, "one"), finding(kase, 2, "two")]));
  await vault.desk.files.keep(kase.id, new Blob(["content ".repeat(200_000)]));
  await vault.desk.drafts.save("a", 1);
  await vault.desk.cases.save(change(unsaved({ number: "DSR-2026-002" })));
});

const told: number[] = [];

function check(cancelled = (): boolean => false): Promise<VaultCheck> {
  told.length = 0;
  const following = {
    tell: ({ done, of }: { done: number; of: number | null }) => void told.push(done / (of ?? 1)),
    cancelled,
  };
  return checkVault(vault, { now: here.now, following, pace: paceOf(false) });
}

/** Flips a bit in the middle of the longest file of that name. */
function flipIn(name: RegExp): Bytes {
  const [file] = here.files
    .dump()
    .filter((one) => name.test(one.name))
    .toSorted((a, b) => b.bytes.length - a.bytes.length);
  if (file === undefined) throw new Error("there is no such file");
  const at = Math.floor(file.bytes.length / 2);
  file.bytes[at] = (file.bytes[at] ?? 0) ^ 1;
  here.files.replace(file.name, file.bytes);
  return file.bytes;
}

/** Closes the vault, so that its files can be changed, and opens it again. */
async function meanwhile(work: () => unknown): Promise<void> {
  await vault.desk.settled();
  await vault.ground.rows.renewLog();
  vault.close();
  await work();
  vault = await openSealed(here, "a");
}

test("a whole vault is opened to the last record, file, line and link, and the journal and the settings say so", async () => {
  const found = await check();
  expect(found).toMatchObject({ on: "2026-11-20", files: 1, faults: [], mended: false });
  expect(found.records).toBeGreaterThanOrEqual(2 + 2 * 2 + 2);
  expect(told.at(-1)).toBeLessThanOrEqual(1);
  expect(told).toEqual(told.toSorted((a, b) => a - b));
  expect((await first(vault.desk.settings.watch())).lastCheck).toEqual(found);
  const [line] = await first(vault.desk.journal.watch(null));
  expect(line).toMatchObject({ kind: "vault-checked", facts: { records: found.records, faults: 0 } });
});

test("a file that does not open is told with its case, and all else is checked still", async () => {
  await meanwhile(() => flipIn(/^att\//));
  const found = await check();
  expect(found).toMatchObject({ files: 1, faults: [{ kind: "file", number: kase.number }], mended: false });
});

test("a damaged log is found, although nobody reads it at an unlock, and written anew", async () => {
  await meanwhile(() => flipIn(/^log-/));
  expect(await check()).toMatchObject({ faults: [], mended: true });
  expect(await check()).toMatchObject({ faults: [], mended: false });
  await meanwhile(() => here.databases().forEach((name) => indexedDB.deleteDatabase(name)));
  expect(await first(vault.desk.cases.watch(kase.number))).toMatchObject({ id: kase.id });
});

/** Flips a bit of the sealed record of the case. */
const damageCase = (): Promise<void> =>
  meddle(here, "rec", (rows) =>
    rows.map((row) => {
      if (row["id"] !== kase.id) return row;
      const sealed = (row["sealed"] as Bytes).slice(); // as the vault wrote it
      sealed[sealed.length - 1] = (sealed.at(-1) ?? 0) ^ 1;
      return { ...row, sealed };
    }),
  );

test("a damaged record is found in the database and comes back from the log", async () => {
  await meanwhile(damageCase);
  expect(await check()).toMatchObject({ faults: [], mended: true });
  expect(await first(vault.desk.cases.watch(kase.number))).toMatchObject({ id: kase.id });
});

test("where both copies are damaged, it is told, and neither is written over", async () => {
  let damaged: Bytes = new Uint8Array();
  await meanwhile(async () => {
    await damageCase();
    damaged = flipIn(/^log-/);
  });
  const { faults } = await check();
  expect(faults).toEqual([{ kind: "case", number: kase.number }, { kind: "log" }]);
  const logs = here.files.dump().filter(({ name }) => name.startsWith("log-"));
  expect(logs.some(({ bytes }) => Buffer.from(bytes.subarray(0, damaged.length)).equals(damaged))).toBe(true);
});

test("what is saved and purged while everything is checked is no fault, and the check can be stopped", async () => {
  const gone = closed(unsaved({ number: "DSR-2026-009" }));
  await vault.desk.cases.save(change(gone));
  await vault.desk.files.keep(gone.id, new Blob(["soon gone"]));
  const busy = async (): Promise<void> => {
    for (let n = 10; n < 40; n += 1) {
      await vault.desk.cases.save(change(unsaved({ number: `DSR-2026-0${n}` })));
      if (n === 20) await vault.desk.cases.purge(gone.id, registerLine(gone), purged);
    }
  };
  const [found] = await Promise.all([check(), busy()]);
  expect(found).toMatchObject({ faults: [], mended: false });
  await expect(check(() => true)).rejects.toMatchObject({ code: "cancelled" });
});

test("everything is checked again after a week, and when the clock was put back", () => {
  const last = {
    on: calendarDate("2026-11-20"),
    records: 1,
    files: 0,
    entries: 1,
    faults: [],
    mended: false,
  };
  const due = (today: string): boolean => checkIsDue(last, calendarDate(today));
  expect([due("2026-11-20"), due("2026-11-26"), due("2026-11-27"), due("2026-11-19")]).toEqual([
    false,
    false,
    true,
    true,
  ]);
  expect(checkIsDue(undefined, calendarDate("2026-11-20"))).toBe(true);
});
