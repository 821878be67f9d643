import fc from "fast-check";
import { expect, test } from "vitest";
import { randomBytes } from "../../src/lib/bytes.ts";
import { groupCount, groupsOf, keyText, readKey } from "../../src/lib/checked-key.ts";

const keys = fc.uint8Array({ minLength: 16, maxLength: 16 }).map((bytes) => Uint8Array.from(bytes));
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

test("a key is read back from its text, however it was typed", () => {
  fc.assert(
    fc.property(keys, (key) => {
      const text = keyText(key);
      expect(text).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}$/);
      const sloppy = text.toLowerCase().replaceAll("-", "  ").replaceAll("0", "o").replaceAll("1", "l");
      for (const typed of [text, sloppy, ` ${text}\n`, text.replaceAll("-", "–")]) {
        expect(readKey(typed)).toEqual(key);
      }
    }),
  );
});

test("the text of a key never changes: a sheet printed today opens the vault in ten years", () => {
  expect(keyText(new Uint8Array(16))).toBe(keyText(new Uint8Array(16)));
  expect(keyText(Uint8Array.from({ length: 16 }, (_, i) => i * 17))).toMatchInlineSnapshot(
    `"008J-4CT4-ANK7-F24S-NAXW-SQFE-ZWPJ-Z7Y0"`,
  );
});

test("every single wrong character of a key is noticed, at every place", () => {
  const text = keyText(randomBytes(16)).replaceAll("-", "");
  for (let at = 0; at < text.length; at += 1) {
    for (const other of alphabet.replace(text.charAt(at), "")) {
      expect(readKey(text.slice(0, at) + other + text.slice(at + 1))).toBeNull();
    }
  }
});

test("two neighbours changed over, and up to four wrong characters anywhere, are always noticed", () => {
  const wrong = fc.uniqueArray(fc.tuple(fc.nat(31), fc.integer({ min: 1, max: 31 })), {
    minLength: 1,
    maxLength: 4,
    selector: ([at]) => at,
  });
  fc.assert(
    fc.property(keys, wrong, fc.nat(30), (key, changes, place) => {
      const text = Array.from(keyText(key).replaceAll("-", ""));
      const swapped = text.with(place, text[place + 1]!).with(place + 1, text[place]!);
      if (text[place] !== text[place + 1]) expect(readKey(swapped.join(""))).toBeNull();
      for (const [at, by] of changes) text[at] = alphabet[(alphabet.indexOf(text[at]!) + by) % 32]!;
      expect(readKey(text.join(""))).toBeNull();
    }),
    { numRuns: 2_000 },
  );
});

test.for(["", "0000", "U".repeat(32), "!".repeat(32), "0".repeat(32), "0".repeat(33)])(
  "%j is no key",
  (typed) => {
    expect(readKey(typed)).toBeNull();
  },
);

test("the groups of a key are those on the sheet, also while it is being typed", () => {
  const text = keyText(randomBytes(16));
  expect(groupsOf(text)).toEqual(text.split("-"));
  expect(groupsOf(text)).toHaveLength(groupCount);
  expect(groupsOf("abc d-e")).toEqual(["ABCD", "E"]);
});
