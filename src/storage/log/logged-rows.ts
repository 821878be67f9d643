import type { Bytes } from "../../lib/bytes.ts";
import { Failure } from "../../lib/failure.ts";
import type { Id } from "../../lib/id.ts";
import type { Members } from "../disk/root-file.ts";
import { storageFailure } from "../disk/storage-failure.ts";
import { Queue } from "../queue.ts";
import type { Counts, Frame, Records, Rows, SealedEntry, SealedRecord } from "../sealed/rows.ts";
import type { Batch } from "./batches.ts";
import type { RedoLog } from "./redo-log.ts";

/** An empty working set in the place of the one that was there. */
export type Anew = () => Promise<Rows>;

/** Bytes of frames after which a new log is begun; and on locking, where nobody waits for a save. */
const grownLarge = 16 << 20;
const grownAtRest = 8 << 20;
/** Bytes of a log that is read through at every lock: a tenth of a second. */
const soonRead = 32 << 20;

/** True when stored data is missing or not what its writer left. */
export function isDamage(thrown: unknown): boolean {
  return thrown instanceof Failure && (thrown.code === "damaged" || thrown.code === "storage-lost");
}

/** True when the working set cannot be read, for that or because the browser fails at it. */
export function isUnreadable(thrown: unknown): boolean {
  return isDamage(thrown) || (thrown instanceof Failure && thrown.code === "storage-unavailable");
}

/** The working set over the log of changes: what is acknowledged is in both, and the log alone is enough. */
export class LoggedRows implements Records {
  readonly #log: RedoLog;
  readonly #anew: Anew;
  readonly #turns = new Queue();
  #rows: Rows;
  #broken: Failure | null = null;
  #healed = false;
  /** What was counted when the vault was opened; holds until anything is put in or taken out. */
  #counted: Promise<Counts | null>;
  /** Called when the working set was made anew while the vault is open. */
  whenHealed: () => void = () => undefined;
  /** Called with the generation of every change that is kept. */
  whenKept: (generation: number) => void = () => undefined;

  constructor(log: RedoLog, rows: Rows, anew: Anew, counted: Promise<Counts | null> = Promise.resolve(null)) {
    this.#counted = counted;
    this.#log = log;
    this.#rows = rows;
    this.#anew = anew;
  }

  /** True once the working set was made anew from the log in this session. */
  get healed(): boolean {
    return this.#healed;
  }

  /** The generation of the snapshot with which the log begins: what was removed up to then is not in it. */
  get loggedSince(): number | null {
    return this.#log.since;
  }

  generation = (): Promise<number | null> => this.#rows.generation();

  /** How many there are; the count of the unlock is given once. */
  count = async (): Promise<Counts> => {
    const counted = await this.#counted;
    this.#forgetCount();
    return counted ?? this.#rows.count();
  };

  records = (ids: readonly Id[]): Promise<readonly (Bytes | undefined)[]> => this.#rows.records(ids);

  entries = (seqs: readonly number[]): Promise<readonly (SealedEntry | undefined)[]> =>
    this.#rows.entries(seqs);

  allRecords = (): AsyncGenerator<readonly SealedRecord[], void> => this.#rows.allRecords();

  allEntries = (): AsyncGenerator<readonly SealedEntry[], void> => this.#rows.allEntries();

  /**
   * First the log, flushed: from there on a crash keeps the change. Then the working set. Where that fails, the frame
   * is taken out of the log again, and nothing more is written in this session unless it was only for want of room.
   */
  apply = (frame: Frame): Promise<void> =>
    this.#turns.run(async () => {
      if (this.#broken !== null) throw this.#broken;
      if (this.#log.generation !== frame.generation - 1) await this.#renew(); // at the unlock there was no room for it
      this.#forgetCount();
      await this.#log.append(frame);
      try {
        await this.#rows.apply(frame);
      } catch (thrown) {
        const failure = storageFailure(thrown);
        if (failure.code !== "no-space") this.#broken = new Failure("storage-unavailable", {}, thrown);
        this.#log.takeBack();
        throw failure;
      }
      this.whenKept(frame.generation);
      // The next save waits for it, this one does not; failing, it leaves the log as it was.
      if (this.#log.grown > grownLarge) void this.renewLog().catch(() => undefined);
    });

  /** Begins a new log: what was removed or changed since the last one began is in it no more, and the old one is wiped. */
  renewLog(): Promise<void> {
    return this.#turns.run(() => this.#renew());
  }

  /** The same; without room for it, the officer still gets in to make some. What needs it is done at a later unlock. */
  async renewLogIfRoom(): Promise<void> {
    try {
      await this.renewLog();
    } catch (thrown) {
      if (!(thrown instanceof Failure) || thrown.code !== "no-space") throw thrown;
    }
  }

  async #renew(): Promise<void> {
    const generation = await this.#rows.generation();
    if (generation === null) throw new Failure("storage-lost");
    try {
      if (this.#log.generation === generation) {
        await this.#log.compact();
        return;
      }
    } catch (thrown) {
      if (!isDamage(thrown)) throw thrown;
    }
    // Where the log cannot tell, the working set does, which is as far as it was last acknowledged.
    const { rowsOf } = await import("./batches.ts");
    await this.#log.rewrite(generation, rowsOf(this.#rows));
  }

