import { expect, test, vi } from "vitest";
import { fromHex, hex, randomBytes, utf8 } from "../../../src/lib/bytes.ts";
import { newId } from "../../../src/lib/id.ts";
import { argon2idKey } from "../../../src/storage/crypto/argon2.ts";
import { mustBeBearable, newKdf, type Kdf } from "../../../src/storage/crypto/kdf.ts";
import {
  aesKey,
  decrypt,
  encrypt,
  hkdf,
  mac,
  macHolds,
  vaultKeys,
} from "../../../src/storage/crypto/keys.ts";

// Keys are derived and disks lost many times over here.
vi.setConfig({ testTimeout: 60_000 });

test("HKDF is that of RFC 5869, test case 3", async () => {
  const okm = await hkdf(new Uint8Array(22).fill(0x0b), new Uint8Array(), "");
  expect(hex(okm)).toBe("8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d");
});

test("AES-256-GCM is that of McGrew and Viega, test case 16", async () => {
  const key = await aesKey(fromHex("feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308"));
  const iv = fromHex("cafebabefacedbaddecaf888");
  const aad = fromHex("feedfacedeadbeeffeedfacedeadbeefabaddad2");
  const plain = fromHex(
    "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39",
  );
  const sealed = await encrypt(key, iv, aad, plain);
  expect(hex(sealed)).toBe(
    hex(iv) +
      "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662" +
      "76fc6ece0f4e1768cddf8853bb2d551b",
  );
  expect(await decrypt(key, sealed, aad)).toEqual(plain);
  expect(await decrypt(key, sealed, new Uint8Array())).toBeNull();
});

test("a MAC holds for its bytes alone", async () => {
  const { root } = await vaultKeys(randomBytes(32), newId());
  const tag = await mac(root, utf8("a"));
  expect(await macHolds(root, utf8("a"), tag)).toBe(true);
  expect(await macHolds(root, utf8("b"), tag)).toBe(false);
});

test("each purpose and each vault has keys of its own", async () => {
  const [secret, one, two] = [randomBytes(32), newId(), newId()];
  const [here, there] = [await vaultKeys(secret, one), await vaultKeys(secret, two)];
  const sealed = await encrypt(here.ring, randomBytes(12), utf8(""), utf8("x"));
  expect(await decrypt(here.ring, sealed, utf8(""))).not.toBeNull();
  expect(await decrypt(here.system.aes, sealed, utf8(""))).toBeNull();
  expect(await decrypt(there.ring, sealed, utf8(""))).toBeNull();
  expect(await macHolds(here.header, utf8("a"), await mac(here.root, utf8("a")))).toBe(false);
});

test("no key that opens anything can be read back out of WebCrypto", async () => {
  const { ring, system, root, header } = await vaultKeys(randomBytes(32), newId());
  for (const key of [ring, system.aes, root, header]) expect(key.extractable).toBe(false);
});

// The vectors of the reference implementation (P-H-C/phc-winner-argon2, test.c, version 0x13); the one of
// RFC 9106 has associated data, which the library cannot take and the vault does not use.
test.for([
  [2, 16, 1, "password", "somesalt", "09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7"],
  [2, 8, 1, "password", "somesalt", "9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe"],
  [2, 8, 2, "password", "somesalt", "6d093c501fd5999645e0ea3bf620d7b8be7fd2db59c20d9fff9539da2bf57037"],
  [1, 16, 1, "password", "somesalt", "f6a5adc1ba723dddef9b5ac1d464e180fcd9dffc9d1cbf76cca2fed795d9ca98"],
  [4, 16, 1, "password", "somesalt", "9025d48e68ef7395cca9079da4c4ec3affb3c8911fe4f86d1a2520856f63172c"],
  [
    2,
    16,
    1,
    "differentpassword",
    "somesalt",
    "0b84d652cf6b0c4beaef0dfe278ba6a80df6696281d7e0d2891b817d8c458fde",
  ],
  [2, 16, 1, "password", "diffsalt", "bdf32b05ccc42eb15d58fd19b1f856b113da1e9a5874fdcc544308565aa8141c"],
] as const)(
  "Argon2id with %d passes over 2^%d KiB in %d lanes",
  async ([passes, m, lanes, password, salt, key]) => {
    const kdf: Kdf = { name: "argon2id", memoryKiB: 2 ** m, passes, lanes, salt: hex(utf8(salt)) };
    expect(hex(await argon2idKey(password, kdf))).toBe(key);
  },
);

test("a passphrase is the same however the keyboard composes its letters", async () => {
  const kdf: Kdf = { ...newKdf(), memoryKiB: 64, passes: 1 };
  expect(await argon2idKey("caf\u00e9", kdf)).toEqual(await argon2idKey("cafe\u0301", kdf));
});

test("a new slot derives with 64 MiB, three passes and a salt of its own", () => {
  expect(newKdf()).toMatchObject({ name: "argon2id", memoryKiB: 65_536, passes: 3, lanes: 1 });
  expect(newKdf().salt).not.toBe(newKdf().salt);
});

test.for([
  ["less memory", { memoryKiB: 65_535 }],
  ["fewer passes", { passes: 2 }],
  ["no lane", { lanes: 0 }],
  ["more than a gigabyte", { memoryKiB: 1024 * 1024 + 1 }],
  ["too many passes", { passes: 17 }],
  ["too many lanes", { lanes: 5 }],
] as const)("a header that asks for %s is refused", ([, change]) => {
  expect(() => mustBeBearable({ ...newKdf(), ...change })).toThrow("damaged");
});

test("the default and the ceiling are borne", () => {
  mustBeBearable(newKdf());
  mustBeBearable({ ...newKdf(), memoryKiB: 1024 * 1024, passes: 16, lanes: 4 });
});
