import { beforeEach, describe, expect, test, vi } from "vitest";
import { initialSettings } from "../../../src/domain/settings.ts";
import { randomBytes } from "../../../src/lib/bytes.ts";
import { Failure } from "../../../src/lib/failure.ts";
import { openHeader } from "../../../src/storage/disk/header.ts";
import { createSealed, openSealed, type OpenVault } from "../../../src/storage/sealed/open-sealed.ts";
import { DexieRows, type Rows } from "../../../src/storage/sealed/rows.ts";
import { change, first, unsaved } from "../kase.ts";
import { laptop } from "../means.ts";
import { meddle } from "../sealed/disk-dump.ts";

// The table of docs/storage.md, row by row.
vi.setConfig({ testTimeout: 60_000 });

let here: ReturnType<typeof laptop>;
const kases = [1, 2, 3].map((n) => unsaved({ number: `DSR-2026-00${n}` }));
const tables = ["rec", "aud", "meta"] as const;

/** The numbers of all cases, each read to the end, and what the journal says of this unlock. */
async function unlocked(
  seen?: Parameters<typeof openSealed>[2],
): Promise<{ numbers: string[]; said: string }> {
  const vault = await openSealed({ ...here, wait: async () => undefined }, "a", seen);
  try {
    return { numbers: await numbersIn(vault), said: (await vault.desk.journal.latest())?.kind ?? "" };
  } finally {
    vault.close();
  }
}

async function numbersIn({ desk }: OpenVault): Promise<string[]> {
  const numbers = [];
  for (const { number } of desk.summaries) {
    const kase = await first(desk.cases.watch(number));
    if (kase !== null) numbers.push(kase.number);
  }
  expect((await desk.journal.verify()).kind).toBe("intact");
  return numbers.sort();
}

const all = kases.map(({ number }) => number);

type Rowed = Record<string, unknown>;

/** The database as it stands, to be put back later. */
async function databaseNow(): Promise<() => Promise<void>> {
  const rows = new Map<string, Rowed[]>();
  for (const table of tables) {
    await meddle(here, table, (found) => {
      rows.set(table, found);
      return found;
    });
  }
  return async () => {
    for (const table of tables) await meddle(here, table, () => rows.get(table) ?? []);
  };
}

async function wipeDatabase(): Promise<void> {
  for (const table of tables) await meddle(here, table, () => []);
}

function log(): { name: string; bytes: Uint8Array<ArrayBuffer> } {
  const found = here.files.dump().find(({ name, bytes }) => name.startsWith("log-") && bytes.length > 0);
  if (found === undefined) throw new Error("there is no log");
  return found;
}

beforeEach(async () => {
  here = laptop();
  const vault = await createSealed(here, "a", initialSettings);
  for (const kase of kases) await vault.desk.cases.save(change(kase));
  vault.close();
});

test("log and database agree: nothing is done, and nothing is written", async () => {
  // Each session begins with a superblock of its own, in the same words; nothing else is written.
  const besides = () => here.files.dump().filter(({ name }) => name !== "root");
  const before = besides();
  expect(await unlocked()).toEqual({ numbers: all, said: "case-opened" });
  expect(besides()).toEqual(before);
});

test("a torn tail is cut off before the log is used again, so that nothing is ever written behind it", async () => {
  for (let torn = 1; torn <= 64; torn += 7) {
    const { name, bytes } = log();
    here.files.replace(name, Uint8Array.from([...bytes, ...randomBytes(torn)]));
    const vault = await openSealed(here, "a");
    await vault.desk.drafts.save("x", torn);
    vault.close();
    await wipeDatabase();
    const again = await openSealed(here, "a");
    expect(await first(again.desk.drafts.watchAll())).toMatchObject([{ value: torn }]);
    expect(await numbersIn(again)).toEqual(all);
    again.close();
  }
});

