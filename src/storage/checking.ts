import type { VaultCheck, VaultFault } from "../domain/vault-check.ts";
import { hex } from "../lib/bytes.ts";
import { dateOf } from "../lib/calendar.ts";
import { Failure } from "../lib/failure.ts";
import type { Id } from "../lib/id.ts";
import { Sha256 } from "../lib/sha256-stream.ts";
import type { Following } from "./backup/site.ts";
import type { KeptFile } from "./desk.ts";
import type { OpenVault } from "./sealed/open-sealed.ts";
import { endUnnamedKeys } from "./sealed/unnamed-keys.ts";
import { tryCase, tryDesk, tryFindings } from "./sealed/try-records.ts";

/** Called between two pieces of work: what the officer does goes first. */
export type Pace = () => Promise<void>;

/** Findings that are opened at a time, while a save waits. */
const findingsAtOnce = 200;
const partBytes = 1 << 20;
const entriesAtOnce = 512;

/** Works some milliseconds, then rests: gently, a fifth of the time; else all of it but for what is waiting. */
export function paceOf(gently: boolean): Pace {
  const [work, rest] = gently ? [8, 32] : [24, 0];
  let began = performance.now();
  return async () => {
    if (performance.now() - began < work) return;
    await new Promise((resolve) => setTimeout(resolve, rest));
    began = performance.now();
  };
}

/** One check of everything under way. */
class Checking {
  readonly #vault: OpenVault;
  readonly #following: Following;
  readonly #pace: Pace;
  readonly #faults: VaultFault[] = [];
  #records = 0;
  #files = 0;
  #done = 0;
  #of = 0;

  constructor(vault: OpenVault, following: Following, pace: Pace) {
    this.#vault = vault;
    this.#following = following;
    this.#pace = pace;
  }

  async run(): Promise<Omit<VaultCheck, "on">> {
    const { desk, ground } = this.#vault;
    const healed = ground.rows.healed;
    const cases = desk.summaries;
    const entries = await desk.still(({ head }) => Promise.resolve(head.entries));
    const files = new Map<Id, readonly KeptFile[]>();
    for (const { id } of cases) {
      files.set(id, await this.#filesOf(id).catch(() => []));
      await this.#pace();
    }
    const parts = [...files.values()]
      .flat()
      .reduce((sum, { bytes }) => sum + Math.ceil(bytes / partBytes), 0);
    this.#of = cases.length + parts + Math.ceil(entries / entriesAtOnce) + 1;

    if (!(await this.#holds(() => this.#desk()))) this.#faults.push({ kind: "desk" });
    for (const { id, number } of cases) {
      if (!(await this.#holds(() => this.#case(id)))) this.#faults.push({ kind: "case", number });
      await this.#step(1);
      for (const file of files.get(id) ?? []) {
        if (!(await this.#holds(() => this.#file(id, file)))) this.#faults.push({ kind: "file", number });
      }
    }
    if (!(await this.#journal())) this.#faults.push({ kind: "journal" });
    await this.#step(Math.ceil(entries / entriesAtOnce));
    const log = await this.#log();
    return {
      ...{ records: this.#records, files: this.#files, entries, faults: this.#faults },
      mended: log || ground.rows.healed !== healed,
    };
  }

  /** Sees to the second copy; true when it was damaged and is written anew. */
  async #log(): Promise<boolean> {
    const { rows } = this.#vault.ground;
    if (await rows.logIsWhole(this.#pace)) return false;
    // Where the first copy has faults too, even a damaged second one may be of use.
    const mended = this.#faults.length === 0 && (await this.#holds(() => rows.renewLog()));
    if (!mended) this.#faults.push({ kind: "log" });
    return mended;
  }

  async #step(steps: number): Promise<void> {
    this.#done += steps;
    this.#following.tell({ phase: "check", done: Math.min(this.#done, this.#of), of: this.#of });
    if (this.#following.cancelled()) throw new Failure("cancelled");
    await this.#pace();
  }

  /** Whether it opens as it was written. */
  async #holds(work: () => Promise<void>): Promise<boolean> {
    try {
      await work();
      return true;
    } catch (thrown) {
      if (thrown instanceof Failure && thrown.code !== "cancelled" && thrown.code !== "bug") return false;
      throw thrown;
    }
  }

  async #desk(): Promise<void> {
    const { desk, keep } = this.#vault;
    this.#records += await desk.still(() => keep.lend(tryDesk));
    await desk.still(() => keep.mustBeWhole());
  }

  async #case(id: Id): Promise<void> {
    const { desk, keep } = this.#vault;
    const findings = await desk.still(() => keep.lend((...from) => tryCase(...from, id)));
    this.#records += 2 + findings;
    for (let from = 0; from < findings; from += findingsAtOnce) {
      await desk.still(() => keep.lend((...at) => tryFindings(...at, id, { from, count: findingsAtOnce })));
      await this.#pace();
    }
  }

  #filesOf(id: Id): Promise<readonly KeptFile[]> {
    const { desk, keep } = this.#vault;
    return desk.still(() =>
      keep.lend(async (_, { pages }) => (pages.card(id) === undefined ? [] : keep.filesOf(id))),
    );
  }

  async #file(id: Id, { fileId, sha256 }: KeptFile): Promise<void> {
    this.#files += 1;
    try {
      const read = await this.#vault.keep.fileReader(id, fileId);
      const hash = new Sha256();
      for (let part = 0, last = false; !last; part += 1) {
        const one = await read(part);
        hash.update(one.bytes);
        ({ last } = one);
        await this.#step(1);
      }
      if (hex(hash.digest()) !== sha256) throw new Failure("damaged");
    } catch (thrown) {
      if (thrown instanceof Failure && thrown.code === "cancelled") throw thrown;
      // It may have been erased meanwhile.
      if ((await this.#filesOf(id)).some((file) => file.fileId === fileId)) throw thrown;
    }
  }

  async #journal(): Promise<boolean> {
    const { journal } = this.#vault.desk;
    // A purge in between takes details away; the second look knows of it.
    return (await journal.verify()).kind === "intact" || (await journal.verify()).kind === "intact";
  }
}

/**
 * Opens every record, reads every file to its end, walks the journal from its first line and the log of changes link by
 * link, while the officer goes on working; what it found is kept, and stands in the journal. Throws `cancelled`.
 */
export async function checkVault(
  vault: OpenVault,
  { now, following, pace }: { now: () => Date; following: Following; pace: Pace },
): Promise<VaultCheck> {
  const { desk, keep } = vault;
  const found = await new Checking(vault, following, pace).run();
  if (found.faults.length === 0) await desk.still(() => keep.lend(endUnnamedKeys));
  const check: VaultCheck = { on: dateOf(now()), ...found };
  const { records, files, entries, faults, mended } = check;
  const facts = { records, files, entries, faults: faults.length, mended };
  await desk.record("vault-checked", facts, (settings) => ({ ...settings, lastCheck: check }));
  return check;
}
