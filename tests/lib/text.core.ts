import fc from "fast-check";
import { expect, test } from "vitest";
import { blank, fold } from "../../src/lib/text.ts";

test.for([
  ["accents", "José", "jose"],
  ["case", "JANE Roe", "jane roe"],
  ["sharp s", "Straße", "strasse"],
  ["composed and decomposed letters", "e\u0301", "é".normalize("NFC")],
  ["kinds of white space", "Jane\u00a0\t Roe ", "jane roe"],
] as const)("texts compare alike whatever their %s", ([, one, other]) => {
  expect(fold(one)).toBe(fold(other));
});

test("folding twice changes nothing more", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      expect(fold(fold(text))).toBe(fold(text));
    }),
  );
});

test("white space alone is blank", () => {
  expect([blank(""), blank(" \n\t\u00a0"), blank("x")]).toEqual([true, true, false]);
});
