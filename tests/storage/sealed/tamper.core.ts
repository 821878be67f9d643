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

/** Takes the log away, so that only the database can tell. */
function withoutLog(): void {
  for (const name of ["log-a", "log-b"]) here.files.replace(name, new Uint8Array());
}

/** What a session reads with nothing but the database. */
function readAll(): Promise<readonly unknown[]> {
  withoutLog();
  return readWithLog();
}

/** Everything a session reads: rejects when anything of it is not what was written. */
async function readWithLog(): Promise<readonly unknown[]> {
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

describe("made whole again from the log:", () => {
  /** What was read, without the journal, which tells that it was rebuilt. */
  const content = (read: readonly unknown[]): unknown => read.slice(0, -1);

  test("any record that is gone or has a flipped bit, and any in the place of another", async () => {
    const before = content(await readWithLog());
    const all = await rows("rec");
    for (const [i, row] of all.entries()) {
      const bytes = row["sealed"] as Bytes;
      const flipped = { ...row, sealed: bytes.map((byte, at) => (at === 50 ? byte ^ 4 : byte)) };
      const swapped = { ...row, sealed: all[(i + 1) % all.length]!["sealed"] };
      for (const changed of [[], [flipped], [swapped]]) {
        await meddle(here, "rec", (now) => [...now.filter(({ id }) => id !== row["id"]), ...changed]);
        expect(content(await readWithLog())).toEqual(before);
      }
    }
  });

  test("journal lines, all of them or one, and the count of generations", async () => {
    const before = content(await readWithLog());
    const last = (now: readonly Row[]): readonly Row[] => now.slice(0, -1);
    const other = (now: readonly Row[]): readonly Row[] =>
      now.map((row) => ({ ...row, sealed: now[0]!["sealed"] }));
    for (const change of [() => [], last, other]) {
      await meddle(here, "aud", change);
      expect(content(await readWithLog())).toEqual(before);
    }
    for (const by of [-1, 1, 1000]) {
      await meddle(here, "meta", ([meta]) => [{ ...meta, value: (meta!["value"] as number) + by }]);
      expect(content(await readWithLog())).toEqual(before);
    }
  });

  test("and the journal says each time that it was done", async () => {
    await meddle(here, "rec", () => []);
    const journal = (await readWithLog()).at(-1) as readonly { kind: string }[]; // `readWithLog` reads it last
    expect(journal.filter(({ kind }) => kind === "records-rebuilt")).toHaveLength(1);
  });
});

test("an emptied database without a log is never an empty vault", async () => {
  for (const table of ["rec", "aud", "meta"] as const) await meddle(here, table, () => []);
  withoutLog();
  await expect(openSealed(here, "a")).rejects.toMatchObject({ code: "damaged" });
});

test("a vault without its header is storage that was lost", async () => {
  await here.files.remove(["header"]);
  await expect(openSealed(here, "a")).rejects.toMatchObject({ code: "storage-lost" });
});
