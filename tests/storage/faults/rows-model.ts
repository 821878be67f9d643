import type { Bytes } from "../../../src/lib/bytes.ts";
import { Failure } from "../../../src/lib/failure.ts";
import type { Id } from "../../../src/lib/id.ts";
import type { Frame, Rows, SealedEntry, SealedRecord } from "../../../src/storage/sealed/rows.ts";
import type { Chance } from "./chance.ts";
import type { Power } from "./power.ts";

interface Content {
  readonly generation: number | null;
  readonly rec: ReadonlyMap<Id, Bytes>;
  readonly aud: ReadonlyMap<number, SealedEntry>;
}

const empty: Content = { generation: null, rec: new Map(), aud: new Map() };

/** What may become of a database while nobody looks. */
export const fates = [
  "intact",
  "wiped",
  "rolled back",
  "partial",
  "shuffled",
  "no generation",
  "broken",
] as const;
export type Fate = (typeof fates)[number];

/** A database that is strict, as long as the browser keeps it at all. */
export class DatabaseModel {
  readonly #power: Power;
  #past: Content[] = [];
  #now: Content = empty;
  /** So many openings fail. */
  failing = 0;

  constructor(power: Power) {
    this.#power = power;
  }

  get now(): Content {
    return this.#now;
  }

  /** A transaction: whole or not at all; the power may also go when it is done and before anybody knows. */
  become(next: Content): void {
    this.#power.step();
    this.#past = [...this.#past.slice(-20), this.#now];
    this.#now = next;
    this.#power.step();
  }

  remove(): void {
    this.#past = [];
    this.#now = empty;
    this.failing = 0;
  }

  suffer(fate: Fate, chance: Chance): void {
    const { generation, rec, aud } = this.#now;
    const some = <K, V>(rows: ReadonlyMap<K, V>): Map<K, V> =>
      new Map([...rows].filter(() => chance.says(0.7)));
    if (fate === "wiped") this.#now = empty;
    if (fate === "rolled back") this.#now = this.#past.at(-1 - chance.below(20)) ?? empty;
    if (fate === "partial") this.#now = { generation, rec: some(rec), aud: some(aud) };
    if (fate === "no generation") this.#now = { generation: null, rec, aud };
    if (fate === "shuffled") {
      const bytes = [...rec.values()];
      this.#now = { generation, aud, rec: new Map([...rec.keys()].map((id) => [id, chance.pick(bytes)])) };
    }
    if (fate === "broken") this.failing = chance.pick([1, 2, 3, 4, 100]);
  }
}

/** The working set over such a database. */
export class RowsModel implements Rows {
  readonly #database: DatabaseModel;

  constructor(database: DatabaseModel) {
    this.#database = database;
  }

  generation = async (): Promise<number | null> => {
    if (this.#database.failing > 0) {
      this.#database.failing -= 1;
      throw new Failure("storage-unavailable");
    }
    return this.#database.now.generation;
  };

  apply = async ({ generation, put, removed, entries }: Frame): Promise<void> => {
    const { now } = this.#database;
    if ((now.generation ?? 0) + 1 !== generation) throw new Failure("changed-elsewhere");
    const rec = new Map(now.rec);
    for (const id of removed) rec.delete(id);
    for (const [id, sealed] of put) rec.set(id, sealed);
    const aud = new Map(now.aud);
    for (const entry of entries) aud.set(entry.seq, entry);
    this.#database.become({ generation, rec, aud });
  };

  records = async (ids: readonly Id[]): Promise<readonly (Bytes | undefined)[]> =>
    ids.map((id) => this.#database.now.rec.get(id));

  entries = async (seqs: readonly number[]): Promise<readonly (SealedEntry | undefined)[]> =>
    seqs.map((seq) => this.#database.now.aud.get(seq));

  count = async (): Promise<{ records: number; entries: number }> => {
    const { rec, aud } = this.#database.now;
    return { records: rec.size, entries: aud.size };
  };

  async *allRecords(): AsyncGenerator<readonly SealedRecord[], void> {
    yield [...this.#database.now.rec].map(([id, sealed]) => ({ id, sealed }));
  }

  async *allEntries(): AsyncGenerator<readonly SealedEntry[], void> {
    yield [...this.#database.now.aud.values()];
  }

  load = async (records: readonly SealedRecord[], entries: readonly SealedEntry[]): Promise<void> => {
    const { generation, rec, aud } = this.#database.now;
    this.#database.become({
      generation,
      rec: new Map([...rec, ...records.map(({ id, sealed }) => [id, sealed] as const)]),
      aud: new Map([...aud, ...entries.map((entry) => [entry.seq, entry] as const)]),
    });
  };

  begin = async (generation: number): Promise<void> => {
    this.#database.become({ ...this.#database.now, generation });
  };

  close = (): void => undefined;
}
