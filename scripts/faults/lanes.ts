import { fork, type ChildProcess } from "node:child_process";
import { join } from "node:path";
import { allUnits, type Unit } from "./campaigns.ts";
import { endBrowsers } from "./chromium.ts";
import type { Figures } from "./results.ts";
import { openSite } from "./site.ts";

/** A piece by its name, as it goes to a lane. */
interface Named {
  readonly campaign: string;
  readonly unit: string;
}

/** What came of a piece; a piece that broke says by what. */
export type Ran = { readonly figures: Figures; readonly seconds: number } | { readonly broke: string };

const same = (one: Named, other: Named): boolean =>
  one.campaign === other.campaign && one.unit === other.unit;

/** A process that runs one piece after another, with a server and browsers of its own. */
export async function lane(scale: number): Promise<number> {
  const units = await allUnits(scale);
  const site = await openSite();
  const tell = (ran: Ran | "ready"): void => void process.send?.(ran);
  const run = async (named: Named): Promise<Ran> => {
    const start = Date.now();
    try {
      const unit = units.find((one) => same(one, named));
      if (unit === undefined) throw new Error(`there is no piece ${named.campaign} ${named.unit}`);
      const figures = (await unit.run(site)) as Figures; // flat objects of numbers and words, by what is called there
      return { figures, seconds: Math.round((Date.now() - start) / 1000) };
    } catch (thrown) {
      return { broke: thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown) };
    } finally {
      await endBrowsers();
    }
  };
  const ended = new Promise<void>((resolve) => process.once("disconnect", resolve));
  process.on("message", (named: Named) => void run(named).then(tell));
  tell("ready");
  await ended;
  await site.close();
  return 0;
}

function startLane(scale: number): ChildProcess {
  const program = join(import.meta.dirname, "..", "faults.js");
  return fork(program, ["--lane", "--scale", String(scale)], {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
}

/** Runs the pieces, so many at once, the longest first; `done` hears of each when it is over. */
export async function inLanes(
  units: readonly Unit[],
  { lanes, scale }: { readonly lanes: number; readonly scale: number },
  done: (unit: Unit, ran: Ran) => Promise<void>,
): Promise<void> {
  const left = units.toSorted((a, b) => b.minutes - a.minutes);
  const work = async (): Promise<void> => {
    const child = startLane(scale);
    const died = new Promise<Ran>((resolve) => {
      child.once("exit", (code, by) => resolve({ broke: `its process ended (${by ?? code ?? "unknown"})` }));
    });
    const answer = (): Promise<Ran | "ready"> =>
      Promise.race([
        died,
        new Promise<Ran>((resolve) => child.once("message", resolve as (ran: unknown) => void)),
      ]);
    const began = await answer();
    if (began !== "ready" && "broke" in began) throw new Error(began.broke);
    for (let unit = left.shift(); unit !== undefined; unit = left.shift()) {
      const ran = answer();
      if (child.connected) child.send({ campaign: unit.campaign, unit: unit.unit });
      const said = await ran;
      if (said !== "ready") await done(unit, said);
      if (!child.connected) return;
    }
    child.disconnect();
    await died;
  };
  await Promise.all(Array.from({ length: Math.min(lanes, units.length) }, work));
}
