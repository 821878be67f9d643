import { beforeEach, describe, expect, test, vi } from "vitest";
import { initialSettings } from "../../../src/domain/settings.ts";
import type { Bytes } from "../../../src/lib/bytes.ts";
import { createSealed, openSealed } from "../../../src/storage/sealed/open-sealed.ts";
import { change, closed, finding, first, purged, registerLine, unsaved } from "../kase.ts";
import { laptop } from "../means.ts";
import { meddle, rowsOf } from "./disk-dump.ts";

// Keys are derived and disks lost many times over here.
vi.setConfig({ testTimeout: 60_000 });

type Row = Record<string, unknown>;
let here: ReturnType<typeof laptop>;
const kase = unsaved();

/** Everything a session reads: rejects when anything of it is not what was written. */
async function readAll(): Promise<unknown> {
  const vault = await openSealed(here, "a");
  try {
    const { desk } = vault;
    const cases = await first(desk.cases.watchAll());
    const verdict = await desk.journal.verify();
    if (verdict.kind === "broken") throw Object.assign(new Error(), { code: "broken" });
    return [
      cases,
      await Promise.all(cases.map(({ number }) => first(desk.cases.watch(number)))),
      await Promise.all(cases.map(({ id }) => first(desk.findings.watch(id)))),
      await first(desk.drafts.watchAll()),
      await first(desk.settings.watch()),
      await first(desk.register.watch()),
      await first(desk.journal.watch(null)),
    ];
  } finally {
    vault.close();
  }
}

const refused = { code: /^(damaged|storage-lost|broken)$/ };

beforeEach(async () => {
  here = laptop();
  const { desk, close } = await createSealed(here, "a", initialSettings);
  const gone = closed(unsaved({ number: "DSR-2026-002" }));
  await desk.cases.save(change(kase, [finding(kase, 1, "one"), finding(kase, 2, "two")]));
  await desk.cases.save(change(gone));
  await desk.cases.purge(gone.id, registerLine(gone), purged);
  await desk.cases.save(change(unsaved({ number: "DSR-2026-003" })));
  await desk.drafts.save("a", 1);
  await desk.drafts.save("b", 2);
  close();
});

test("untouched, everything reads", async () => {
  expect(await readAll()).toHaveLength(7);
});

const rows = async (table: string): Promise<Row[]> =>
  (await rowsOf(here)).filter((one) => one.table === table).map(({ row }) => row);

describe("refused:", () => {
  test("any record that is gone", async () => {
    const all = await rows("rec");
    for (const { id } of all) {
      await meddle(here, "rec", () => all.filter((row) => row["id"] !== id));
      await expect(readAll()).rejects.toMatchObject(refused);
    }
    expect(all.length).toBeGreaterThan(9);
  });

  test("any record with a flipped bit", async () => {
    const all = await rows("rec");
    for (const row of all) {
      const sealed = (row["sealed"] as Bytes).slice();
      sealed[sealed.length - 20]! ^= 4;
      await meddle(here, "rec", () => all.map((one) => (one === row ? { ...row, sealed } : one)));
      await expect(readAll()).rejects.toMatchObject(refused);
    }
  });

  test("any record in the place of another", async () => {
    const all = await rows("rec");
    for (const [i, row] of all.entries()) {
      for (const [j, other] of all.entries()) {
        if (i === j) continue;
        const swapped = { ...row, sealed: other["sealed"] };
        await meddle(here, "rec", () => all.map((one) => (one === row ? swapped : one)));
        await expect(readAll()).rejects.toMatchObject(refused);
      }
    }
  });

  test("any record of an earlier time", async () => {
    const before = new Map((await rows("rec")).map((row) => [row["id"], row]));
    const { desk, close } = await openSealed(here, "a");
    await desk.cases.save(
      change({ ...kase, revision: 1 }, (await first(desk.findings.watch(kase.id))).slice()),
    );
    await desk.drafts.save("a", 3);
    await desk.drafts.save("b", 3);
    await desk.settings.save(initialSettings, purged);
    close();
    const after = await rows("rec");
    const old = after.filter((row) => {
      const was = before.get(row["id"])?.["sealed"] as Bytes | undefined;
      return was !== undefined && Buffer.compare(was, row["sealed"] as Bytes) !== 0;
    });
    // Root, page, manifest, case, two findings, two drafts, settings.
    expect(old).toHaveLength(9);
    for (const row of old) {
      await meddle(here, "rec", () => after.map((one) => (one === row ? before.get(row["id"])! : one)));
      await expect(readAll()).rejects.toMatchObject(refused);
    }
  });

  test("a journal line that is gone, changed, swapped, bare of its detail, or with the detail of another", async () => {
    const all = await rows("aud");
    const [first_, , third] = all as [Row, Row, Row];
    const withDetail = all.filter((row) => row["opening"] !== null);
    expect(withDetail.length).toBeGreaterThan(1);
    const [one, two] = withDetail as [Row, Row];
    const flip = (bytes: Bytes): Bytes => bytes.map((byte, i) => (i === 40 ? byte ^ 1 : byte));
    const changes: Row[][] = [
      all.slice(0, -1),
      all.slice(1),
      all.filter((row) => row !== third),
      all.map((row) => (row === third ? { ...row, sealed: flip(row["sealed"] as Bytes) } : row)),
      all.map((row) => (row === third ? { ...row, sealed: first_["sealed"] } : row)),
      all.map((row) => (row === one ? { ...row, opening: null } : row)),
      all.map((row) => (row === one ? { ...row, opening: two["opening"] } : row)),
      all.map((row) => (row === one ? { ...row, opening: flip(row["opening"] as Bytes) } : row)),
    ];
    for (const changed of changes) {
      await meddle(here, "aud", () => changed);
      await expect(readAll()).rejects.toMatchObject(refused);
    }
  });

  test("another count of generations", async () => {
    const [meta] = await rows("meta");
    for (const by of [-1, 1]) {
      await meddle(here, "meta", () => [{ ...meta, value: (meta!["value"] as number) + by }]);
      await expect(readAll()).rejects.toMatchObject(refused);
    }
  });
});

test("an emptied database is storage that was lost, and never an empty vault", async () => {
  for (const table of ["rec", "aud", "meta"] as const) await meddle(here, table, () => []);
  await expect(openSealed(here, "a")).rejects.toMatchObject({ code: "storage-lost" });
});

test("a vault without its header is storage that was lost", async () => {
  await here.files.remove(["header"]);
  await expect(openSealed(here, "a")).rejects.toMatchObject({ code: "storage-lost" });
});
