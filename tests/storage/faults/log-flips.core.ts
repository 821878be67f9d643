import { expect, test, vi } from "vitest";
import { logFlips } from "./log-flips.ts";

// The long form is a part of `npm run test:faults`.
const rounds = Number(process.env["HABEAS_FLIPS"] ?? 2000);
vi.setConfig({ testTimeout: 120_000 + rounds * 20 });

test(`${rounds} flipped bits and moved links of a log are all noticed, of which a reader without MAC would miss many`, async () => {
  const { flips, swaps, accepted, withoutMac } = await logFlips(1, rounds);
  expect([flips, accepted]).toEqual([rounds, 0]);
  expect(swaps).toBeGreaterThan(rounds / 25);
  expect(withoutMac).toBeGreaterThan(rounds / 4);
});
