import { expect, test } from "vitest";
import { concat, fromHex, fromUtf8, hex } from "../../../src/lib/bytes.ts";
import { aesKey, decrypt, encrypt, hkdf } from "../../../src/storage/crypto/keys.ts";
import vectors from "./wycheproof.json" with { type: "json" };

// The numbers of C2SP/wycheproof, testvectors_v1 (aes_gcm, hkdf_sha256): of AES-GCM all with the IV of 96 bits and the
// tag of 128 bits that `encrypt` has, whatever the key; of HKDF all whose info is text, as that of `hkdf` is, to 32 bytes.

const fields = (line: string): string[] => line.split(" ");

test(`AES-GCM: ${vectors.aesGcm.length} vectors of Wycheproof, the tampered ones among them`, async () => {
  let refused = 0;
  for (const line of vectors.aesGcm) {
    const [id = "", key = "", iv = "", aad = "", message = "", sealed = "", result = ""] = fields(line);
    const [aes, bound] = [await aesKey(fromHex(key)), fromHex(aad)];
    const opened = await decrypt(aes, concat(fromHex(iv), fromHex(sealed)), bound);
    if (result === "valid") {
      expect(opened === null ? null : hex(opened), id).toBe(message);
      expect(hex(await encrypt(aes, fromHex(iv), bound, fromHex(message))), id).toBe(iv + sealed);
    } else {
      expect(opened, id).toBeNull();
      refused += 1;
    }
  }
  expect([vectors.aesGcm.length, refused]).toEqual([197, 81]);
});

test(`HKDF-SHA-256: ${vectors.hkdfSha256.length} vectors of Wycheproof`, async () => {
  for (const line of vectors.hkdfSha256) {
    const [id = "", secret = "", salt = "", info = "", okm = ""] = fields(line);
    const key = hex(await hkdf(fromHex(secret), fromHex(salt), fromUtf8(fromHex(info))));
    expect(key.slice(0, okm.length), id).toBe(okm);
  }
  expect(vectors.hkdfSha256.length).toBeGreaterThan(20);
});
