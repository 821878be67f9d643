import fc from "fast-check";
import { expect, test } from "vitest";
import { hex, randomBytes } from "../../../src/lib/bytes.ts";
import { PackedKeys } from "../../../src/storage/disk/packed-keys.ts";
import { packed, unpacked } from "../../../src/storage/disk/write-keys.ts";

/** Ids of which many begin alike, or are alike but for the last byte. */
const id = fc
  .tuple(fc.constantFrom("00", "01", "ff"), fc.constantFrom("00000000", "ffffffff"), fc.nat(255))
  .map(([head, middle, tail]) => `${head}${middle}${"0".repeat(20)}${tail.toString(16).padStart(2, "0")}`);
const key = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => new Uint8Array(bytes));

test("every key that was packed is found under its own id, and none under another", () => {
  fc.assert(
    fc.property(fc.dictionary(id, key), fc.array(id), (keys, others) => {
      const given = new Map(Object.entries(keys));
      const found = new PackedKeys(packed(given));
      for (const [name, bytes] of given) expect(hex(found.get(name) ?? randomBytes(1))).toBe(hex(bytes));
      for (const name of others) expect(found.has(name)).toBe(given.has(name));
      const all = [...unpacked(found)].map(([name, bytes]) => [name, hex(bytes)]);
      expect(all).toEqual([...given].map(([name, bytes]) => [name, hex(bytes)]));
    }),
  );
});

test("what is packed tells the number of keys to the next 32 only", () => {
  const sizes = [0, 1, 31, 32].map(
    (count) =>
      packed(
        new Map(Array.from({ length: count }, (_, i) => [hex(new Uint8Array(16).fill(i)), randomBytes(32)])),
      ).length,
  );
  expect(sizes).toEqual([2048, 2048, 2048, 4096]);
});