test("a database that lags behind gets the changes it lacks, from one to all", async () => {
  const restores = [await databaseNow()];
  for (let n = 4; n < 8; n += 1) {
    const vault = await openSealed(here, "a");
    await vault.desk.cases.save(change(unsaved({ number: `DSR-2026-00${n}` })));
    vault.close();
    restores.push(await databaseNow());
  }
  for (const restore of restores.reverse()) {
    await restore();
    const { numbers, said } = await unlocked();
    expect(numbers).toHaveLength(7);
    expect(said).toBe("case-opened"); // a crash is nothing to tell
  }
});

test("a database that is older than the log goes back to is made anew", async () => {
  const restore = await databaseNow();
  const vault = await openSealed(here, "a");
  await vault.desk.cases.save(change(unsaved({ number: "DSR-2026-004" })));
  await vault.ground.rows.renewLog();
  vault.close();
  await restore();
  expect(await unlocked()).toEqual({ numbers: [...all, "DSR-2026-004"], said: "records-rebuilt" });
});

test("a database that opens and then cannot be read is made anew", async () => {
  let works = false;
  const failing = (rows: Rows): Rows => {
    const records: Rows["records"] = (ids) =>
      works ? rows.records(ids) : Promise.reject(new Failure("storage-unavailable"));
    return { ...rows, records };
  };
  const { openRows, removeRows } = here;
  here = {
    ...here,
    openRows: (name) => failing(openRows(name)),
    removeRows: async (name) => {
      works = true;
      await removeRows(name);
    },
  };
  expect(await unlocked()).toEqual({ numbers: all, said: "records-rebuilt" });
});

describe("a database that is not whole is made anew from the log, and the journal says so:", () => {
  const losses: Record<string, () => Promise<void>> = {
    empty: wipeDatabase,
    "without its records": () => meddle(here, "rec", () => []),
    "without one record": () => meddle(here, "rec", (rows) => rows.slice(1)),
    "without its journal": () => meddle(here, "aud", () => []),
    "without one line": () => meddle(here, "aud", (rows) => rows.slice(1)),
    "without its generation": () => meddle(here, "meta", () => []),
    "of another generation": () => meddle(here, "meta", () => [{ k: "generation", value: 77 }]),
    "with records of another shape": () =>
      meddle(here, "rec", (rows) => rows.map(({ id }) => ({ id, sealed: 7 }))),
    "with records that hold nothing": () => meddle(here, "rec", (rows) => rows.map(({ id }) => ({ id }))),
    "with lines of another shape": () =>
      meddle(here, "aud", (rows) => rows.map(({ seq }) => ({ seq, sealed: "x" }))),
    "with a generation that is no number": () =>
      meddle(here, "meta", () => [{ k: "generation", value: "3" }]),
    removed: async () => {
      for (const name of here.databases()) await DexieRows.remove(name);
    },
  };
  test.for(Object.entries(losses))("%s", async ([, lose]) => {
    await lose();
    expect(await unlocked()).toEqual({ numbers: all, said: "records-rebuilt" });
    expect((await unlocked()).numbers).toEqual(all);
  });

  test("not to be opened, after four tries", async () => {
    const pauses: number[] = [];
    let openings = 0;
    let removed = false;
    const openRows = (name: string): Rows => {
      const rows = here.openRows(name);
      openings += 1;
      if (removed) return rows;
      return Object.assign(rows, { generation: () => Promise.reject(new Failure("storage-unavailable")) });
    };
    const removeRows = async (name: string): Promise<void> => {
      removed = true;
      await here.removeRows(name);
    };
    const wait = async (milliseconds: number): Promise<void> => void pauses.push(milliseconds);
    const vault = await openSealed({ ...here, openRows, removeRows, wait }, "a");
    expect(await numbersIn(vault)).toEqual(all);
    expect([pauses, openings]).toEqual([[200, 1000, 3000], 5]);
    vault.close();
  });

  test.for([1, 2, 3])("but not when only the first %i of its openings fail", async (failing) => {
    let left = failing;
    const openRows = (name: string): Rows => {
      const rows = here.openRows(name);
      if (left === 0) return rows;
      left -= 1;
      return Object.assign(rows, { generation: () => Promise.reject(new Failure("storage-unavailable")) });
    };
    const removeRows = vi.fn(here.removeRows);
    const vault = await openSealed({ ...here, openRows, removeRows, wait: async () => undefined }, "a");
    expect(await numbersIn(vault)).toEqual(all);
    expect((await vault.desk.journal.latest())?.kind).toBe("case-opened");
    expect(removeRows).not.toHaveBeenCalled();
    vault.close();
  });
});

