import { Chance } from "../../tests/storage/faults/chance.ts";
import type { Backend } from "./chromium.ts";
import { Laptop, withFolder } from "./laptop.ts";
import type { FaultSite } from "./site.ts";

/** What became of erasures that were killed. */
export interface Erasures {
  kills: number;
  notStarted: number;
  complete: number;
  /** Neither: something of the case was left, or something was gone too early. */
  between: number;
  unopened: number;
  backend: string;
  firstWrong: string;
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Kills the browser at random moments of erasing a case with findings and a file, and opens the vault again. */
export async function erasures(
  site: FaultSite,
  given: { readonly seed: number; readonly kills: number; readonly backend: Backend },
): Promise<Erasures> {
  const chance = new Chance(given.seed);
  const outcome: Erasures = {
    ...{ kills: 0, notStarted: 0, complete: 0, between: 0, unopened: 0, backend: "", firstWrong: "" },
  };
  await withFolder(async (profile) => {
    const laptop = new Laptop(site, profile, given);
    try {
      laptop.start();
      await laptop.make();
      const shape = { cases: given.kills + 1, findings: 2, file: true, from: 1 };
      const ids = [...(await laptop.within(site.ask("fill", shape))).ids];
      const purge = (id: string) => site.ask("purge", { key: laptop.key, id });
      let usual = (await laptop.within(purge(ids.pop() ?? ""))).ms;
      let id = ids.pop();
      while (outcome.kills < given.kills && id !== undefined) {
        const begun = site.begun();
        const done = purge(id).then(({ ms }) => (usual = (usual + ms) / 2));
        done.catch(() => undefined); // it is killed over this
        await laptop.within(begun);
        await pause(chance.below(Math.ceil(usual * 1.2)));
        await laptop.kill();
        outcome.kills += 1;
        laptop.start();
        await laptop.unlock();
        const { listed, opens, registered, files, journal } = await laptop.within(site.ask("traces", { id }));
        const whole = journal === "intact";
        if (whole && listed && opens && !registered && files > 0) outcome.notStarted += 1;
        else if (whole && !listed && !opens && registered && files === 0) {
          outcome.complete += 1;
          id = ids.pop();
        } else {
          outcome.between += 1;
          outcome.firstWrong ||= JSON.stringify({ listed, opens, registered, files, journal });
          id = ids.pop();
        }
      }
      outcome.backend = laptop.backend ?? "none";
    } catch (thrown) {
      outcome.unopened += 1;
      outcome.firstWrong ||= String(thrown);
    } finally {
      await laptop.kill();
    }
  });
  return outcome;
}
