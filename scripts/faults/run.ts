import { join } from "node:path";
import { buildApp } from "../build-app.ts";
import { allUnits, type Unit } from "./campaigns.ts";
import { inLanes, lane } from "./lanes.ts";
import { Misunderstood, optionsOf, type Options } from "./options.ts";
import { writeReport } from "./report.ts";
import { Results } from "./results.ts";
import { buildName } from "./site.ts";

const root = join(import.meta.dirname, "..", "..");
const folder = join(root, "test-results");

/** Deals the pieces out so that each part takes about as long as the others. */
function dealt(units: readonly Unit[], { part, of }: Options): readonly Unit[] {
  const load = Array.from({ length: of }, () => 0);
  return units
    .toSorted((a, b) => b.minutes - a.minutes)
    .filter(({ minutes }) => {
      const to = load.indexOf(Math.min(...load));
      load[to] = (load[to] ?? 0) + minutes;
      return to === part - 1;
    });
}

async function campaign(options: Options): Promise<number> {
  if (!options.built) buildApp();
  const build = await buildName();
  const results = new Results(folder, options.scale);
  const units = await allUnits(options.scale);
  const mine = dealt(units, options).filter((one) => one.campaign.startsWith(options.only));
  const left = mine.filter((one) => !results.has(one.campaign, one.unit, build));
  const minutes = left.reduce((sum, one) => sum + one.minutes, 0) / options.lanes;
  console.log(`${left.length} of ${mine.length} pieces to run, about ${Math.ceil(minutes)} minutes`);
  const broken: string[] = [];
  await inLanes(left, options, async ({ campaign, unit, seed }, ran) => {
    if ("broke" in ran) {
      broken.push(`${campaign} ${unit} broke off: ${ran.broke}`);
      console.log(broken.at(-1));
      return;
    }
    results.put({ campaign, unit, seed, build, ...ran });
    console.log(`${campaign} ${unit}, ${ran.seconds} s: ${JSON.stringify(ran.figures)}`);
    await writeReport(folder, results.all(build), units, { build, scale: options.scale });
  });
  const { failed, notRun } = await writeReport(folder, results.all(build), units, {
    build,
    scale: options.scale,
  });
  for (const line of [...broken, ...failed, ...notRun]) console.log(line);
  const whole = mine.length === units.length;
  return broken.length + failed.length > 0 || (whole && notRun.some((line) => line.endsWith("ran"))) ? 1 : 0;
}

/**
 * `npm run test:faults [-- --part i/n] [--only name] [--scale 0.05] [--built]`: runs what has not run yet on this
 * build, and writes `test-results/faults.json`. Interrupted, it goes on where it was. Ends with 1 when anything was
 * lost, or a control did not fail.
 */
export async function main(words: readonly string[]): Promise<number> {
  try {
    const options = optionsOf(words);
    return await (words.includes("--lane") ? lane(options.scale) : campaign(options));
  } catch (thrown) {
    if (!(thrown instanceof Misunderstood)) throw thrown;
    console.error(thrown.message);
    return 1;
  }
}
