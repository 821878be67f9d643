import fc from "fast-check";
import { expect, test, vi } from "vitest";
import type { Case } from "../../../src/domain/case.ts";
import type { Finding } from "../../../src/domain/finding.ts";
import { emptyShelf } from "../../../src/domain/own-guide/empty-shelf.ts";
import type { Shelf } from "../../../src/domain/own-guide/shelf.ts";
import type { RegisterLine } from "../../../src/domain/register.ts";
import { initialSettings } from "../../../src/domain/settings.ts";
import type { Desk } from "../../../src/storage/desk.ts";
import { headerExists } from "../../../src/storage/disk/header.ts";
import { storageFailure } from "../../../src/storage/disk/storage-failure.ts";
import { createSealed, openSealed } from "../../../src/storage/sealed/open-sealed.ts";
import { cardsPerPage } from "../../../src/storage/sealed/shapes.ts";
import {
  change,
  checkedShelf,
  closed,
  finding,
  first,
  heard,
  purged,
  registerLine,
  settingsChanged,
  shelfChecked,
  unsaved,
} from "../kase.ts";
import { laptop } from "../means.ts";
import { wholeFile } from "../../support/kept-file.ts";

// Keys are derived and disks lost many times over here.
vi.setConfig({ testTimeout: 60_000 });

/** What the desk should hold. */
interface Model {
  readonly cases: Map<string, { kase: Case; findings: Finding[]; files: Map<string, string> }>;
  readonly drafts: Map<string, unknown>;
  readonly register: RegisterLine[];
  shelf: Shelf;
  settings: typeof initialSettings;
  entries: number;
}

async function everything(desk: Desk): Promise<unknown> {
  const cases = await first(desk.cases.watchAll());
  return {
    cases: await Promise.all(
      cases.map(async ({ id, number }) => [
        await first(desk.cases.watch(number)),
        await first(desk.findings.watch(id)),
        (await first(desk.journal.watch(id))).length,
      ]),
    ),
    drafts: (await first(desk.drafts.watchAll())).map(({ key, value }) => [key, value]),
    register: await first(desk.register.watch()),
    settings: await first(desk.settings.watch()),
    shelf: await first(desk.shelf.watch()),
    journal: await first(desk.journal.watch(null)),
    verdict: await desk.journal.verify(),
  };
}

type Act = (desk: Desk, model: Model) => Promise<void>;

const pick = <T>(all: Iterable<T>, n: number): T | undefined => {
  const list = [...all];
  return list[n % Math.max(list.length, 1)];
};

const acts: Record<string, (n: number) => Act> = {
  open: (n) => async (desk, model) => {
    const kase = unsaved({ number: await desk.cases.nextNumber(2026), language: `x${n}` });
    const findings = Array.from({ length: n % 3 }, (_, i) => finding(kase, i + 1, `f${i}`));
    await desk.cases.save(change(kase, findings));
    model.cases.set(kase.id, { kase: { ...kase, revision: 1 }, findings, files: new Map() });
    model.entries += 1;
  },
  change: (n) => async (desk, model) => {
    const held = pick(model.cases.values(), n);
    if (held === undefined) return;
    const kase = { ...closed(held.kase), language: `y${n}` };
    const findings = held.findings.slice(n % 2).map((one): Finding => ({ ...one, reason: `r${n}` }));
    await desk.cases.save(change(kase, findings));
    held.kase = { ...kase, revision: kase.revision + 1 };
    held.findings = held.findings.map((one) => findings.find(({ id }) => id === one.id) ?? one);
    model.entries += 1;
  },
  keep: (n) => async (desk, model) => {
    const held = pick(model.cases.values(), n);
    if (held === undefined) return;
    const { fileId } = await desk.files.keep(held.kase.id, new Blob([`file ${n}`]));
    held.files.set(fileId, `file ${n}`);
  },
  purge: (n) => async (desk, model) => {
    const held = pick(model.cases.values(), n);
    if (held === undefined || held.kase.closure === null) return;
    await desk.cases.purge(held.kase.id, registerLine(held.kase), purged);
    model.cases.delete(held.kase.id);
    const tokens = expect.any(Array) as string[]; // fingerprints of name and files, random to whoever has no key
    model.register.push({ ...registerLine(held.kase), tokens });
    model.entries += 2; // the purge, and that it was verified
  },
  draft: (n) => async (desk, model) => {
    await desk.drafts.save(`d${n % 4}`, n);
    model.drafts.set(`d${n % 4}`, n);
  },
  undraft: (n) => async (desk, model) => {
    await desk.drafts.remove(`d${n % 4}`);
    model.drafts.delete(`d${n % 4}`);
  },
  settings: (n) => async (desk, model) => {
    model.settings = { ...initialSettings, dueSoonDays: n };
    await desk.settings.save(model.settings, settingsChanged);
    model.entries += 1;
  },
  shelf: (n) => async (desk, model) => {
    const checks = checkedShelf.checks.map((check) => ({ ...check, version: n }));
    model.shelf = { ...checkedShelf, checks };
    await desk.shelf.save(model.shelf, shelfChecked);
    model.entries += 1;
  },
};

