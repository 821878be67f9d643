import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, renameSync } from "node:fs";
import { join } from "node:path";
import { Chance } from "../../tests/storage/faults/chance.ts";
import type { Backend } from "./chromium.ts";
import { notDone, nothingYet, verify, writeFor, type Kills, type Sure } from "./kills.ts";
import { Laptop, withFolder } from "./laptop.ts";
import type { FaultSite } from "./site.ts";

function run(program: string, ...words: string[]): void {
  execFileSync(program, words, { stdio: ["ignore", "ignore", "pipe"] });
}

function same(one: string, other: string): boolean {
  return spawnSync("cmp", ["-s", one, other]).status === 0;
}

/** A disk in one file, mounted from a loop device that the system writes to late, unless it is told to flush. */
class Disk {
  readonly #image: string;
  readonly at: string;

  constructor(folder: string) {
    this.#image = join(folder, "disk.img");
    this.at = join(folder, "disk");
    mkdirSync(this.at);
    run("truncate", "-s", "256M", this.#image);
    run("mkfs.ext4", "-q", "-F", this.#image);
    this.mount();
  }

  mount(): void {
    run("mount", "-o", "loop,commit=600", this.#image, this.at);
  }

  /** The power goes: the disk is from now on what it was at this moment, without what waited in memory. */
  cut(): void {
    const left = `${this.#image}.left`;
    // A copy that the disk still equals afterwards is that of one moment.
    do run("cp", "--sparse=always", this.#image, left);
    while (!same(this.#image, left));
    this.unmount();
    renameSync(left, this.#image);
    try {
      run("e2fsck", "-fy", this.#image);
    } catch (thrown) {
      // 1: it found something to mend, as after any loss of power
      if ((thrown as { status?: number }).status !== 1) throw thrown;
    }
    this.mount();
  }

  settle(): void {
    run("sync", "-f", this.at);
  }

  unmount(): void {
    run("umount", this.at);
  }
}

/** Why no power can be cut here; null when it can. */
export function noCutsBecause(): Promise<string | null> {
  return withFolder((folder) => {
    try {
      new Disk(folder).unmount();
      return Promise.resolve(null);
    } catch (thrown) {
      const why = thrown instanceof Error ? thrown.message : "";
      return Promise.resolve(`no loop device can be mounted here: ${why}`);
    }
  });
}

/** Cuts the power of a laptop that many times while its vault is writing. */
export async function cuts(
  site: FaultSite,
  given: {
    readonly seed: number;
    readonly cuts: number;
    readonly backend: Backend;
    readonly flush?: boolean;
  },
): Promise<Kills> {
  const chance = new Chance(given.seed);
  const outcome: Kills = {
    ...nothingYet,
  };
  await withFolder(async (folder) => {
    const disk = new Disk(folder);
    const laptop = new Laptop(site, join(disk.at, "profile"), given);
    const sure: Sure = { acked: 0, files: [] };
    let from = 0;
    try {
      laptop.start();
      await laptop.make();
      disk.settle(); // a vault is some minutes old before it matters
      while (outcome.kills < given.cuts) {
        outcome.acknowledged += await writeFor(
          laptop,
          30 + chance.below(1500),
          { from, careless: false },
          sure,
        );
        await laptop.kill();
        disk.cut();
        outcome.kills += 1;
        laptop.start();
        const there = await verify(laptop, sure, outcome);
        if (there === null) break;
        from = there;
        sure.acked = there;
      }
      outcome.backend = laptop.backend ?? "none";
    } catch (thrown) {
      notDone(outcome, thrown);
    } finally {
      await laptop.kill();
      disk.unmount();
    }
  });
  return outcome;
}
