import { Failure } from "../../lib/failure.ts";
import type { VaultKeys } from "../crypto/keys.ts";
import type { BlockFiles } from "../disk/block-file.ts";
import type { RootFile } from "../disk/root-file.ts";
import { storageFailure } from "../disk/storage-failure.ts";
import type { Counts, Rows } from "../sealed/rows.ts";
import { isUnreadable, LoggedRows } from "./logged-rows.ts";
import { RedoLog } from "./redo-log.ts";

/** Where working set and log of a vault are found. */
export interface Shelves {
  readonly files: BlockFiles;
  readonly openRows: (name: string) => Rows;
  readonly removeRows: (name: string) => Promise<void>;
  /** Lets some time pass; tests let none. */
  readonly wait?: (milliseconds: number) => Promise<void>;
}

const pauses = [200, 1000, 3000];

function pass(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** The working set as it was found, before anybody judged it. */
export interface FoundRows {
  readonly rows: Rows;
  /** How many there are, counted beside what else is done; null when they could not be counted. */
  readonly counted: Promise<Counts | null>;
  /** Null where there are none, or none that can be opened. */
  readonly generation: number | null;
  /** Why they could not be opened. */
  readonly failure: Failure | null;
}

/** A browser that has just started may fail to open a database and then succeed. */
export async function openPatiently({ openRows, wait = pass }: Shelves, name: string): Promise<FoundRows> {
  for (let tries = 0; ; tries += 1) {
    const rows = openRows(name);
    try {
      const generation = await rows.generation();
      return { rows, generation, failure: null, counted: rows.count().catch(() => null) };
    } catch (thrown) {
      rows.close();
      const failure = storageFailure(thrown);
      if (failure.code === "newer-format") throw failure;
      const pause = pauses[tries];
      if (pause === undefined) return { rows, generation: null, failure, counted: Promise.resolve(null) };
      await wait(pause);
    }
  }
}

/** Brings a working set that lags behind up to the log: by the changes it lacks, or from the ground. */
async function catchUp(rows: LoggedRows, log: RedoLog, generation: number | null): Promise<void> {
  const [logged, since] = [log.generation, log.since];
  if (logged === null || since === null || (generation ?? -1) >= logged) return;
  if (generation === null || generation < since) return rows.remake();
  try {
    await rows.replay();
  } catch {
    await rows.remake();
  }
}

/** How an empty working set comes in the place of the one that was there. */
export function onShelves({ openRows: open, removeRows }: Shelves, records: string): () => Promise<Rows> {
  return async () => {
    await removeRows(records);
    return open(records);
  };
}

interface OfGeneration {
  readonly generation: number;
}

/** What the open protocol asks of those who know what the rows mean. */
export interface Judge<T extends OfGeneration> {
  /** Reads what a session needs: throws `damaged` when something is missing or not as it was written. */
  readonly read: (rows: LoggedRows) => Promise<T>;
  /** Whether a generation is older than one that was seen before, and must be refused for it. */
  readonly isOlder: (generation: number) => boolean;
}

async function agree<T extends OfGeneration>(
  rows: LoggedRows,
  log: RedoLog,
  found: FoundRows,
  { read, isOlder }: Judge<T>,
): Promise<T> {
  const { generation: logged } = log;
  const there = found.generation ?? 0;
  if (isOlder(Math.max(logged ?? 0, there))) {
    const { olderOrDamaged } = await import("./older-or-damaged.ts"); // nobody hopes to need it
    throw await olderOrDamaged(rows, log, found.generation, () => read(rows));
  }
  await catchUp(rows, log, found.generation);
  try {
    return await read(rows);
  } catch (thrown) {
    if (!isUnreadable(thrown) || rows.healed) throw thrown;
    // A log that has lost what the database still has in pieces must not take its place.
    if (logged === null || (there > logged && (log.torn || isOlder(logged)))) {
      throw log.named ? new Failure("damaged", {}, thrown) : thrown;
    }
    await rows.remake();
    return await read(rows);
  }
}

/**
 * The open protocol (docs/storage.md): whatever a crash, the browser or a fault left of working set and log, either
 * both are as they were last acknowledged, or this throws and nothing was overwritten that might still be of use.
 */
export async function openRows<T extends OfGeneration>(
  shelves: Shelves,
  keys: VaultKeys,
  root: RootFile,
  judge: (rows: LoggedRows) => Judge<T>,
  /** The database, if it is being opened already. */
  begun: Promise<FoundRows> = openPatiently(shelves, root.block.records),
): Promise<{ readonly rows: LoggedRows; readonly value: T }> {
  const { records } = root.block;
  const found = await begun;
  const log = await RedoLog.open(shelves.files, keys, root).catch((thrown: unknown) => {
    found.rows.close();
    throw thrown;
  });
  const rows = new LoggedRows(log, found.rows, onShelves(shelves, records), found.counted);
  try {
    if (log.generation === null && found.generation === null) {
      const why = found.failure ?? new Failure("storage-lost");
      throw log.named && isUnreadable(why) ? new Failure("damaged", {}, why) : why;
    }
    const value = await agree(rows, log, found, judge(rows));
    if (log.generation === value.generation) log.settle();
    else await rows.renewLogIfRoom();
    return { rows, value };
  } catch (thrown) {
    rows.close();
    throw thrown;
  }
}