describe("a log that is damaged or gone is written anew from a database that is whole:", () => {
  const losses: Record<string, () => Promise<void> | void> = {
    gone: () => here.files.remove([log().name]),
    empty: () => here.files.replace(log().name, new Uint8Array()),
    "cut in its snapshot": () => here.files.replace(log().name, log().bytes.slice(0, 20)),
    "cut in its frames": () => here.files.replace(log().name, log().bytes.slice(0, -100)),
    noise: () => here.files.replace(log().name, randomBytes(log().bytes.length)),
  };
  test.for(Object.entries(losses))("%s", async ([, lose]) => {
    await lose();
    expect((await unlocked()).numbers).toEqual(all);
    // From now on it stands in for the database again.
    await wipeDatabase();
    expect(await unlocked()).toEqual({ numbers: all, said: "records-rebuilt" });
  });
});

test("both damaged: refused in words, and not a byte is written", async () => {
  here.files.replace(log().name, randomBytes(log().bytes.length));
  await meddle(here, "rec", (rows) => rows.slice(1));
  const before = here.files.dump();
  await expect(unlocked()).rejects.toMatchObject({ code: "damaged" });
  expect(here.files.dump()).toEqual(before);
  const rows = new DexieRows(here.databases()[0] ?? "");
  expect(await rows.generation()).toBe(4);
  rows.close();
});

describe("damaged and behind what was seen here before: said to be damaged, not to be an older copy", () => {
  const seen = (): number => 4;
  const noise = (): Uint8Array<ArrayBuffer> => randomBytes(log().bytes.length);
  const behind: { last: () => number; olderIsFine: false } = { last: seen, olderIsFine: false };
  const broken: Record<string, () => Promise<void>> = {
    "the log is noise and the database empty": async () => {
      here.files.replace(log().name, noise());
      await wipeDatabase();
    },
    "the log is cut before its first frame and the database does not open": async () => {
      here.files.replace(log().name, log().bytes.slice(0, 20));
      const { openRows } = here;
      const generation = (): Promise<never> => Promise.reject(new Failure("storage-unavailable"));
      here = { ...here, openRows: (name) => Object.assign(openRows(name), { generation }) };
    },
    "the log is noise and the database has lost a record": async () => {
      here.files.replace(log().name, noise());
      await meddle(here, "rec", (rows) => rows.slice(1));
    },
    "the log has lost its last changes and the database a record": async () => {
      here.files.replace(log().name, log().bytes.slice(0, -100));
      await meddle(here, "rec", (rows) => rows.slice(1));
    },
    "the log is that of before and the database has lost a record": async () => {
      const { name, bytes } = log();
      const vault = await openSealed(here, "a");
      for (const n of [1, 2]) await vault.desk.drafts.save("x", n);
      vault.close();
      here.files.replace(name, bytes);
      await meddle(here, "rec", (rows) => rows.slice(1));
      behind.last = () => 6;
    },
  };
  test.for(Object.entries(broken))("%s", async ([, damage]) => {
    behind.last = seen;
    await damage();
    const before = here.files.dump();
    await expect(unlocked(behind)).rejects.toMatchObject({ code: "damaged" });
    expect(here.files.dump()).toEqual(before);
  });

  test("nor do the changes that only a damaged database still has make way for a log that has lost them", async () => {
    // The witness was lost as well, so that nothing is known of a later generation.
    here.files.replace(log().name, log().bytes.slice(0, -100));
    await meddle(here, "rec", (rows) => rows.slice(1));
    const before = here.files.dump();
    await expect(unlocked()).rejects.toMatchObject({ code: "damaged" });
    expect(here.files.dump()).toEqual(before);
  });

  test("but where the log is whole up to an earlier change, the older copy can be had, and it is said that more lies broken", async () => {
    here.files.replace(log().name, Uint8Array.from([...log().bytes, ...randomBytes(500)]));
    await wipeDatabase();
    const last = (): number => 9;
    await expect(unlocked({ last, olderIsFine: false })).rejects.toMatchObject({
      code: "older-copy",
      facts: { broken: 1 },
    });
    expect((await unlocked({ last, olderIsFine: true })).numbers).toEqual(all);
  });
});

