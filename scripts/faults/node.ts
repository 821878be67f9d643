import "fake-indexeddb/auto"; // first: Dexie looks for a database when it is loaded
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { everyStepOf, type Steps } from "../../tests/storage/faults/every-step.ts";
import { flippedBits, swapped, type Swapped } from "../../tests/storage/faults/flips.ts";
import { logFlips } from "../../tests/storage/faults/log-flips.ts";
import { powerCuts } from "../../tests/storage/faults/power-cuts.ts";
import { purgeInterrupted } from "../../tests/storage/faults/purge-steps.ts";
import { restoreInterrupted } from "../../tests/storage/faults/restore-steps.ts";
import { roundTrips, type RoundTrips } from "../../tests/storage/faults/round-trips.ts";

/** That many cuts over the model of disk and database (`tests/storage/faults/power-cuts.ts`). */
export async function modelledCuts(seed: number, cuts: number, lying: boolean): Promise<object> {
  const { fates, firstWrong, ...figures } = await powerCuts(seed, cuts, { lying });
  return { ...figures, fates: Object.keys(fates).length, firstWrong: firstWrong ?? "" };
}

/** Flips in everything that is sealed; one in ten of them in the log. */
export async function flips(seed: number, count: number): Promise<object> {
  const [bits, log] = [await flippedBits(seed, count * 0.9), await logFlips(seed, Math.ceil(count * 0.1))];
  return {
    flips: bits.flips + log.flips,
    movedLinks: log.swaps,
    accepted: bits.accepted + log.accepted,
    withoutTag: bits.withoutTag + log.withoutMac,
  };
}

/** Random vaults backed up, wiped and restored; the control is backed up later than it was looked at. */
export function roundTripsOf(seed: number, vaults: number, late: boolean): Promise<RoundTrips> {
  return roundTrips(seed, vaults, { late });
}

/** Records in each other's place, and older ones in the place of newer. */
export function swaps(): Promise<Swapped> {
  return swapped();
}

/** Interrupts a purge or a restore at each of its steps; the control does it where flushing does nothing. */
export async function steps(
  what: "erase" | "erase-control" | "restore" | "restore-control",
): Promise<object> {
  const run: Record<typeof what, () => Promise<Steps>> = {
    erase: () => everyStepOf((step) => purgeInterrupted(step)),
    "erase-control": () => everyStepOf((step) => purgeInterrupted(step, { lying: true })),
    restore: () => everyStepOf((step) => restoreInterrupted(step)),
    "restore-control": () => everyStepOf((step) => restoreInterrupted(step, { lying: true })),
  };
  const { seen, ...figures } = await run[what]();
  return { ...figures, seen: [...seen].sort().join(", ") };
}

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
}

/** Sixty things a person types, looked for in the whole profile (`tests/browser/sealed.browser.ts`). */
export function markers(): Promise<object> {
  const folder = mkdtempSync(join(tmpdir(), "habeas-faults-"));
  const report = join(folder, "markers.json");
  const vitest = join(import.meta.dirname, "..", "..", "node_modules", "vitest", "vitest.mjs");
  const words = ["run", "--project", "browser", "tests/browser/sealed.browser.ts", "--reporter=json"];
  // The app is built already, and others are using it.
  const env = { ...process.env, HABEAS_BUILT: "yes" };
  spawnSync(process.execPath, [vitest, ...words, `--outputFile=${report}`], { stdio: "ignore", env });
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, "utf8")) as Report; // Vitest's own
  rmSync(folder, { recursive: true });
  // Its tests say: at least sixty; none found in use, locked, after erasing; all found where nothing is sealed.
  return Promise.resolve({ markersAtLeast: 60, passed: numPassedTests, failed: numFailedTests });
}
