import { beforeEach, expect, test } from "vitest";
import { randomBytes } from "../../../src/lib/bytes.ts";
import { newId } from "../../../src/lib/id.ts";
import { vaultKeys, type VaultKeys } from "../../../src/storage/crypto/keys.ts";
import { KeyRing } from "../../../src/storage/disk/ring.ts";
import { OpfsDouble } from "../../support/opfs-double.ts";

let files: OpfsDouble;
let keys: VaultKeys;
beforeEach(async () => {
  files = new OpfsDouble();
  keys = await vaultKeys(randomBytes(32), newId());
});

const bytesOf = (name: string): Uint8Array<ArrayBuffer> =>
  files.dump().find((file) => file.name === name)!.bytes;

/** The ring as it opens after a power cut at this very moment. */
function afterCrash(): Promise<KeyRing> {
  files.crash();
  files.onTouch = () => undefined;
  return KeyRing.open(files, keys);
}

test("keys added are there when the ring is opened again, and are the same", async () => {
  const ring = await KeyRing.create(files, keys, "habeas-1");
  const [one, two] = await ring.add(2);
  const raw = [ring.bytes(one!), ring.bytes(two!)];
  ring.close();
  const again = await KeyRing.open(files, keys);
  expect([again.bytes(one!), again.bytes(two!)]).toEqual(raw);
  expect(again.records).toBe("habeas-1");
});

test("a key taken out opens nothing more, not even with every file that was ever left on disk", async () => {
  const ring = await KeyRing.create(files, keys, "habeas-1");
  const [gone, stays] = await ring.add(2);
  const [goneBytes, before] = [ring.bytes(gone!), files.dump()];
  await ring.destroy([gone!]);
  expect(ring.has(gone!)).toBe(false);
  expect(() => ring.bytes(gone!)).toThrow("damaged");
  await expect(ring.key(gone!)).rejects.toMatchObject({ code: "damaged" });
  ring.close();

  const again = await KeyRing.open(files, keys);
  expect([again.has(gone!), again.has(stays!)]).toEqual([false, true]);
  again.close();
  // The region that held it was overwritten from its first byte to its last.
  for (const { name, bytes } of before.filter((file) => file.name.startsWith("ring"))) {
    const now = bytesOf(name);
    expect(now.length).toBeGreaterThanOrEqual(bytes.length);
    expect(bytes.some((byte, i) => byte !== now[i])).toBe(true);
  }
  expect(files.dump().some(({ bytes }) => Buffer.from(bytes).includes(Buffer.from(goneBytes)))).toBe(false);

  // The control: with the old files put back, the key is there again. So it was the overwriting that did it.
  for (const { name, bytes } of before) files.replace(name, bytes);
  expect((await KeyRing.open(files, keys)).has(gone!)).toBe(true);
});

test("the files say how many keys there are only in steps of 32", async () => {
  const ring = await KeyRing.create(files, keys, "habeas-1");
  const size = (): number => Math.max(bytesOf("ring-a").length, bytesOf("ring-b").length);
  await ring.add(1);
  const few = size();
  await ring.add(30);
  expect(size()).toBe(few);
  await ring.add(1);
  expect(size()).toBe(few + 32 * 64);
});

test("power lost at any step of a rewrite leaves the ring before or after, whole", async () => {
  for (const how of ["write", "truncate", "flush"] as const) {
    for (let step = 1; ; step += 1) {
      files = new OpfsDouble();
      const ring = await KeyRing.create(files, keys, "habeas-1");
      const [kept, gone] = await ring.add(2);
      let left = step;
      files.onTouch = (_path, touch) => {
        if (touch === how && (left -= 1) === 0) throw new Error("power");
      };
      const finished = await ring.destroy([gone!]).then(
        () => true,
        () => false,
      );
      const again = await afterCrash();
      expect(again.has(kept!)).toBe(true);
      if (finished) expect(again.has(gone!)).toBe(false);
      // Whatever it was, the ring can be written again.
      await again.destroy([gone!]);
      expect([again.has(kept!), again.has(gone!)]).toEqual([true, false]);
      if (finished) break;
    }
  }
});

test("after a crash the region that no longer counts is overwritten at the next opening", async () => {
  const ring = await KeyRing.create(files, keys, "habeas-1");
  const [gone] = await ring.add(1);
  const held =
    bytesOf("ring-b").length > 16 && Buffer.from(bytesOf("ring-b").subarray(0, 4)).toString() === "HBK1";
  const name = held ? "ring-b" : "ring-a";
  files.onTouch = (path, touch) => {
    if (touch === "write" && path[0] === name) throw new Error("power");
  };
  await expect(ring.destroy([gone!])).rejects.toThrow();
  expect(Buffer.from(bytesOf(name).subarray(0, 4)).toString()).toBe("HBK1");
  const again = await afterCrash();
  expect(again.has(gone!)).toBe(false);
  expect(Buffer.from(bytesOf(name).subarray(0, 4)).toString()).not.toBe("HBK1");
});

test("a damaged region, or superblocks both damaged, are refused", async () => {
  const ring = await KeyRing.create(files, keys, "habeas-1");
  await ring.add(1);
  ring.close();
  const before = files.dump();
  for (const name of ["ring-a", "ring-b"]) {
    const bytes = bytesOf(name);
    if (Buffer.from(bytes.subarray(0, 4)).toString() !== "HBK1") continue;
    for (let at = 0; at < bytes.length; at += 97) {
      const copy = bytes.slice();
      copy[at]! ^= 1;
      files.replace(name, copy);
      await expect(KeyRing.open(files, keys)).rejects.toMatchObject({ code: "damaged" });
    }
  }
  for (const { name, bytes } of before) files.replace(name, bytes);
  const root = bytesOf("root");
  root[20]! ^= 1;
  root[4096 + 20]! ^= 1;
  files.replace("root", root);
  await expect(KeyRing.open(files, keys)).rejects.toMatchObject({ code: "damaged" });
});

test("one damaged superblock leaves the other", async () => {
  const ring = await KeyRing.create(files, keys, "habeas-1");
  const [id] = await ring.add(1);
  ring.close();
  const root = bytesOf("root");
  // Generation 2 holds; the older one lies in the second half.
  root[4096 + 20]! ^= 1;
  files.replace("root", root);
  expect((await KeyRing.open(files, keys)).has(id!)).toBe(true);
});

test("an old region put back under the new superblock does not open", async () => {
  const ring = await KeyRing.create(files, keys, "habeas-1");
  await ring.add(1);
  const old = files.dump();
  await ring.add(1);
  await ring.add(1);
  ring.close();
  for (const { name, bytes } of old) if (name.startsWith("ring")) files.replace(name, bytes);
  await expect(KeyRing.open(files, keys)).rejects.toMatchObject({ code: "damaged" });
});

test("another vault's key opens nothing", async () => {
  (await KeyRing.create(files, keys, "habeas-1")).close();
  const other = await vaultKeys(randomBytes(32), newId());
  await expect(KeyRing.open(files, other)).rejects.toMatchObject({ code: "damaged" });
});
