import { expect, test } from "vitest";
import { base32 } from "../../src/lib/base32.ts";
import { utf8 } from "../../src/lib/bytes.ts";
import { product } from "../../src/lib/product.ts";
import manifest from "../../package.json" with { type: "json" };

test.each([
  ["", ""],
  ["f", "MY"],
  ["fo", "MZXQ"],
  ["foo", "MZXW6"],
  ["foob", "MZXW6YQ"],
  ["fooba", "MZXW6YTB"],
  ["foobar", "MZXW6YTBOI"],
])("base32 of %j is the vector of RFC 4648", (text, expected) => {
  expect(base32(utf8(text))).toBe(expected);
});

test("documents name the version that is released", () => {
  expect(product.version).toBe(manifest.version);
});
