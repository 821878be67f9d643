import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { initialSettings } from "../../../src/domain/settings.ts";
import { accessTo } from "../../../src/storage/access.ts";
import { argon2idKey } from "../../../src/storage/crypto/argon2.ts";
import { calibratedCost, costHere } from "../../../src/storage/crypto/calibrate.ts";
import { floorCost, mustBeBearable, newKdf, type Cost } from "../../../src/storage/crypto/kdf.ts";
import { slotsOf } from "../../../src/storage/disk/header.ts";
import { createSealed } from "../../../src/storage/sealed/open-sealed.ts";
import { laptop, quickKey } from "../means.ts";

const mebibytes = (cost: Cost): number => cost.memoryKiB / 1024;

/** A laptop that does the floor in so many milliseconds, and everything else in proportion. */
const laptopOf = (floorTakes: number) =>
  vi.fn(async ({ memoryKiB, passes }: Cost) => {
    const share = (memoryKiB * passes) / (floorCost.memoryKiB * floorCost.passes);
    return floorTakes * share;
  });

test.for([
  [2300, 64, 3],
  [900, 64, 3],
  [510, 64, 3],
  [450, 128, 3],
  [300, 128, 5],
  [251, 128, 5],
  [240, 256, 3],
  [100, 256, 7],
  [40, 256, 16],
  [1, 256, 16],
] as const)(
  "a laptop that does the floor in %i ms gets %i MiB and %i passes",
  async ([takes, memory, passes]) => {
    const cost = await calibratedCost(laptopOf(takes), () => true);
    expect([mebibytes(cost), cost.passes]).toEqual([memory, passes]);
  },
);

test("whatever is measured, the cost is one that is accepted on read, at most a second, and found in two runs", async () => {
  await fc.assert(
    fc.asyncProperty(fc.double({ noNaN: false }), fc.boolean(), async (takes, room) => {
      const measure = laptopOf(takes);
      const cost = await calibratedCost(measure, () => room);
      mustBeBearable(newKdf(cost));
      expect(mebibytes(cost)).toBeLessThanOrEqual(256);
      expect(measure.mock.calls.length).toBeLessThanOrEqual(2);
      if (cost !== floorCost) expect(await measure(cost)).toBeLessThanOrEqual(1000.001);
    }),
  );
});

test("a laptop without the memory gets passes instead", async () => {
  const cost = await calibratedCost(laptopOf(100), (memoryKiB) => memoryKiB <= 64 * 1024);
  expect([mebibytes(cost), cost.passes]).toEqual([64, 16]);
});

test("measured on this machine, deriving at the found cost takes seconds, not minutes", async () => {
  const cost = await costHere(argon2idKey);
  mustBeBearable(newKdf(cost));
  expect(mebibytes(cost)).toBeLessThanOrEqual(256);
  const start = performance.now();
  await argon2idKey("measured", newKdf(cost));
  expect(performance.now() - start).toBeLessThan(20_000); // a machine busy with other tests
}, 60_000);

test("measuring that never ends, or breaks, leaves the floor", async () => {
  expect(await costHere(() => new Promise(() => undefined), 20)).toBe(floorCost);
  expect(await costHere(() => Promise.reject(new Error("no memory")))).toBe(floorCost);
});

test("set-up and a change of the passphrase measure anew, and the header says what they found", async () => {
  const means = { ...laptop(), findCost: async () => ({ memoryKiB: 131_072, passes: 4 }) };
  const { close } = await createSealed(means, "a", initialSettings);
  close();
  const kdfs = async () =>
    (await slotsOf(means.files)).map((slot) => (slot.kind === "passphrase" ? slot.kdf : null));
  expect(await kdfs()).toMatchObject([{ memoryKiB: 131_072, passes: 4, lanes: 1 }]);
  const dearer = async (): Promise<Cost> => ({ memoryKiB: 262_144, passes: 9 });
  await accessTo(means.files, quickKey, dearer).changePassphrase("a", "b");
  expect(await kdfs()).toMatchObject([{ memoryKiB: 262_144, passes: 9 }]);
});
