import fc from "fast-check";
import { expect, test } from "vitest";
import { strengthOf, suggestPassphrase } from "../../src/ui/access/passphrase.ts";
import { passphraseWords } from "../../src/ui/access/words.ts";

test("the list has words enough, each once, plain and lower case", () => {
  expect(passphraseWords).toHaveLength(7776);
  expect(new Set(passphraseWords).size).toBe(passphraseWords.length);
  expect(passphraseWords.every((word) => /^[a-z]{3,10}$/.test(word))).toBe(true);
});

test("a suggestion is six different words of the list, at least 77 bits, and strong", () => {
  const all = new Set(passphraseWords);
  for (let i = 0; i < 500; i += 1) {
    const words = suggestPassphrase(passphraseWords).split(" ");
    expect(words.every((word) => all.has(word))).toBe(true);
    expect(new Set(words).size).toBe(6);
    expect(strengthOf(words.join(" "))).toBe("strong");
  }
  // Every ordered choice of six different words is as likely as any other.
  const choices = [0, 1, 2, 3, 4, 5].reduce((product, gone) => product * (passphraseWords.length - gone), 1);
  expect(Math.log2(choices)).toBeGreaterThanOrEqual(77);
});

test("no six words of the list are called too easy, the shortest and the plainest included", () => {
  const short = passphraseWords.filter((word) => word.length === 3 || /pass|welc|admin/.test(word));
  fc.assert(
    fc.property(fc.uniqueArray(fc.constantFrom(...short), { minLength: 6, maxLength: 6 }), (words) => {
      expect(strengthOf(words.join(" "))).toBe("strong");
    }),
    { numRuns: 2000 },
  );
});

test("a word that was drawn already is drawn again, so that no suggestion has one twice", () => {
  const bytes = [0, 0, 0, 0, 0, 1, 0, 2, 0, 3, 0, 4, 0, 5];
  const random = (): Uint8Array<ArrayBuffer> => Uint8Array.from([bytes.shift()!, bytes.shift()!]);
  expect(suggestPassphrase(passphraseWords, random)).toBe(passphraseWords.slice(0, 6).join(" "));
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
  ["admin admin password welcome qwerty letmein habeas", "weak"],
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
