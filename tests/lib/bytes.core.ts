import fc from "fast-check";
import { expect, test } from "vitest";
import { base64, concat, fromBase64, fromHex, fromUtf8, hex, sameBytes, utf8 } from "../../src/lib/bytes.ts";
import { newId, uuidV7 } from "../../src/lib/id.ts";
import { sha256Hex } from "../../src/lib/sha256.ts";

const anyBytes = fc.uint8Array({ maxLength: 5000 });

test("hex and base64 give back the bytes they were made of", () => {
  fc.assert(
    fc.property(anyBytes, (bytes) => {
      expect(sameBytes(fromHex(hex(bytes)), bytes)).toBe(true);
      expect(sameBytes(fromBase64(base64(bytes)), bytes)).toBe(true);
    }),
  );
});

test("base64 agrees with another writer", () => {
  fc.assert(
    fc.property(anyBytes, (bytes) => {
      expect(base64(bytes)).toBe(Buffer.from(bytes).toString("base64"));
    }),
  );
});

test("text survives UTF-8", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      expect(fromUtf8(utf8(text))).toBe(text);
    }),
  );
});

test("malformed UTF-8 and malformed hex are refused", () => {
  expect(() => fromUtf8(new Uint8Array([0xc3, 0x28]))).toThrow();
  expect(() => fromHex("0g")).toThrow(RangeError);
  expect(() => fromHex("abc")).toThrow(RangeError);
});

test("one changed byte makes bytes differ", () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 300 }), fc.nat(), (bytes, at) => {
      const changed = concat(bytes);
      changed[at % bytes.length]! ^= 1;
      expect(sameBytes(bytes, changed)).toBe(false);
    }),
  );
});

test("SHA-256 of abc is that of FIPS 180-4", async () => {
  expect(await sha256Hex("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
});

test("a UUID of version 7 begins with its instant, as in RFC 9562 A.6", () => {
  expect(uuidV7(new Date(1645557742000))).toMatch(
    /^017f22e2-79b0-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  );
});

test("ids are 128 random bits", () => {
  const ids = new Set(Array.from({ length: 2000 }, newId));
  expect(ids.size).toBe(2000);
  expect([...ids].every((id) => /^[0-9a-f]{32}$/.test(id))).toBe(true);
});