test("no header: storage that was lost, never an empty vault", async () => {
  await here.files.remove(["header"]);
  await expect(unlocked()).rejects.toMatchObject({ code: "storage-lost" });
});

describe("older than it was seen before", () => {
  test("is refused until the officer decides; then the journal says so", async () => {
    const before = here.files.dump();
    const last = (): number => 9;
    await expect(unlocked({ last, olderIsFine: false })).rejects.toMatchObject({
      code: "older-copy",
      facts: {},
    });
    expect(here.files.dump()).toEqual(before);
    expect(await unlocked({ last, olderIsFine: true })).toEqual({ numbers: all, said: "older-copy-opened" });
  });

  test("so is a log that has lost its last changes together with the database", async () => {
    const older = await databaseNow();
    const bytes = log().bytes;
    const vault = await openSealed(here, "a");
    await vault.desk.drafts.save("x", 1);
    vault.close();
    here.files.replace(log().name, bytes);
    await older();
    const seen = { last: () => 5, olderIsFine: false };
    await expect(unlocked(seen)).rejects.toMatchObject({ code: "older-copy" });
  });

  test("as new as it was seen, or newer, is opened without a word", async () => {
    for (const last of [0, 3, 4]) {
      expect((await unlocked({ last: () => last, olderIsFine: false })).said).toBe("case-opened");
    }
  });
});

test("a vault of a version without a log gets one at its first unlock", async () => {
  const { keys } = await openHeader(here.files, here.derive, "a");
  const { RootFile } = await import("../../../src/storage/disk/root-file.ts");
  const file = await here.files.open(["root"]);
  const root = await RootFile.open(file, keys.root);
  const { log: mark, ...others } = root.block;
  expect(mark).toBeDefined();
  const { writeSuperblock } = await import("../../../src/storage/disk/superblock.ts");
  await writeSuperblock(file, keys.root, { ...others, generation: others.generation + 1 });
  file.close();
  for (const name of ["log-a", "log-b"]) await here.files.remove([name]);
  expect(await unlocked()).toEqual({ numbers: all, said: "case-opened" });
  await wipeDatabase();
  expect((await unlocked()).numbers).toEqual(all);
});

