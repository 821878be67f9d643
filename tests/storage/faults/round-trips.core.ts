import { expect, test, vi } from "vitest";
import { roundTrips } from "./round-trips.ts";

vi.setConfig({ testTimeout: 120_000 });

test("random vaults come back from their backup the same, in every record and every byte, and a second tool reads the same", async () => {
  const { different, disagrees, files, records } = await roundTrips(30, 15);
  expect({ different, disagrees }).toEqual({ different: 0, disagrees: 0 });
  expect(files).toBeGreaterThan(5);
  expect(records).toBeGreaterThan(100);
});

test("and a vault that is not the one that was backed up is found out", async () => {
  expect((await roundTrips(30, 2, { late: true })).different).toBe(2);
});
