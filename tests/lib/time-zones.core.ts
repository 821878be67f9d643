import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");

/** The days of each zone on which its clocks change in 2026 and 2027; Kolkata has none. */
const zones = ["Pacific/Auckland", "Asia/Kolkata", "Europe/Berlin", "America/Los_Angeles", "UTC"] as const;

async function datesIn(zone: string): Promise<readonly string[]> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["scripts/run.js", "tests/support/dates-in-zone.ts"],
    { cwd: root, env: { ...process.env, TZ: zone }, timeout: 60_000 },
  );
  return stdout.trim().split("\n");
}

test("every due date of two years is the same in every zone, and each day is named rightly from midnight to midnight", async () => {
  const [first = [], ...others] = await Promise.all(zones.map(datesIn));
  expect(first).toHaveLength(731);
  expect(first[0]).toBe("2026-01-01 2026-04-01 2026-04-01 2026-02-13 2026-01-22 true");
  expect(first.filter((line) => !line.endsWith(" true"))).toEqual([]);
  for (const other of others) expect(other).toEqual(first);
}, 120_000);