describe("in the middle of a sitting", () => {
  test("a database that loses records is made anew when one of them is wanted, and the journal says so", async () => {
    const vault = await openSealed(here, "a");
    await meddle(here, "rec", (rows) => rows.filter(({ id }) => kases.every((kase) => kase.id !== id)));
    expect(await numbersIn(vault)).toEqual(all);
    await vault.desk.settled();
    await vi.waitFor(async () => {
      expect((await vault.desk.journal.latest())?.kind).toBe("records-rebuilt");
    });
    await vault.desk.cases.save(change(unsaved({ number: "DSR-2026-004" })));
    vault.close();
    expect((await unlocked()).numbers).toEqual([...all, "DSR-2026-004"]);
  });

  test("nothing is copied into a backup before it is known to be whole", async () => {
    const vault = await openSealed(here, "a");
    await vault.keep.mustBeWhole();
    await meddle(here, "rec", (rows) => rows.slice(1));
    await vault.keep.mustBeWhole();
    expect((await vault.ground.rows.count()).records).toBe(1 + 3 * 2 + 1 + 1); // root, cases and manifests, page, settings
    vault.close();
  });

  test("a log that the disk has damaged is noticed at the lock and written anew", async () => {
    const vault = await openSealed(here, "a");
    const damage = log().bytes;
    damage[200]! ^= 1;
    vault.close();
    here.files.replace(log().name, damage);
    const again = await openSealed(here, "a");
    await again.ground.rows.rest();
    again.close();
    await wipeDatabase();
    expect((await unlocked()).numbers).toEqual(all);
  });

  test("without room for the log nothing is acknowledged, and the desk goes on once there is", async () => {
    const vault = await openSealed(here, "a");
    const used = here.files.dump().reduce((sum, { bytes }) => sum + bytes.length, 0);
    here.files.room = used + 100;
    const kase = unsaved({ number: "DSR-2026-004" });
    await expect(vault.desk.drafts.save("x", "y".repeat(1000))).rejects.toMatchObject({ code: "no-space" });
    here.files.room = Infinity;
    await vault.desk.cases.save(change(kase));
    vault.close();
    expect((await unlocked()).numbers).toEqual([...all, "DSR-2026-004"]);
    await wipeDatabase();
    expect((await unlocked()).numbers).toEqual([...all, "DSR-2026-004"]);
  });

  test("on a full disk a vault that needs a new log opens all the same, and writes once there is room", async () => {
    here.files.replace(log().name, new Uint8Array());
    here.files.room = 0;
    const vault = await openSealed(here, "a");
    expect(await numbersIn(vault)).toEqual(all);
    await expect(vault.desk.drafts.save("x", 1)).rejects.toMatchObject({ code: "no-space" });
    here.files.room = Infinity;
    await vault.desk.cases.save(change(unsaved({ number: "DSR-2026-004" })));
    vault.close();
    await wipeDatabase();
    expect((await unlocked()).numbers).toEqual([...all, "DSR-2026-004"]);
  });

  test("when the database refuses a change, it is not kept and nothing more is written until the next unlock", async () => {
    let refusing = false;
    const openRows = (name: string): Rows => {
      const rows = here.openRows(name);
      const { apply } = rows;
      return Object.assign(rows, {
        apply: (frame: Parameters<Rows["apply"]>[0]) =>
          refusing ? Promise.reject(new DOMException("", "UnknownError")) : apply(frame),
      });
    };
    const vault = await openSealed({ ...here, openRows }, "a");
    refusing = true;
    const failure = { code: "storage-unavailable" };
    await expect(vault.desk.drafts.save("x", 1)).rejects.toMatchObject(failure);
    refusing = false;
    await expect(vault.desk.drafts.save("x", 2)).rejects.toMatchObject(failure);
    vault.close();
    const again = await openSealed(here, "a");
    expect(await first(again.desk.drafts.watchAll())).toEqual([]);
    await again.desk.drafts.save("x", 3);
    again.close();
  });

  test("when a superblock cannot be written, nothing is written any more, and what was acknowledged is there", async () => {
    const vault = await openSealed(here, "a");
    here.files.onTouch = ([name], how) => {
      if (name === "root" && how === "flush") throw new Failure("storage-unavailable");
    };
    await expect(vault.ground.rows.renewLog()).rejects.toMatchObject({ code: "storage-unavailable" });
    here.files.onTouch = () => undefined;
    await expect(vault.desk.drafts.save("x", 1)).rejects.toMatchObject({ code: "storage-unavailable" });
    vault.close();
    expect((await unlocked()).numbers).toEqual(all);
  });
});
