import { expect, test, vi } from "vitest";
import { powerCuts } from "./power-cuts.ts";

// The long form is a part of `npm run test:faults`.
const cuts = Number(process.env["HABEAS_CUTS"] ?? 500);
vi.setConfig({ testTimeout: 120_000 + cuts * 100 });
const seed = Number(process.env["HABEAS_SEED"] ?? 1);

test(`${cuts} losses of power at any step lose nothing that was acknowledged`, async () => {
  const outcome = await powerCuts(seed, cuts);
  expect(outcome).toMatchObject({ lost: 0, unopened: 0, unerased: 0, firstWrong: null });
  expect(outcome.cuts).toBeGreaterThanOrEqual(cuts);
  expect(outcome.acknowledged).toBeGreaterThan(cuts);
  expect(outcome.found).toBeGreaterThan(100);
  for (const times of Object.values(outcome.fates)) expect(times).toBeGreaterThan(0);
});

test("the control: without the copies of new files, the names that a loss of power takes lose files", async () => {
  const { lost, unopened } = await powerCuts(1, 200, { without: "fresh" });
  expect(lost + unopened).toBeGreaterThan(5);
});

test("the control: where flushing does nothing, the same losses of power lose changes or whole vaults", async () => {
  const { lost, unopened } = await powerCuts(1, 100, { lying: true });
  expect(lost + unopened).toBeGreaterThan(10);
});
