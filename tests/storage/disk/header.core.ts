import { beforeEach, describe, expect, test } from "vitest";
import { fromUtf8, utf8, type Bytes } from "../../../src/lib/bytes.ts";
import { sha256 } from "../../../src/lib/sha256.ts";
import { mac } from "../../../src/storage/crypto/keys.ts";
import { headerExists, openHeader } from "../../../src/storage/disk/header.ts";
import { newHeader } from "../../../src/storage/disk/new-header.ts";
import { OpfsDouble } from "../../support/opfs-double.ts";
import { quickKey } from "../means.ts";

const copySize = 16_384;
let files: OpfsDouble;
let written: Bytes;

beforeEach(async () => {
  files = new OpfsDouble();
  const header = await newHeader(quickKey, "a");
  expect(await headerExists(files)).toBe(false);
  await header.write(files);
  written = files.dump()[0]!.bytes;
});

const open = (passphrase = "a"): ReturnType<typeof openHeader> => openHeader(files, quickKey, passphrase);

/** The header with its text changed by somebody who can compute the checksum, but not the MAC. */
async function forged(change: (text: string) => string): Promise<Bytes> {
  const copy = written.slice(0, copySize);
  const length = new DataView(copy.buffer).getUint32(16);
  const body = utf8(change(fromUtf8(copy.subarray(20, 20 + length))));
  copy.fill(0, 20, copySize - 64);
  copy.set(body, 20);
  new DataView(copy.buffer).setUint32(16, body.length);
  copy.set(await sha256(copy.subarray(0, copySize - 32)), copySize - 32);
  return copy;
}

test("the passphrase gives back the same vault each time, and another gives nothing", async () => {
  const [one, two] = [await open(), await open()];
  expect(one.vaultId).toBe(two.vaultId);
  const text = utf8("x");
  expect(await mac(one.keys.root, text)).toEqual(await mac(two.keys.root, text));
  await expect(open("b")).rejects.toMatchObject({ code: "wrong-passphrase" });
});

test("two vaults made with one passphrase have nothing in common", async () => {
  const [one, two] = [await newHeader(quickKey, "a"), await newHeader(quickKey, "a")];
  expect(one.vaultId).not.toBe(two.vaultId);
  expect(await mac(one.keys.root, utf8("x"))).not.toEqual(await mac(two.keys.root, utf8("x")));
});

test("one torn copy is not missed", async () => {
  for (const at of [0, copySize]) {
    const torn = written.slice();
    torn.fill(0xff, at, at + 100);
    files.replace("header", torn);
    expect((await open()).vaultId).toMatch(/^[0-9a-f]{32}$/);
  }
});

test("both copies torn are damage, not a wrong passphrase", async () => {
  const torn = written.slice();
  torn[30]! ^= 1;
  torn[copySize + 30]! ^= 1;
  files.replace("header", torn);
  await expect(open()).rejects.toMatchObject({ code: "damaged" });
});

test("a header of a later version is refused by name", async () => {
  const later = written.slice();
  later[4] = 2;
  files.replace("header", later);
  await expect(open()).rejects.toMatchObject({ code: "newer-format" });
});

describe("a header changed by somebody who knows the format", () => {
  test.for([
    ["a weaker derivation", (text: string) => text.replace('"passes":3', '"passes":1'), "damaged"],
    ["a derivation without end", (text: string) => text.replace('"passes":3', '"passes":99'), "damaged"],
    ["a heavier derivation", (text: string) => text.replace('"passes":3', '"passes":4'), "wrong-passphrase"],
    [
      "another slot key",
      (text: string) => text.replace(/"wrapped":"....../, '"wrapped":"000000'),
      "wrong-passphrase",
    ],
    [
      "another vault id",
      (text: string) => text.replace(/"vaultId":"....../, '"vaultId":"000000'),
      "wrong-passphrase",
    ],
    ["no slot", (text: string) => text.replace(/"slots":\[.*\]/, '"slots":[]'), "wrong-passphrase"],
    ["something that is no JSON", () => "{", "damaged"],
    ["one member more", (text: string) => text.replace("{", '{"more":1,'), "damaged"],
  ] as const)("with %s opens nothing", async ([, change, code]) => {
    files.replace("header", await forged(change));
    await expect(open()).rejects.toMatchObject({ code });
  });
});

test("a slot of a kind this version does not know is left alone", async () => {
  const header = await forged((text) => text.replace('"slots":[', '"slots":[{"kind":"recovery"},'));
  files.replace("header", header);
  // The passphrase slot opens; that somebody changed the header shows in its MAC.
  await expect(open()).rejects.toMatchObject({ code: "damaged" });
});
