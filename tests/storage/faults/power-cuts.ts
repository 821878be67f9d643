import { initialSettings } from "../../../src/domain/settings.ts";
import { fromHex } from "../../../src/lib/bytes.ts";
import { Failure } from "../../../src/lib/failure.ts";
import {
  createSealed,
  openSealed,
  type Means,
  type OpenVault,
} from "../../../src/storage/sealed/open-sealed.ts";
import { quickKey } from "../means.ts";
import { nothing, plans, shown, textOf, type Model } from "./acts.ts";
import { Chance } from "./chance.ts";
import { DiskModel } from "./disk-model.ts";
import { Power } from "./power.ts";
import { DatabaseModel, fates, RowsModel, type Fate } from "./rows-model.ts";

/** What became of all the cuts. */
export interface Outcome {
  /** How often the power went, at a step of a file or of the database. */
  cuts: number;
  /** Changes that were acknowledged. */
  acknowledged: number;
  /** Times at which something acknowledged was missing or another, or something was there that nobody had asked for. */
  lost: number;
  /** Times at which the vault did not open. */
  unopened: number;
  /** Erasures of which something was still in a file after the next unlock. */
  unerased: number;
  /** Cases in use of which the same search finds something in a file: so it can find. */
  found: number;
  /** How often the database met which fate. */
  readonly fates: Record<Fate, number>;
  /** The first that went wrong, with what shows it again. */
  firstWrong: string | null;
}

/** How the world of a run differs from ours: a control, which must lose. */
export interface Control {
  /** Flushing does nothing. */
  readonly lying?: boolean;
  /** A file that is empty after every loss of power. */
  readonly without?: string;
}

const passphrase = "a";
/** Cuts after which a new vault is begun, so that vaults stay small. */
const cutsPerVault = 25;

/** One laptop over many losses of power. */
class Laptop {
  readonly power = new Power();
  readonly #disk: DiskModel;
  readonly #databases = new Map<string, DatabaseModel>();
  readonly means: Means;
  #clock = Date.UTC(2026, 10, 20, 10);

  constructor(control: Control) {
    this.#disk = new DiskModel(this.power, () => this.#clock, control);
    this.means = {
      files: this.#disk,
      openRows: (name) => new RowsModel(this.#database(name)),
      removeRows: async (name) => this.#database(name).remove(),
      derive: quickKey,
      now: () => new Date(this.#clock),
      wait: async () => undefined,
    };
  }

  #database(name: string): DatabaseModel {
    const known = this.#databases.get(name) ?? new DatabaseModel(this.power);
    this.#databases.set(name, known);
    return known;
  }

  /** So many seconds go by. */
  pass(seconds: number): void {
    this.#clock += seconds * 1000;
  }

  /** The power is back, with what the disk kept; the database has met its fate. */
  restart(chance: Chance, fate: Fate): void {
    this.power.restore();
    this.#disk.crash(chance);
    for (const database of this.#databases.values()) database.suffer(fate, chance);
  }

  /** True when a file still holds the name of a case, which is also that of its record. */
  holds(caseId: string): boolean {
    const id = Buffer.from(fromHex(caseId));
    return this.#disk
      .dump()
      .some(({ name, bytes }) => name.includes(caseId) || Buffer.from(bytes).includes(id));
  }
}

/** Works until the power goes: what must be there afterwards, and what may be there instead. */
async function work(
  laptop: Laptop,
  vault: OpenVault,
  { from, chance, outcome }: { from: Model; chance: Chance; outcome: Outcome },
): Promise<readonly Model[]> {
  const { power } = laptop;
  let sure = from;
  for (;;) {
    laptop.pass(chance.below(20));
    const { next, run } = chance.pick(plans)(sure, chance);
    try {
      await run(vault);
    } catch (thrown) {
      if (!power.isOut) throw thrown;
      return [sure, next];
    }
    sure = next;
    outcome.acknowledged += 1;
    if (power.isOut) return [sure];
  }
}

/** Unlocks, where the power may go again while it is being unlocked. */
async function unlockAtLast(laptop: Laptop, chance: Chance, outcome: Outcome): Promise<OpenVault> {
  for (let tries = 0; ; tries += 1) {
    if (tries < 3 && chance.says(0.3)) laptop.power.cutAfter(1 + chance.below(40));
    try {
      const vault = await openSealed(laptop.means, passphrase);
      if (!laptop.power.isOut) {
        laptop.power.restore();
        return vault;
      }
    } catch (thrown) {
      if (!laptop.power.isOut) throw thrown;
    }
    outcome.cuts += 1;
    laptop.restart(chance, chance.says(0.8) ? "intact" : "wiped");
  }
}

class Wrong extends Error {}

async function oneVault(seed: number, outcome: Outcome, most: number, control: Control): Promise<void> {
  const chance = new Chance(seed);
  const laptop = new Laptop(control);
  let vault = await createSealed(laptop.means, passphrase, initialSettings);
  laptop.pass(300); // a vault is some minutes old before it matters
  let model = nothing;
  for (let round = 0; round < cutsPerVault && outcome.cuts < most; round += 1) {
    laptop.power.cutAfter(1 + chance.below(chance.pick([8, 30, 120])));
    const may = await work(laptop, vault, { from: model, chance, outcome });
    outcome.cuts += 1;
    const fate = chance.pick(fates);
    outcome.fates[fate] += 1;
    laptop.restart(chance, fate);
    vault = await unlockAtLast(laptop, chance, outcome);
    const text = await shown(vault);
    const now = may.find((one) => textOf(one) === text);
    if (now === undefined) throw new Wrong(`after ${fate}`);
    if ((await vault.desk.journal.verify()).kind !== "intact") throw new Wrong("journal");
    outcome.found += [...now.cases.keys()].filter((id) => laptop.holds(id)).length;
    outcome.unerased += now.erased.filter((id) => laptop.holds(id)).length;
    model = now;
  }
}

/**
 * Lets the power go that many times, at any step of a file or of the database, over vaults in use; drops and reorders
 * what was not flushed; lets the database be wiped, rolled back, torn or refuse to open; unlocks, with more cuts while
 * it is unlocked; and compares all that is shown with all that was acknowledged.
 */
export async function powerCuts(seed: number, cuts: number, control: Control = {}): Promise<Outcome> {
  const outcome: Outcome = {
    ...{ cuts: 0, acknowledged: 0, lost: 0, unopened: 0, unerased: 0, found: 0, firstWrong: null },
    fates: { intact: 0, wiped: 0, "rolled back": 0, partial: 0, shuffled: 0, "no generation": 0, broken: 0 },
  };
  for (let next = seed; outcome.cuts < cuts; next += 1) {
    try {
      await oneVault(next, outcome, cuts, control);
    } catch (thrown) {
      if (!(thrown instanceof Wrong || thrown instanceof Failure)) throw thrown;
      if (thrown instanceof Wrong) outcome.lost += 1;
      else outcome.unopened += 1;
      const cause = thrown instanceof Failure ? thrown.cause : undefined;
      outcome.firstWrong ??= `seed ${next}: ${thrown.message} ${cause instanceof Error ? (cause.stack ?? "") : ""}`;
    }
  }
  return outcome;
}
