import { Dexie, type Table } from "dexie";
import type { Bytes } from "../../lib/bytes.ts";
import { Failure } from "../../lib/failure.ts";
import { isObject } from "../../lib/shape.ts";
import type { Id } from "../../lib/id.ts";
import { storageFailure } from "../disk/storage-failure.ts";

/** A line of the journal as it lies on disk: the opening goes when its case goes. */
export interface SealedEntry {
  readonly seq: number;
  readonly sealed: Bytes;
  readonly opening: Bytes | null;
}

/** A sealed record with its random name. */
export interface SealedRecord {
  readonly id: Id;
  readonly sealed: Bytes;
}

/** Everything one change puts on disk, sealed: kept whole or not at all. */
export interface Frame {
  /** One more than that of the frame before. */
  readonly generation: number;
  readonly put: ReadonlyMap<Id, Bytes>;
  readonly removed: readonly Id[];
  readonly entries: readonly SealedEntry[];
}

/** The sealed records of an open vault. */
export interface Records {
  /** The generation of the last frame; null when there is none. */
  readonly generation: () => Promise<number | null>;
  /** Resolves once the frame is durable; `changed-elsewhere` when it does not follow the last one. */
  readonly apply: (frame: Frame) => Promise<void>;
  readonly records: (ids: readonly Id[]) => Promise<readonly (Bytes | undefined)[]>;
  readonly entries: (seqs: readonly number[]) => Promise<readonly (SealedEntry | undefined)[]>;
  /** Every record, in the order of its name, some at a time. */
  readonly allRecords: () => AsyncGenerator<readonly SealedRecord[], void>;
  /** The whole journal, some lines at a time. */
  readonly allEntries: () => AsyncGenerator<readonly SealedEntry[], void>;
  readonly close: () => void;
}

/** How many records and journal lines there are. */
export interface Counts {
  readonly records: number;
  readonly entries: number;
}

/** The working set of sealed records: it may be lost at any time and is then made anew from the log of changes. */
export interface Rows extends Records {
  readonly count: () => Promise<Counts>;
  /** Puts rows of elsewhere into an empty set; they count for nothing before `begin`. */
  readonly load: (records: readonly SealedRecord[], entries: readonly SealedEntry[]) => Promise<void>;
  /** Says of which generation the rows are that were loaded. */
  readonly begin: (generation: number) => Promise<void>;
}

/** Rows that are read at a time where all are. */
const stride = 256;

interface Meta {
  readonly k: "generation";
  readonly value: number;
}

/** A damaged database may hand out rows of another shape, whatever their type says. */
const isBytes = (value: unknown): value is Bytes => value instanceof Uint8Array;
const isRecord = (row: unknown): row is SealedRecord =>
  isObject(row) && typeof row["id"] === "string" && isBytes(row["sealed"]);
const isEntry = (row: unknown): row is SealedEntry =>
  isObject(row) &&
  Number.isSafeInteger(row["seq"]) &&
  isBytes(row["sealed"]) &&
  (row["opening"] === null || isBytes(row["opening"]));

async function guard<T>(work: () => PromiseLike<T>): Promise<T> {
  try {
    return await work();
  } catch (thrown) {
    throw storageFailure(thrown);
  }
}

/** All rows of a table by their key; each stride is a transaction of its own. `damaged` for a row of another shape. */
async function* inStrides<Row, Key extends string | number>(
  table: Table<Row, Key>,
  isSound: (row: Row) => boolean,
  keyOf: (row: Row) => Key,
  before: Key,
): AsyncGenerator<readonly Row[], void> {
  for (let last = before; ;) {
    const rows = await guard(() => table.where(":id").above(last).limit(stride).toArray());
    const end = rows.at(-1);
    if (end === undefined) return;
    if (!rows.every(isSound)) throw new Failure("damaged");
    yield rows;
    last = keyOf(end);
  }
}

/** The working set in IndexedDB: random names, sealed bytes, one counter; nothing else stands there. */
export class DexieRows implements Rows {
  readonly #db: Dexie;
  readonly #rec: Table<SealedRecord, Id>;
  readonly #aud: Table<SealedEntry, number>;
  readonly #meta: Table<Meta, string>;

  constructor(name: string) {
    // Chromium answers "done" before the disk has it unless told to be strict.
    this.#db = new Dexie(name, { chromeTransactionDurability: "strict" });
    this.#db.version(1).stores({ rec: "id", aud: "seq", meta: "k" });
    this.#rec = this.#db.table("rec");
    this.#aud = this.#db.table("aud");
    this.#meta = this.#db.table("meta");
  }

  /** Removes a database of that name, if there is one. */
  static remove(name: string): Promise<void> {
    return guard(() => Dexie.delete(name));
  }

  generation = (): Promise<number | null> =>
    guard(async () => {
      const value: unknown = (await this.#meta.get("generation"))?.value;
      return Number.isSafeInteger(value) ? (value as number) : null; // whole, as just seen
    });

  apply = ({ generation, put, removed, entries }: Frame): Promise<void> =>
    guard(() =>
      this.#db.transaction("rw", this.#rec, this.#aud, this.#meta, async () => {
        const before = (await this.#meta.get("generation"))?.value ?? 0;
        if (before + 1 !== generation) throw new Failure("changed-elsewhere");
        await this.#rec.bulkDelete([...removed]);
        await this.#rec.bulkPut([...put].map(([id, sealed]) => ({ id, sealed })));
        await this.#aud.bulkPut([...entries]);
        await this.#meta.put({ k: "generation", value: generation });
      }),
    );

  records = (ids: readonly Id[]): Promise<readonly (Bytes | undefined)[]> =>
    guard(async () =>
      (await this.#rec.bulkGet([...ids])).map((row) => (isBytes(row?.sealed) ? row.sealed : undefined)),
    );

  entries = (seqs: readonly number[]): Promise<readonly (SealedEntry | undefined)[]> =>
    guard(async () => (await this.#aud.bulkGet([...seqs])).map((row) => (isEntry(row) ? row : undefined)));

  allRecords = (): AsyncGenerator<readonly SealedRecord[], void> =>
    inStrides(this.#rec, isRecord, ({ id }) => id, "");

  allEntries = (): AsyncGenerator<readonly SealedEntry[], void> =>
    inStrides(this.#aud, isEntry, ({ seq }) => seq, -1);

  count = (): Promise<Counts> =>
    guard(async () => {
      const [records, entries] = await Promise.all([this.#rec.count(), this.#aud.count()]);
      return { records, entries };
    });

  load = (records: readonly SealedRecord[], entries: readonly SealedEntry[]): Promise<void> =>
    guard(() =>
      this.#db.transaction("rw", this.#rec, this.#aud, async () => {
        await this.#rec.bulkPut([...records]);
        await this.#aud.bulkPut([...entries]);
      }),
    );

  begin = (generation: number): Promise<void> =>
    guard(async () => {
      await this.#meta.put({ k: "generation", value: generation });
    });

  close = (): void => this.#db.close();
}
