import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { newId } from "../../src/lib/id.ts";
import { Bearing } from "../../src/storage/bearing.ts";
import { lastSeen, wordsOf } from "../../src/storage/witness-words.ts";

const vaultId = newId();

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test("a hundred changes in a second are one witness, of the last of them", async () => {
  const written: string[] = [];
  const bearing = new Bearing(async (words) => void written.push(words));
  for (let generation = 1; generation <= 100; generation += 1) bearing.saw({ vaultId, place: 0 }, generation);
  expect(written).toEqual([]);
  await vi.advanceTimersByTimeAsync(1000);
  vi.useRealTimers();
  await vi.waitFor(() => expect(written).toHaveLength(1));
  expect(await lastSeen(written, { vaultId, place: 0 })).toBe(100);
});

test("after a lock nothing more is said", async () => {
  const written: string[] = [];
  const bearing = new Bearing(async (words) => void written.push(words));
  bearing.saw({ vaultId, place: 0 }, 1);
  bearing.stop();
  await vi.advanceTimersByTimeAsync(5000);
  expect(written).toEqual([]);
});

test("what was seen counts for the same vault in the same place, the higher of two", async () => {
  const words = async (generation: number, place = 0, id = vaultId): Promise<string> =>
    wordsOf({ vaultId: id, place }, generation);
  const here = { vaultId, place: 1 };
  expect(await lastSeen([null, null], here)).toBeNull();
  expect(await lastSeen([await words(7, 1), await words(9, 1)], here)).toBe(9);
  expect(await lastSeen([await words(9, 1, newId()), null], here)).toBeNull();
  // Restored since: that history is over.
  expect(await lastSeen([await words(9, 0), null], here)).toBeNull();
  // The restored vault itself is gone, and the one from before is back.
  expect(await lastSeen([await words(9, 2), null], here)).toBe(Infinity);
});

test("a mark of an earlier version, or anything else, tells nothing", async () => {
  for (const words of ["5f".repeat(32), "{}", "[]", "null", "", "{"]) {
    expect(await lastSeen([words], { vaultId, place: 0 })).toBeNull();
  }
});
