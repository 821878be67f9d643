import { cuts, noCutsBecause } from "./cuts.ts";
import { damages } from "./damage.ts";
import { erasures } from "./erasures.ts";
import { kills } from "./kills.ts";
import { flips, markers, modelledCuts, steps, swaps } from "./node.ts";
import type { Figures } from "./results.ts";
import type { FaultSite } from "./site.ts";
import { wipes } from "./wipes.ts";

/** One piece of a campaign, to be run by itself. */
export interface Unit {
  readonly campaign: string;
  readonly unit: string;
  readonly seed: number;
  /** About how long it takes, so that parts come out alike. */
  readonly minutes: number;
  readonly run: (site: FaultSite) => Promise<object>;
}

/** What a campaign must show; a control must show the opposite. */
export interface Aim {
  /** Figures that must be nought. */
  readonly none?: readonly string[];
  /** Figures that must be at least so many. */
  readonly least?: Readonly<Record<string, number>>;
  /** Figures that must be at most so many. */
  readonly most?: Readonly<Record<string, number>>;
  /** Figures of which the sum must not be nought. */
  readonly some?: readonly string[];
}

const bad = ["lost", "lostFiles", "wrong", "unopened"];

/** What each campaign must show. */
export const aims: Readonly<Record<string, Aim>> = {
  "kills-LevelDB": { none: bad, least: { kills: 250, acknowledged: 10_000 } },
  "kills-SQLite": { none: bad, least: { kills: 250, acknowledged: 10_000 } },
  "kills-control": { some: ["lost"] },
  "cuts-LevelDB": { none: bad, least: { kills: 50 } },
  "cuts-SQLite": { none: bad, least: { kills: 50 } },
  "cuts-control": { least: { kills: 3 }, some: ["lost", "wrong", "unopened"] },
  "modelled-cuts": { none: ["lost", "unopened", "unerased"], least: { cuts: 10_000 } },
  "modelled-cuts-control": { some: ["lost", "unopened"] },
  "wipes-LevelDB": {
    none: ["lost", "unopened"],
    least: { records: 20_000 },
    most: { longestUnlockMs: 10_000 },
  },
  "wipes-SQLite": {
    none: ["lost", "unopened"],
    least: { records: 20_000 },
    most: { longestUnlockMs: 10_000 },
  },
  "damage-LevelDB": { none: ["silent", "stuck"], least: { damaged: 150 } },
  "damage-SQLite": { none: ["silent", "stuck"], least: { damaged: 150 } },
  "damage-control": { some: ["silent"] },
  "erase-killed-LevelDB": { none: ["between", "unopened"], least: { kills: 30 } },
  "erase-killed-SQLite": { none: ["between", "unopened"], least: { kills: 30 } },
  "erase-every-step": { none: ["between"], least: { steps: 20 } },
  "restore-every-step": { none: ["between"], least: { steps: 20 } },
  "steps-control": { some: ["between"] },
  markers: { none: ["failed"], least: { passed: 5 } },
  flips: { none: ["accepted"], least: { flips: 300_000 }, some: ["withoutTag"] },
  swaps: { none: ["accepted"], least: { swaps: 3500 }, some: ["withoutPlace"] },
};

function several(
  campaign: string,
  times: number,
  one: (i: number) => Omit<Unit, "campaign" | "unit">,
): Unit[] {
  return Array.from({ length: times }, (_, i) => ({
    campaign,
    unit: String(i + 1).padStart(2, "0"),
    ...one(i),
  }));
}