function expectModel(model: Model): unknown {
  return {
    cases: [...model.cases.values()].map(({ kase, findings }) => [kase, findings, kase.revision]),
    drafts: [...model.drafts],
    register: model.register,
    settings: model.settings,
    shelf: model.shelf,
    journal: expect.any(Array) as unknown,
    verdict: expect.objectContaining({ kind: "intact", entries: model.entries }) as unknown,
  };
}

test("whatever is done, it is all there after locking and unlocking, and reads the same before and after", async () => {
  const act = fc.tuple(fc.constantFrom(...Object.keys(acts), "open", "change", "reopen"), fc.nat(1000));
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 5, maxLength: 30 }), async (script) => {
      const here = laptop();
      let vault = await createSealed(here, "a", initialSettings);
      const model: Model = {
        cases: new Map(),
        drafts: new Map(),
        register: [],
        settings: initialSettings,
        shelf: emptyShelf,
        entries: 1,
      };
      for (const [name, n] of [...script, ["reopen", 0] as const]) {
        if (name === "reopen") {
          const before = await everything(vault.desk);
          vault.close();
          vault = await openSealed(here, "a");
          expect(await everything(vault.desk)).toEqual(before);
        } else {
          await acts[name]?.(n)(vault.desk, model);
        }
      }
      const { cases, ...rest } = (await everything(vault.desk)) as { cases: [Case][] };
      const expected = expectModel(model) as { cases: [Case][] };
      const byId = (a: [Case, ...unknown[]], b: [Case, ...unknown[]]): number => (a[0].id < b[0].id ? -1 : 1);
      expect({ ...rest, cases: cases.toSorted(byId) }).toEqual({
        ...expected,
        cases: expected.cases.toSorted(byId),
      });
      for (const { kase, files } of model.cases.values()) {
        for (const [fileId, content] of files) {
          expect(await (await wholeFile(vault.desk, kase.id, fileId)).text()).toBe(content);
        }
      }
      vault.close();
    }),
    { numRuns: 12 },
  );
});

test("more cases than fit on a page, and more register lines, are all there", async () => {
  const here = laptop();
  const vault = await createSealed(here, "a", initialSettings);
  const count = 2 * cardsPerPage + 3;
  for (let i = 0; i < count; i += 1) {
    const kase = closed(unsaved({ number: `DSR-2026-${i}` }));
    await vault.desk.cases.save(change(kase));
  }
  const cases = await first(vault.desk.cases.watchAll());
  for (const { id, number } of cases.slice(0, 66)) {
    await vault.desk.cases.purge(id, registerLine({ ...unsaved(), id, number }), purged);
  }
  vault.close();
  const { desk } = await openSealed(here, "a");
  expect(await first(desk.cases.watchAll())).toHaveLength(count - 66);
  expect(await first(desk.register.watch())).toHaveLength(66);
  const last = cases.at(-1)!;
  expect(await first(desk.cases.watch(last.number))).toMatchObject({ id: last.id });
});

