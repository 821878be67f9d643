import fc from "fast-check";
import { beforeEach, expect, test, vi } from "vitest";
import { initialSettings } from "../../../src/domain/settings.ts";
import { newId } from "../../../src/lib/id.ts";
import { checkVault, paceOf } from "../../../src/storage/checking.ts";
import { createSealed, openSealed, type OpenVault } from "../../../src/storage/sealed/open-sealed.ts";
import {
  checkedShelf,
  change,
  closed,
  finding,
  first,
  imported,
  purged,
  registerLine,
  shelfChecked,
  unsaved,
} from "../kase.ts";
import { laptop } from "../means.ts";
import { meddle } from "./disk-dump.ts";

// A key that goes too early is the end of a case: what is here must never lose one.
vi.setConfig({ testTimeout: 60_000 });

let here: ReturnType<typeof laptop>;
let vault: OpenVault;

beforeEach(async () => {
  here = laptop();
  vault = await createSealed(here, "a", initialSettings);
});

const keys = (): number => vault.ground.ring.ids.length;

async function checked(): Promise<void> {
  const following = { tell: () => undefined, cancelled: () => false };
  const { faults } = await checkVault(vault, { now: here.now, following, pace: paceOf(false) });
  expect(faults).toEqual([]);
}

/** Everything there is, each opened from the disk. */
async function everything(): Promise<unknown> {
  const { desk, keep } = vault;
  const found = [];
  for (const { id, number } of desk.summaries) {
    found.push([number, await keep.readCase(id), await keep.readFindings(id), await keep.filesOf(id)]);
  }
  expect((await desk.journal.verify()).kind).toBe("intact");
  const details = (await first(desk.journal.watch(null))).map(({ kind, detail }) => [kind, detail]);
  return [
    found.sort(),
    await first(desk.drafts.watchAll()),
    details.filter(([kind]) => kind !== "records-rebuilt"),
  ];
}

async function reopened(): Promise<void> {
  await vault.desk.settled();
  vault.close();
  vault = await openSealed(here, "a");
}

/** The keys of an import that does not come about stay behind. */
async function failedImport(cases: number): Promise<void> {
  const before = keys();
  here.files.onTouch = ([name], how) => {
    if (name?.startsWith("log-") === true && how === "write")
      throw new DOMException("", "QuotaExceededError");
  };
  const batch = newId();
  const changes = Array.from({ length: cases }, (_, i) =>
    change(unsaved({ number: `DSR-2025-${1000 + i}` })),
  );
  await vault.desk.cases.gather(batch, changes);
  await expect(vault.desk.cases.saveGathered(batch, imported(cases))).rejects.toThrow();
  here.files.onTouch = () => undefined;
  expect(keys()).toBeGreaterThan(before + cases - 1);
}

test("what a failed import left goes with the next check, and everything still opens, from the log alone too", async () => {
  const kase = unsaved();
  await vault.desk.cases.save(change(kase, [finding(kase, 1, "one")]));
  await vault.desk.files.keep(kase.id, new Blob(["a file"]));
  await vault.desk.drafts.save("x", 1);
  const needed = keys();
  await failedImport(40);
  await checked();
  expect(keys()).toBe(needed);
  const all = await everything();
  await reopened();
  expect(await everything()).toEqual(all);
  vault.close();
  for (const table of ["rec", "aud", "meta"] as const) await meddle(here, table, () => []);
  vault = await openSealed(here, "a");
  expect(keys()).toBe(needed);
  expect(await everything()).toEqual(all);
  vault.close();
});

test("nothing goes while anything is not whole", async () => {
  const kase = unsaved();
  await vault.desk.cases.save(change(kase));
  await vault.desk.files.keep(kase.id, new Blob(["a file"]));
  await failedImport(3);
  const before = keys();
  const file = here.files.dump().find(({ name }) => name.startsWith("att/"));
  if (file === undefined) throw new Error("there is no file");
  here.files.replace(file.name, file.bytes.slice(1));
  const following = { tell: () => undefined, cancelled: () => false };
  const { faults } = await checkVault(vault, { now: here.now, following, pace: paceOf(false) });
  expect(faults).toHaveLength(1);
  expect(keys()).toBe(before);
  vault.close();
});

test("nothing goes while the disk does not end where memory does", async () => {
  await vault.desk.cases.save(change(unsaved()));
  await failedImport(3);
  const before = keys();
  const { endUnnamedKeys } = await import("../../../src/storage/sealed/unnamed-keys.ts");
  await meddle(here, "meta", (rows) => rows.map((row) => ({ ...row, value: 77 })));
  expect(await vault.keep.lend(endUnnamedKeys)).toBe(0);
  expect(keys()).toBe(before);
  vault.close();
});

test("of random vaults with changes that failed in between, no key that is needed ever goes", async () => {
  const act = fc.oneof(
    fc.record({ kind: fc.constant("case" as const), findings: fc.integer({ min: 0, max: 3 }) }),
    fc.record({ kind: fc.constantFrom("draft", "file", "purge", "failed", "shelf", "check", "reopen") }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 3, maxLength: 12 }), async (acts) => {
      here = laptop();
      vault = await createSealed(here, "a", initialSettings);
      let made = 0;
      for (const one of acts) {
        const [kase] = vault.desk.summaries;
        if (one.kind === "case" && "findings" in one) {
          const next = closed(unsaved({ number: `DSR-2026-${String((made += 1)).padStart(3, "0")}` }));
          const findings = Array.from({ length: one.findings }, (_, i) => finding(next, i + 1, `f${i}`));
          await vault.desk.cases.save(change(next, findings));
        }
        if (one.kind === "draft") await vault.desk.drafts.save("x", made);
        if (one.kind === "shelf") await vault.desk.shelf.save(checkedShelf, shelfChecked);
        if (one.kind === "failed") await failedImport(2);
        if (one.kind === "file" && kase !== undefined) await vault.desk.files.keep(kase.id, new Blob(["f"]));
        if (one.kind === "purge" && kase !== undefined) {
          const whole = await vault.keep.readCase(kase.id);
          await vault.desk.cases.purge(kase.id, registerLine(whole), purged);
        }
        if (one.kind === "check") await checked();
        if (one.kind === "reopen") await reopened();
      }
      await checked();
      const all = await everything();
      await reopened();
      expect(await everything()).toEqual(all);
      vault.close();
    }),
    { numRuns: 25 },
  );
});
