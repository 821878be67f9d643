import fc from "fast-check";
import { expect, test } from "vitest";
import { strengthOf, suggestPassphrase } from "../../src/ui/access/passphrase.ts";
import { passphraseWords } from "../../src/ui/access/words.ts";

test("the list has words enough, each once, plain and lower case", () => {
  expect(passphraseWords.length).toBeGreaterThanOrEqual(1296);
  expect(new Set(passphraseWords).size).toBe(passphraseWords.length);
  expect(passphraseWords.every((word) => /^[a-z]{3,10}$/.test(word))).toBe(true);
});

test("a suggestion is six words of the list, and strong", () => {
  for (let i = 0; i < 500; i += 1) {
    const suggestion = suggestPassphrase(passphraseWords);
    expect(suggestion.split(" ").every((word) => passphraseWords.includes(word))).toBe(true);
    if (new Set(suggestion.split(" ")).size === 6) expect(strengthOf(suggestion)).toBe("strong");
  }
});

test("no word is likelier than another: bytes beyond the last whole round are thrown away", () => {
  const bytes = [0xff, 0xff, 0, 0, 0, 1, 0, 2, 0, 3, 0, 4, 0, 5];
  const random = (): Uint8Array<ArrayBuffer> => Uint8Array.from([bytes.shift()!, bytes.shift()!]);
  expect(suggestPassphrase(passphraseWords, random)).toBe(passphraseWords.slice(0, 6).join(" "));
});

test.for([
  ["", "empty"],
  ["Password1234", "weak"],
  ["aaaaaaaaaaaaaaaaaaaaaaaa", "weak"],
  ["abcdefghijklmnopqrstuvwxyz", "weak"],
  ["cat cat cat cat cat cat", "weak"],
  ["braid denim fleece peach", "nearly"],
  ["braid denim fleece peach stoat ledge", "strong"],
  ["xK9#mQ-Tr0ub4dor&3", "strong"],
] as const)("“%s” is %s", ([text, strength]) => {
  expect(strengthOf(text)).toBe(strength);
});

test("adding to a text never makes it weaker in kind than empty", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(strengthOf(`${text} x`)).not.toBe("empty");
    }),
  );
});
