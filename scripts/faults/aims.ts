import type { Figures } from "./results.ts";

/** What a campaign must show; a control must show the opposite. */
interface Aim {
  /** Figures that must be nought. */
  readonly none?: readonly string[];
  /** Figures that must be at least so many, at full scale. */
  readonly least?: Readonly<Record<string, number>>;
  /** Figures that must be at most so many. */
  readonly most?: Readonly<Record<string, number>>;
  /** Failures of the control: their sum must not be nought. */
  readonly some?: readonly string[];
}

const bad = ["lost", "lostFiles", "wrong", "unopened"];
const kills: Aim = { none: bad, least: { kills: 250, acknowledged: 10_000 } };
const cuts: Aim = { none: bad, least: { kills: 50 } };
const wipes: Aim = {
  none: ["lost", "unopened"],
  least: { wipes: 1 },
  most: { longestUnlockMs: 10_000 },
  some: ["withoutLog"],
};
// To refuse everything would be easy.
const damage: Aim = { none: ["silent", "stuck"], least: { damaged: 150, whole: 75 } };
const killedErasures: Aim = { none: ["between", "unopened"], least: { kills: 30 } };
const everyStep: Aim = { none: ["between"], least: { steps: 1 } };

/** What each campaign must show. */
export const aims: Readonly<Record<string, Aim>> = {
  "kills-LevelDB": kills,
  "kills-SQLite": kills,
  "kills-control": { some: ["lost"] },
  "cuts-LevelDB": cuts,
  "cuts-SQLite": cuts,
  "cuts-control": { some: ["lost", "wrong", "unopened"] },
  "modelled-cuts": { none: ["lost", "unopened", "unerased"], least: { cuts: 10_000 } },
  "modelled-cuts-control": { some: ["lost", "unopened"] },
  "wipes-LevelDB": wipes,
  "wipes-SQLite": wipes,
  "damage-LevelDB": damage,
  "damage-SQLite": damage,
  "damage-control-LevelDB": { some: ["silent"] },
  "damage-control-SQLite": { some: ["silent"] },
  "erase-killed-LevelDB": killedErasures,
  "erase-killed-SQLite": killedErasures,
  "erase-every-step": everyStep,
  "restore-every-step": everyStep,
  "erase-every-step-control": { some: ["between"] },
  "restore-every-step-control": { some: ["between"] },
  "round-trips": { none: ["different", "disagrees"], least: { vaults: 50 } },
  "round-trips-control": { some: ["different"] },
  markers: { none: ["failed"], least: { passed: 7 } },
  flips: { none: ["accepted"], least: { flips: 300_000 }, some: ["withoutTag"] },
  swaps: { none: ["accepted"], least: { swaps: 3500 }, some: ["withoutPlace"] },
};

/** Figures that do not grow with the scale: the campaign is one piece, which is run whole. */
const whole = new Set(["wipes", "steps", "passed", "swaps"]);

const number = (figures: Figures, key: string): number => Number(figures[key] ?? NaN);

/** How often the control of that campaign failed, as it must; null when it has none. */
export function controlOf(name: string, figures: Figures): number | null {
  const { some = [] } = aims[name] ?? {};
  return some.length === 0 ? null : some.reduce((sum, key) => sum + (number(figures, key) || 0), 0);
}

/** Why a campaign was not run here, in its own words; null when it was. */
export function notRunBecause(name: string, figures: Figures): string | null {
  if (typeof figures["notRun"] === "string") return figures["notRun"];
  const wanted = /-(LevelDB|SQLite)$/.exec(name)?.[1];
  if (wanted === undefined || figures["backend"] === wanted) return null;
  return `by its files, this browser keeps IndexedDB in ${figures["backend"] ?? "nothing"}`;
}

/** What a campaign does not show of what it must; nothing when it holds. */
export function missing(name: string, figures: Figures, scale = 1): string[] {
  const { none = [], least = {}, most = {} } = aims[name] ?? {};
  const said = (key: string): string => String(figures[key] ?? "unknown");
  const bar = (key: string, value: number): number => (whole.has(key) ? value : Math.floor(value * scale));
  const lines = [
    ...none.filter((key) => number(figures, key) !== 0).map((key) => `${key} is ${said(key)}, not 0`),
    ...Object.entries(least)
      .filter(([key, value]) => !(number(figures, key) >= bar(key, value)))
      .map(([key, value]) => `${key} is ${said(key)}, less than ${bar(key, value)}`),
    ...Object.entries(most)
      .filter(([key, value]) => !(number(figures, key) <= value))
      .map(([key, value]) => `${key} is ${said(key)}, more than ${value}`),
  ];
  if (controlOf(name, figures) === 0) lines.push("the control fails in nothing");
  return lines.map((words) => `${name}: ${words}`);
}