test("a vault that was being made when the power went does not exist", async () => {
  let finished = false;
  for (let step = 1; !finished; step += 1) {
    const here = laptop();
    let left = step;
    here.files.onTouch = () => {
      if ((left -= 1) <= 0) throw new Error("power");
    };
    finished = await createSealed(here, "a", initialSettings).then(
      () => true,
      () => false,
    );
    here.files.crash();
    here.files.onTouch = () => undefined;
    if (await headerExists(here.files)) {
      expect(await first((await openSealed(here, "a")).desk.cases.watchAll())).toEqual([]);
    } else {
      expect(finished).toBe(false);
      expect((await createSealed(here, "b", initialSettings)).desk.practice).toBe(false);
    }
  }
});

test("what was acknowledged survives a crash that drops everything not flushed", async () => {
  const here = laptop();
  const { desk } = await createSealed(here, "a", initialSettings);
  const kase = unsaved();
  await desk.cases.save(change(kase));
  const { fileId } = await desk.files.keep(kase.id, new Blob(["kept"]));
  here.files.crash();
  const again = await openSealed(here, "a");
  expect(await first(again.desk.cases.watch(kase.number))).toMatchObject({ id: kase.id });
  expect(await (await wholeFile(again.desk, kase.id, fileId)).text()).toBe("kept");
});

test("without room for a file nothing of it is kept, and the desk goes on", async () => {
  const here = laptop();
  const { desk } = await createSealed(here, "a", initialSettings);
  const kase = unsaved();
  await desk.cases.save(change(kase));
  here.files.room = 100_000;
  await expect(desk.files.keep(kase.id, new Blob(["x".repeat(200_000)]))).rejects.toMatchObject({
    code: "no-space",
  });
  expect(here.files.dump().some(({ name }) => name.startsWith("att/"))).toBe(false);
  expect(await first(desk.cases.watch(kase.number))).toMatchObject({ revision: 1 });
  await desk.cases.save(change({ ...kase, revision: 1 }));
  expect((await desk.journal.verify()).kind).toBe("intact");
});

test("without room in the database nothing is acknowledged, believed or told", async () => {
  const here = laptop();
  let full = false;
  const openRows: typeof here.openRows = (name) => {
    const rows = here.openRows(name);
    const apply: typeof rows.apply = (frame) => {
      if (!full) return rows.apply(frame);
      const thrown = new Error();
      thrown.name = "AbortError";
      const inner = new DOMException("", "QuotaExceededError");
      return Promise.reject(storageFailure(Object.assign(thrown, { inner })));
    };
    return {
      ...rows,
      generation: rows.generation,
      records: rows.records,
      entries: rows.entries,
      close: rows.close,
      apply,
    };
  };
  const { desk } = await createSealed({ ...here, openRows }, "a", initialSettings);
  const kase = unsaved();
  await desk.cases.save(change(kase));
  const watch = heard(desk.cases.watchAll());
  full = true;
  await expect(desk.cases.save(change({ ...kase, revision: 1 }))).rejects.toMatchObject({ code: "no-space" });
  await expect(desk.drafts.save("x", 1)).rejects.toMatchObject({ code: "no-space" });
  full = false;
  expect(await first(desk.cases.watch(kase.number))).toMatchObject({ revision: 1 });
  expect(await first(desk.drafts.watchAll())).toEqual([]);
  expect(watch.answers.every(([one]) => one?.revision === 1)).toBe(true);
  watch.stop();
  await desk.cases.save(change({ ...kase, revision: 1 }));
  expect(await desk.journal.verify()).toMatchObject({ kind: "intact", entries: 3 });
});

test("a writer whose vault another has written since is refused", async () => {
  const here = laptop();
  const one = await createSealed(here, "a", initialSettings);
  here.files.crash(); // frees the handles of the first, as the end of its process would
  const two = await openSealed(here, "a");
  await two.desk.drafts.save("x", 1);
  await expect(one.desk.drafts.save("x", 2)).rejects.toMatchObject({ code: "changed-elsewhere" });
  expect(await first(two.desk.drafts.watchAll())).toMatchObject([{ value: 1 }]);
});
