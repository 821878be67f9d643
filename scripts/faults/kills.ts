import { Chance } from "../../tests/storage/faults/chance.ts";
import { Laptop, withFolder } from "./laptop.ts";
import type { Backend } from "./chromium.ts";
import type { FaultSite } from "./site.ts";
import { Workload, type AckedFile } from "./workload.ts";

/** What became of acknowledged writes. */
export interface Kills {
  kills: number;
  /** Kills while the vault was being opened. */
  whileOpening: number;
  acknowledged: number;
  /** Acknowledged writes that were not there afterwards. */
  lost: number;
  /** Acknowledged attachments that did not come back with their content. */
  lostFiles: number;
  /** Times at which what was there is no state that the writes lead to, or the journal was broken. */
  wrong: number;
  unopened: number;
  longestUnlockMs: number;
  backend: string;
  firstWrong: string;
}

export const nothingYet: Readonly<Kills> = {
  ...{ kills: 0, whileOpening: 0, acknowledged: 0, lost: 0, lostFiles: 0, wrong: 0, unopened: 0 },
  ...{ longestUnlockMs: 0, backend: "", firstWrong: "" },
};

/** How a run differs from the product: a control, which must lose. */
export interface KillsControl {
  readonly careless?: boolean;
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** How many writes of the workload are in that text; null when it is none of its states. */
export function writesIn(text: string, upTo: number): number | null {
  const work = new Workload();
  let found = work.text() === text ? 0 : null;
  // A file changes nothing in the text: of equal states the last one counts.
  while (work.count < upTo && (found === null || work.count - found < 3)) {
    work.next();
    if (work.text() === text) found = work.count;
  }
  return found;
}

/** What a vault is known to hold. */
export interface Sure {
  /** Writes that must be there. */
  acked: number;
  /** Files that must be there. */
  readonly files: AckedFile[];
}

/** Writes in an open vault for that long after the first acknowledgement. */
export async function writeFor(
  laptop: Laptop,
  ms: number,
  given: { readonly from: number; readonly careless: boolean },
  sure: Sure,
): Promise<number> {
  let acknowledged = 0;
  const began = new Promise<void>((resolve, reject) => {
    const asked = laptop.site.ask("write", { window: given.careless ? 64 : 8, ...given }, (acks) => {
      for (const { n, file } of acks) {
        acknowledged += 1;
        sure.acked = Math.max(sure.acked, n + 1);
        if (file !== null) sure.files.push(file);
      }
      resolve();
    });
    asked.catch(reject);
  });
  await laptop.within(began);
  await pause(ms);
  return acknowledged;
}

/** Opens the vault, and counts what is missing; the number of writes in it, or null when it did not open. */
export async function verify(
  laptop: Laptop,
  sure: Sure,
  outcome: Omit<Kills, "kills" | "whileOpening" | "acknowledged" | "backend">,
): Promise<number | null> {
  const wrong = (words: string): void => {
    if (outcome.firstWrong === "") outcome.firstWrong = words;
  };
  let step = "locked";
  try {
    outcome.longestUnlockMs = Math.max(outcome.longestUnlockMs, Math.round(await laptop.unlock()));
    step = "unlocked";
    // All of the last files, and some of the older ones: each is read to its end.
    const files = sure.files.slice(-6);
    const seen = await laptop.within(laptop.site.ask("look", { files }));
    const there = writesIn(seen.text, sure.acked + 3000);
    if (there === null || seen.journal !== "intact") {
      outcome.wrong += 1;
      wrong(`after ${sure.acked} writes: journal ${seen.journal}, ${seen.text}`);
      return null;
    }
    if (seen.files < files.length) {
      outcome.lostFiles += files.length - seen.files;
      wrong(`${files.length - seen.files} of the last ${files.length} files are missing`);
      sure.files.length = 0;
    }
    // A file stands in no text: the one after the last that shows may be of the ones acknowledged.
    const missing = sure.acked - there;
    if (missing > 0) {
      outcome.lost += missing;
      wrong(`${missing} of ${sure.acked} writes are missing`);
    }
    return there;
  } catch (thrown) {
    outcome.unopened += 1;
    wrong(`${step}: ${String(thrown)}`);
    return null;
  }
}

/** A desk that refuses to write, or a browser that does not answer, is a vault that does not open. */
export function notDone(outcome: Kills, thrown: unknown): void {
  outcome.unopened += 1;
  outcome.firstWrong ||= `while writing: ${String(thrown)}`;
}

/** Kills the browser that many times while its vault is writing, over one profile. */
export async function kills(
  site: FaultSite,
  given: { readonly seed: number; readonly kills: number; readonly backend: Backend } & KillsControl,
): Promise<Kills> {
  const chance = new Chance(given.seed);
  const outcome: Kills = {
    ...nothingYet,
  };
  await withFolder(async (profile) => {
    const laptop = new Laptop(site, profile, { backend: given.backend });
    const sure: Sure = { acked: 0, files: [] };
    let from = 0;
    laptop.start();
    try {
      await laptop.make();
      for (;;) {
        outcome.acknowledged += await writeFor(
          laptop,
          30 + chance.below(1000),
          { from, careless: given.careless ?? false },
          sure,
        );
        await laptop.kill();
        outcome.kills += 1;
        if (outcome.kills < given.kills && chance.says(0.15)) {
          laptop.start();
          void laptop.unlock().catch(() => undefined); // it is killed over this
          await pause(400 + chance.below(1200));
          await laptop.kill();
          outcome.kills += 1;
          outcome.whileOpening += 1;
        }
        laptop.start();
        const there = await verify(laptop, sure, outcome);
        if (there === null || outcome.kills >= given.kills) break;
        from = there;
        sure.acked = there;
      }
      outcome.backend = laptop.backend ?? "none";
    } catch (thrown) {
      notDone(outcome, thrown);
    } finally {
      await laptop.kill();
    }
  });
  return outcome;
}
