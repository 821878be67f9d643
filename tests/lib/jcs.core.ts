import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson, type Json } from "../../src/lib/jcs.ts";

test("members are sorted by UTF-16 code units and white space goes (RFC 8785 3.2.3)", () => {
  const value = {
    "\u20ac": "Euro",
    "\r": "CR",
    "\ufb33": "Dalet",
    "1": "One",
    "\u{1f600}": "Emoji",
    "\u0080": "C",
    "\u00f6": "o",
  };
  expect(canonicalJson(value)).toBe(
    '{"\\r":"CR","1":"One","\u0080":"C","\u00f6":"o","\u20ac":"Euro","\u{1f600}":"Emoji","\ufb33":"Dalet"}',
  );
});

test.for([
  [333333333.3333333, "333333333.3333333"],
  [1e30, "1e+30"],
  [4.5, "4.5"],
  [2e-3, "0.002"],
  [1e-27, "1e-27"],
  [-0, "0"],
] as const)("the number %d is written %s (RFC 8785 3.2.2.3)", ([number, text]) => {
  expect(canonicalJson(number)).toBe(text);
});

test("what has no canonical form is refused", () => {
  expect(() => canonicalJson(Number.NaN)).toThrow(RangeError);
  expect(() => canonicalJson(Number.POSITIVE_INFINITY)).toThrow(RangeError);
  expect(() => canonicalJson("\ud800")).toThrow(RangeError);
  expect(() => canonicalJson({ "\udead": 1 })).toThrow(RangeError);
});

test("the canonical text does not depend on the order of members and reads back equal", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      const members = Object.entries(value) as [string, Json][];
      const text = canonicalJson(Object.fromEntries(members));
      expect(canonicalJson(Object.fromEntries(members.toReversed()))).toBe(text);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});