/** All pieces of all campaigns. */
export async function allUnits(): Promise<readonly Unit[]> {
  const noCuts = await noCutsBecause();
  const cut =
    (given: Parameters<typeof cuts>[1]) =>
    (site: FaultSite): Promise<object> =>
      noCuts === null ? cuts(site, given) : Promise.resolve({ notRun: noCuts });
  const perBackend = (["LevelDB", "SQLite"] as const).flatMap((backend, b) => [
    ...several(`kills-${backend}`, 10, (i) => {
      const seed = 1000 * (b + 1) + i;
      return { seed, minutes: 1.5, run: (site) => kills(site, { seed, kills: 26, backend }) };
    }),
    ...several(`cuts-${backend}`, 4, (i) => {
      const seed = 3000 * (b + 1) + i;
      return { seed, minutes: 1.5, run: cut({ seed, cuts: 13, backend }) };
    }),
    ...several(`damage-${backend}`, 5, (i) => {
      const seed = 5000 * (b + 1) + i;
      return { seed, minutes: 1.5, run: (site) => damages(site, { seed, profiles: 32, backend }) };
    }),
    ...several(`erase-killed-${backend}`, 1, () => {
      const seed = 7000 * (b + 1);
      return { seed, minutes: 2, run: (site) => erasures(site, { seed, kills: 30, backend }) };
    }),
    ...several(`wipes-${backend}`, 1, () => ({
      seed: 0,
      minutes: 2,
      run: (site) => wipes(site, { cases: 100, findings: 200, times: 3, backend }),
    })),
  ]);
  const controls: Unit[] = [
    ...several("kills-control", 1, () => ({
      seed: 11,
      minutes: 1,
      run: (site) => kills(site, { seed: 11, kills: 12, backend: "LevelDB", careless: true }),
    })),
    ...several("cuts-control", 3, (i) => ({
      seed: 12 + i,
      minutes: 0.5,
      run: cut({ seed: 12 + i, cuts: 5, backend: "LevelDB", flush: false }),
    })),
    ...several("damage-control", 1, () => ({
      seed: 21,
      minutes: 1,
      run: (site) => damages(site, { seed: 21, profiles: 24, backend: "LevelDB", raw: true }),
    })),
  ];
  return [...perBackend, ...controls, ...nodeUnits()];
}

function nodeUnits(): Unit[] {
  return [
    ...several("modelled-cuts", 8, (i) => {
      const seed = 10_000 * (i + 1);
      return { seed, minutes: 1, run: () => modelledCuts(seed, 1300, false) };
    }),
    ...several("modelled-cuts-control", 1, () => ({
      seed: 1,
      minutes: 0.5,
      run: () => modelledCuts(1, 200, true),
    })),
    ...several("erase-every-step", 1, () => ({ seed: 1, minutes: 1, run: () => steps("erase") })),
    ...several("restore-every-step", 1, () => ({ seed: 1, minutes: 1, run: () => steps("restore") })),
    ...several("steps-control", 1, () => ({ seed: 1, minutes: 1, run: () => steps("control") })),
    ...several("markers", 1, () => ({ seed: 0, minutes: 2, run: markers })),
    ...several("flips", 10, (i) => ({ seed: 100 + i, minutes: 1, run: () => flips(100 + i, 30_500) })),
    ...several("swaps", 1, () => ({ seed: 1, minutes: 0.5, run: swaps })),
  ];
}

/** What a campaign does not show of what it must; nothing when it holds. */
export function missing(name: string, figures: Figures): string[] {
  const { none = [], least = {}, most = {}, some = [] } = aims[name] ?? {};
  if (typeof figures["notRun"] === "string") return [`${name} not run: ${figures["notRun"]}`];
  const wanted = /-(LevelDB|SQLite)$/.exec(name)?.[1];
  if (wanted !== undefined && figures["backend"] !== wanted)
    return [
      `${name} not run: by its files, this browser keeps IndexedDB in ${figures["backend"] ?? "nothing"}`,
    ];
  const number = (key: string): number => Number(figures[key] ?? NaN);
  const one = [
    ...none.filter((key) => number(key) !== 0).map((key) => `${key} is ${figures[key] ?? "unknown"}, not 0`),
    ...Object.entries(least)
      .filter(([key, value]) => !(number(key) >= value))
      .map(([key, value]) => `${key} is ${figures[key] ?? "unknown"}, less than ${value}`),
    ...Object.entries(most)
      .filter(([key, value]) => !(number(key) <= value))
      .map(([key, value]) => `${key} is ${figures[key] ?? "unknown"}, more than ${value}`),
  ];
  if (some.length > 0 && !(some.reduce((sum, key) => sum + number(key), 0) > 0))
    one.push(`the control fails in nothing`);
  return one.map((words) => `${name}: ${words}`);
}
