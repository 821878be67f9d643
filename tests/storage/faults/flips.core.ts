import { expect, test, vi } from "vitest";
import { flippedBits, swapped } from "./flips.ts";

vi.setConfig({ testTimeout: 60_000 });

// The long form, over 300,000 bits, is a part of `npm run test:faults`.
test("2,000 flipped bits of records, ring, superblock, header, attachment and backup: none opens; without tags many would", async () => {
  const { flips, accepted, withoutTag } = await flippedBits(1, 2000);
  expect(flips).toBeGreaterThanOrEqual(2000);
  expect(accepted).toBe(0);
  expect(withoutTag).toBeGreaterThan(300);
});

test("3,660 records in the place of others, or of their own later selves: none opens; bound to no place all would", async () => {
  expect(await swapped()).toEqual({ swaps: 3660, accepted: 0, withoutPlace: 3660 });
});
