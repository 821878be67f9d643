import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { allUnits, missing, type Unit } from "./campaigns.ts";
import { browserVersion } from "./chromium.ts";
import { partOf, Results, sumOf, type Figures } from "./results.ts";
import { buildName, openSite, type FaultSite } from "./site.ts";

const root = join(import.meta.dirname, "..", "..");
const folder = join(root, "test-results");

function buildApp(): void {
  const vite = join(root, "node_modules", "vite", "bin", "vite.js");
  const { NODE_ENV: _mode, VITEST: _vitest, ...env } = process.env;
  const { status } = spawnSync(process.execPath, [vite, "build", "--logLevel", "warn"], {
    cwd: root,
    env,
    stdio: "inherit",
  });
  if (status !== 0) throw new Error("the app does not build");
}

/** Deals the pieces out so that each part takes about as long as the others. */
function dealt(units: readonly Unit[], part: number, of: number): readonly Unit[] {
  const load = Array.from({ length: of }, () => 0);
  return units
    .toSorted((a, b) => b.minutes - a.minutes)
    .filter(({ minutes }) => {
      const to = load.indexOf(Math.min(...load));
      load[to] = (load[to] ?? 0) + minutes;
      return to === part - 1;
    });
}

/** Writes down what all units so far come to; answers what is not shown yet. */
async function report(results: Results, units: readonly Unit[], build: string): Promise<readonly string[]> {
  const done = results.all(build);
  const campaigns: Record<string, object> = {};
  const notShown: string[] = [];
  for (const name of new Set(units.map(({ campaign }) => campaign))) {
    const mine = done.filter(({ campaign }) => campaign === name);
    const figures: Figures = sumOf(mine.map((one) => one.figures));
    const planned = units.filter(({ campaign }) => campaign === name).length;
    campaigns[name] = {
      units: `${mine.length} of ${planned}`,
      seeds: mine.map(({ seed }) => seed),
      ...figures,
    };
    notShown.push(
      ...(mine.length < planned
        ? [`${name}: ${mine.length} of ${planned} units ran`]
        : missing(name, figures)),
    );
  }
  const words = { browser: await browserVersion(), node: process.version, build, notShown, campaigns };
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "faults.json"), `${JSON.stringify(words, null, 2)}\n`);
  return notShown;
}

async function runUnit(unit: Unit, site: FaultSite, results: Results, build: string): Promise<void> {
  const start = Date.now();
  const figures = (await unit.run(site)) as Figures; // flat objects of numbers and words, by what is called there
  const seconds = Math.round((Date.now() - start) / 1000);
  results.put({ campaign: unit.campaign, unit: unit.unit, seed: unit.seed, build, seconds, figures });
  console.log(`${unit.campaign} ${unit.unit}, ${seconds} s: ${JSON.stringify(figures)}`);
}

/**
 * `npm run test:faults [-- --part i/n] [--only name] [--built]`: runs what has not run yet on this build, and writes
 * `test-results/faults.json`. Interrupted, it goes on where it was.
 */
export async function main(words: readonly string[]): Promise<number> {
  const which = partOf(words);
  if (which === null) throw new Error("name the part as --part 1/2");
  const only = words.includes("--only") ? words[words.indexOf("--only") + 1] : undefined;
  if (!words.includes("--built")) buildApp();
  const build = await buildName();
  const results = new Results(folder);
  const units = await allUnits();
  const site = await openSite();
  for (const unit of dealt(units, which.part, which.of)) {
    if (only !== undefined && !unit.campaign.startsWith(only)) continue;
    if (results.has(unit.campaign, unit.unit, build)) continue;
    await runUnit(unit, site, results, build);
    await report(results, units, build);
  }
  await site.close();
  const notShown = await report(results, units, build);
  for (const line of notShown) console.log(line);
  return which.of === 1 && only === undefined && notShown.length > 0 ? 1 : 0;
}
