import { rmSync } from "node:fs";
import { join } from "node:path";
import type { Backend } from "./chromium.ts";
import { Laptop, withFolder } from "./laptop.ts";
import type { FaultSite } from "./site.ts";

/** What became of vaults whose database was removed. */
export interface Wipes {
  wipes: number;
  records: number;
  lost: number;
  /** Of the records, how many somebody misses who has the database alone: the control. */
  withoutLog: number;
  unopened: number;
  /** From asking to unlock until the desk was open again. */
  longestUnlockMs: number;
  backend: string;
  firstWrong: string;
}

/** Fills a vault with that many cases and findings, removes the database of the closed profile, and opens it. */
export async function wipes(
  site: FaultSite,
  given: {
    readonly cases: number;
    readonly findings: number;
    readonly backend: Backend;
    readonly times: number;
  },
): Promise<Wipes> {
  const outcome: Wipes = {
    wipes: 0,
    records: given.cases * given.findings,
    ...{ lost: 0, withoutLog: 0, unopened: 0, longestUnlockMs: 0, backend: "", firstWrong: "" },
  };
  await withFolder(async (profile) => {
    const laptop = new Laptop(site, profile, given);
    try {
      laptop.start();
      await laptop.make();
      for (let from = 0; from < given.cases; from += 5)
        await laptop.within(site.ask("fill", { cases: 5, findings: given.findings, file: false, from }));
      const before = await laptop.within(site.ask("look", { files: [] }));
      await laptop.shut();
      outcome.backend = laptop.backend ?? "none";
      for (; outcome.wipes < given.times; outcome.wipes += 1) {
        rmSync(join(profile, "Default", "IndexedDB"), { recursive: true });
        laptop.start();
        const { rows } = await laptop.within(site.ask("rawRows", {}));
        outcome.withoutLog += Math.max(outcome.records - rows, 0);
        outcome.longestUnlockMs = Math.max(outcome.longestUnlockMs, Math.round(await laptop.unlock()));
        const after = await laptop.within(site.ask("look", { files: [] }));
        if (after.text !== before.text || after.journal !== "intact") outcome.lost += 1;
        await laptop.shut();
      }
    } catch (thrown) {
      outcome.unopened += 1;
      outcome.firstWrong ||= String(thrown);
    } finally {
      await laptop.kill();
    }
  });
  return outcome;
}
