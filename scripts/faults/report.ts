import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { controlOf, missing, notRunBecause } from "./aims.ts";
import type { Unit } from "./campaigns.ts";
import { browserVersion } from "./chromium.ts";
import { sumOf, type Figures, type UnitResult } from "./results.ts";

/** What all pieces so far come to. */
export interface Report {
  /** What ran and did not show what it must: something was lost, or a control did not fail. */
  readonly failed: readonly string[];
  /** What cannot be run here, or was not run yet. */
  readonly notRun: readonly string[];
}

/** Judges the campaigns by what their pieces left behind. */
export function judged(
  done: readonly UnitResult[],
  units: readonly Unit[],
  scale: number,
): Report & { readonly campaigns: Record<string, object>; readonly controls: Record<string, number> } {
  const campaigns: Record<string, object> = {};
  const controls: Record<string, number> = {};
  const [failed, notRun]: [string[], string[]] = [[], []];
  for (const name of new Set(units.map(({ campaign }) => campaign))) {
    const mine = done.filter(({ campaign }) => campaign === name);
    const figures: Figures = sumOf(mine.map((one) => one.figures));
    const planned = units.filter(({ campaign }) => campaign === name).length;
    const [seeds, seconds] = [mine.map(({ seed }) => seed), mine.reduce((sum, one) => sum + one.seconds, 0)];
    campaigns[name] = { units: `${mine.length} of ${planned}`, seeds, seconds, ...figures };
    const control = controlOf(name, figures);
    if (control !== null && mine.length > 0) controls[name] = control;
    const cannot = mine.length === 0 ? null : notRunBecause(name, figures);
    if (mine.length < planned) notRun.push(`${name}: ${mine.length} of ${planned} pieces ran`);
    else if (cannot !== null) notRun.push(`${name} not run: ${cannot}`);
    else failed.push(...missing(name, figures, scale));
  }
  return { failed, notRun, campaigns, controls };
}

/** Writes `faults.json`, or the file of a smaller scale beside it. */
export async function writeReport(
  folder: string,
  done: readonly UnitResult[],
  units: readonly Unit[],
  { build, scale }: { readonly build: string; readonly scale: number },
): Promise<Report> {
  const { failed, notRun, campaigns, controls } = judged(done, units, scale);
  const browser = await browserVersion();
  const seconds = done.reduce((sum, one) => sum + one.seconds, 0);
  const words = {
    browser,
    node: process.version,
    build,
    scale,
    seconds,
    failed,
    notRun,
    controls,
    campaigns,
  };
  mkdirSync(folder, { recursive: true });
  const name = scale === 1 ? "faults.json" : `faults-${scale}.json`;
  writeFileSync(join(folder, name), `${JSON.stringify(words, null, 2)}\n`);
  return { failed, notRun };
}