  /** Puts other rows in the place of these, with what else the superblock says of them; whoever opens the vault next finds them. */
  moveTo(rows: AsyncIterable<Batch>, members: Members): Promise<void> {
    return this.#turns.run(async () => {
      this.#broken = new Failure("storage-unavailable"); // these rows are no longer those of the vault
      const generation = await this.#rows.generation();
      if (generation === null) throw new Failure("storage-lost");
      await this.#log.rewrite(generation, rows, members);
    });
  }

  /**
   * Before locking: a long log would have to be read at the next unlock, and one that the disk has damaged must not
   * wait for the day on which it is needed.
   */
  async rest(): Promise<void> {
    const whole = this.#log.size > soonRead || (await this.#startsWhole());
    if (!whole || this.#log.grown > grownAtRest) await this.renewLog();
  }

  /** Whether log and working set both end with that change, and nothing went wrong in between. */
  standsAt(generation: number): Promise<boolean> {
    return this.#turns.run(
      async () =>
        this.#broken === null &&
        this.#log.generation === generation &&
        (await this.#rows.generation()) === generation,
    );
  }

  /** Reads the log link by link, beside what is being saved; false when a MAC does not hold. */
  logIsWhole(pace: () => Promise<void>): Promise<boolean> {
    return this.#log.isWhole(pace);
  }

  #startsWhole(): Promise<boolean> {
    return this.#turns.run(async () => {
      const rows = this.#log.rows();
      try {
        await rows.next(); // every MAC is checked before the first rows come
        return true;
      } catch (thrown) {
        if (isDamage(thrown)) return false;
        throw thrown;
      } finally {
        await rows.return();
      }
    });
  }

  /** Lets a session go on when something of the working set is missing or damaged: makes it anew, once; true when it did. */
  heal(): Promise<boolean> {
    return this.#turns.run(async () => {
      const { generation } = this.#log;
      // One that does not even tell its generation is not ahead of the log.
      const same = generation === (await this.#rows.generation().catch(() => generation));
      if (this.#healed || !same) return false;
      await this.remake();
      this.whenHealed();
      return true;
    });
  }

  /** Makes the working set anew from the log; `damaged` where the log does not verify, with nothing taken away. */
  async remake(): Promise<void> {
    const { generation } = this.#log;
    if (generation === null) throw new Failure("damaged");
    this.#forgetCount();
    const { inPieces } = await import("./batches.ts");
    // Every MAC is checked before the first rows come.
    let rows: Rows | null = null;
    for await (const { records, entries } of inPieces(this.#log.rows())) {
      rows ??= await this.#empty();
      await rows.load(records, entries);
    }
    await (rows ?? (await this.#empty())).begin(generation);
    this.#healed = true;
  }

  /** Brings the working set up to the log: applies the changes that a crash kept from it. */
  async replay(): Promise<void> {
    const generation = await this.#rows.generation();
    if (generation === null) throw new Failure("storage-lost");
    this.#forgetCount();
    for await (const frame of this.#log.frames(generation)) await this.#rows.apply(frame);
  }

  close = (): void => {
    this.#rows.close();
    this.#log.close();
  };

  #forgetCount(): void {
    this.#counted = Promise.resolve(null);
  }

  async #empty(): Promise<Rows> {
    this.#rows.close();
    this.#rows = await this.#anew();
    return this.#rows;
  }
}
