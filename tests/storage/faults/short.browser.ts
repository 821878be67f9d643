import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { damages } from "../../../scripts/faults/damage.ts";
import { erasures } from "../../../scripts/faults/erasures.ts";
import { kills } from "../../../scripts/faults/kills.ts";
import { openSite, type FaultSite } from "../../../scripts/faults/site.ts";

// The long form of each is a part of `npm run test:faults`.
vi.setConfig({ testTimeout: 180_000 });

let site: FaultSite;

beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

test.for(["LevelDB", "SQLite"] as const)(
  "a browser killed three times while its vault writes over %s loses nothing that was acknowledged",
  async (backend) => {
    const outcome = await kills(site, { seed: 1, kills: 3, backend });
    expect(outcome).toMatchObject({ lost: 0, lostFiles: 0, wrong: 0, unopened: 0, backend, firstWrong: "" });
    expect(outcome.acknowledged).toBeGreaterThan(10);
  },
);

test("the control: where a write counts as soon as it is asked for, the same kills lose some", async () => {
  expect((await kills(site, { seed: 1, kills: 3, backend: "LevelDB", careless: true })).lost).toBeGreaterThan(
    0,
  );
});

test("five damaged profiles: each opens with everything in it, or is refused in words", async () => {
  const outcome = await damages(site, { seed: 2, profiles: 5, backend: "LevelDB" });
  expect(outcome).toMatchObject({ damaged: 5, silent: 0, stuck: 0, firstWrong: "" });
  expect(outcome.whole).toBeGreaterThan(0);
});

test("the control: who takes the rows of the database as they come is shown other ones, and hears nothing", async () => {
  const outcome = await damages(site, { seed: 21, profiles: 24, backend: "SQLite", raw: true });
  expect(outcome.silent).toBeGreaterThan(0);
});

test("a browser killed three times while a case is erased leaves it whole or gone", async () => {
  const outcome = await erasures(site, { seed: 1, kills: 3, backend: "LevelDB" });
  expect(outcome).toMatchObject({ kills: 3, between: 0, unopened: 0, firstWrong: "" });
});
