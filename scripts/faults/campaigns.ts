import { cuts, noCutsBecause } from "./cuts.ts";
import { damages } from "./damage.ts";
import { erasures } from "./erasures.ts";
import { kills } from "./kills.ts";
import { flips, markers, modelledCuts, roundTripsOf, steps, swaps } from "./node.ts";
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

/** A campaign before it is cut into pieces. */
interface Campaign {
  readonly name: string;
  /** How much of it there is, at full scale, and how much of it is one piece. */
  readonly total: number;
  readonly per: number;
  /** The seed of the first piece; the others count on. */
  readonly seed: number;
  /** How long a whole piece takes, measured on two cores with a second piece beside it. */
  readonly minutes: number;
  readonly run: (site: FaultSite, seed: number, count: number) => Promise<object>;
}

function pieces({ name, total, per, seed, minutes, run }: Campaign, scale: number): Unit[] {
  const wanted = Math.max(Math.ceil(total * scale), 1);
  const many = Math.ceil(wanted / per);
  const count = Math.ceil(wanted / many);
  return Array.from({ length: many }, (_, i) => ({
    campaign: name,
    unit: String(i + 1).padStart(2, "0"),
    seed: seed + i,
    minutes: (minutes * count) / per,
    run: (site) => run(site, seed + i, count),
  }));
}

type Given = Parameters<typeof cuts>[1];

function inBrowser(noCuts: string | null): readonly Campaign[] {
  const cut = (site: FaultSite, given: Given): Promise<object> =>
    noCuts === null ? cuts(site, given) : Promise.resolve({ notRun: noCuts });
  return (["LevelDB", "SQLite"] as const).flatMap((backend, b): Campaign[] => [
    {
      ...{ name: `kills-${backend}`, total: 260, per: 26, seed: 1000 * (b + 1), minutes: 1.5 },
      run: (site, seed, count) => kills(site, { seed, kills: count, backend }),
    },
    {
      ...{ name: `cuts-${backend}`, total: 52, per: 13, seed: 3000 * (b + 1), minutes: 1.5 },
      run: (site, seed, count) => cut(site, { seed, cuts: count, backend }),
    },
    {
      ...{ name: `damage-${backend}`, total: 160, per: 32, seed: 5000 * (b + 1), minutes: 1.5 },
      run: (site, seed, count) => damages(site, { seed, profiles: count, backend }),
    },
    {
      ...{ name: `damage-control-${backend}`, total: 24, per: 24, seed: 21 + b, minutes: 1 },
      run: (site, seed, count) => damages(site, { seed, profiles: Math.max(count, 8), backend, raw: true }),
    },
    {
      ...{ name: `erase-killed-${backend}`, total: 30, per: 30, seed: 7000 * (b + 1), minutes: 2 },
      run: (site, seed, count) => erasures(site, { seed, kills: count, backend }),
    },
    {
      ...{ name: `wipes-${backend}`, total: 3, per: 3, seed: 0, minutes: 2 },
      run: (site, _, times) => wipes(site, { cases: 100, findings: 200, times, backend }),
    },
    ...(backend === "SQLite"
      ? []
      : [
          {
            ...{ name: "kills-control", total: 12, per: 12, seed: 11, minutes: 1 },
            run: (site: FaultSite, seed: number, count: number) =>
              kills(site, { seed, kills: count, backend, careless: true }),
          },
          {
            ...{ name: "cuts-control", total: 15, per: 5, seed: 12, minutes: 0.5 },
            run: (site: FaultSite, seed: number, count: number) =>
              cut(site, { seed, cuts: Math.max(count, 3), backend, flush: false }),
          },
        ]),
  ]);
}

/** A campaign that is one piece, whatever the scale. */
function once(name: string, minutes: number, run: Campaign["run"]): Campaign {
  return { name, total: 1, per: 1, seed: 1, minutes, run };
}

const onNode: readonly Campaign[] = [
  {
    ...{ name: "modelled-cuts", total: 10_400, per: 1300, seed: 10_000, minutes: 1 },
    // A piece goes through one seed after another, so the first ones lie far apart.
    run: (_, seed, count) => modelledCuts((seed - 9_999) * 10_000, count, false),
  },
  {
    ...{ name: "modelled-cuts-control", total: 200, per: 200, seed: 1, minutes: 0.5 },
    run: (_, seed, count) => modelledCuts(seed, Math.max(count, 50), true),
  },
  once("erase-every-step", 1, () => steps("erase")),
  once("restore-every-step", 1, () => steps("restore")),
  once("erase-every-step-control", 1, () => steps("erase-control")),
  once("restore-every-step-control", 1, () => steps("restore-control")),
  {
    ...{ name: "round-trips", total: 50, per: 25, seed: 31, minutes: 0.5 },
    run: (_, seed, count) => roundTripsOf(seed, count, false),
  },
  {
    ...{ name: "round-trips-control", total: 5, per: 5, seed: 30, minutes: 0.2 },
    run: (_, seed, count) => roundTripsOf(seed, count, true),
  },
  once("markers", 4, markers),
  {
    ...{ name: "flips", total: 305_000, per: 30_500, seed: 100, minutes: 1 },
    run: (_, seed, count) => flips(seed, count),
  },
  once("swaps", 0.5, swaps),
];

/** All pieces of all campaigns; of a smaller scale, so much of each. */
export async function allUnits(scale: number): Promise<readonly Unit[]> {
  return [...inBrowser(await noCutsBecause()), ...onNode].flatMap((one) => pieces(one, scale));
}
