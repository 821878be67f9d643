import fc from "fast-check";
import { expect, test } from "vitest";
import { concat, hex, utf8 } from "../../src/lib/bytes.ts";
import { sha256Hex } from "../../src/lib/sha256.ts";
import { Sha256 } from "../../src/lib/sha256-stream.ts";

test.for([
  ["", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
  ["abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],
  [
    "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
    "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
  ],
])("the example %s of FIPS 180-4", ([text, digest]) => {
  expect(hex(new Sha256().update(utf8(text!)).digest())).toBe(digest);
});

test("however the bytes are parted, the hash is that of WebCrypto over the whole", async () => {
  const parts = fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(parts, async (given) => {
      const stream = new Sha256();
      for (const part of given) stream.update(part);
      expect(hex(stream.digest())).toBe(await sha256Hex(concat(...given)));
    }),
  );
});
