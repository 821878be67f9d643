import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { redactionGrounds, type Finding, type Redaction } from "../../../src/domain/finding.ts";
import { asItWillBeSent } from "../../../src/domain/review/as-sent.ts";
import { placesToRedact, redactEverywhere } from "../../../src/domain/review/redact.ts";
import { redactedTexts } from "../../../src/domain/review/redacted-texts.ts";
import { gapsIn, wholeCharacters } from "../../../src/domain/review/spans.ts";
import { folded, placesOf } from "../../../src/lib/folded.ts";
import { fold } from "../../../src/lib/text.ts";

function redaction(start: number, end: number, more: Partial<Redaction> = {}): Redaction {
  return { id: `${start}-${end}`, field: 0, start, end, ground: "third-party", words: "", ...more };
}

function finding(values: readonly string[], redactions: readonly Redaction[] = []): Finding {
  return {
    id: "1",
    caseId: "case",
    number: 1,
    importId: "import",
    position: "row 2",
    fields: values.map((value, i) => ({ name: `f${i}`, value })),
    hits: [],
    decision: null,
    reason: "",
    redactions,
  };
}

const sent = (value: string, ...redactions: Redaction[]) =>
  asItWillBeSent(finding([value], redactions))[0]?.value;

describe("a finding as it will be sent", () => {
  test("says why instead of what was taken out", () => {
    expect(sent("Tom Baker has it too", redaction(0, 9))).toBe("[third party] has it too");
    expect(sent("pin 4471", redaction(4, 8, { ground: "security" }))).toBe("pin [security]");
  });

  test("joins redactions that overlap or touch into one", () => {
    expect(sent("Tom Baker, ext. 4471", redaction(0, 6), redaction(4, 9))).toBe("[third party], ext. 4471");
    expect(sent("abcd", redaction(0, 2), redaction(2, 4, { ground: "security" }))).toBe(
      "[third party, security]",
    );
    expect(sent("abcd", redaction(0, 4), redaction(1, 2))).toBe("[third party]");
    expect(sent("a b c", redaction(4, 5), redaction(0, 1))).toBe("[third party] b [third party]");
  });

  test("cuts no character in two", () => {
    expect(sent("a😀b", redaction(1, 2))).toBe("a[third party]b");
    expect(sent("a😀b", redaction(2, 3))).toBe("a[third party]b");
    expect(sent("e\u0301x", redaction(0, 1))).toBe("[third party]x");
    expect(sent("e\u0301x", redaction(1, 2))).toBe("[third party]x");
  });

  test("leaves everything else, also the names of fields, as it is", () => {
    expect(asItWillBeSent(finding(["a", "b"], [redaction(0, 1, { field: 1 })]))).toEqual([
      { name: "f0", value: "a" },
      { name: "f1", value: "[third party]" },
    ]);
    expect(sent("abc", redaction(1, 1))).toBe("abc");
    expect(sent("abc", redaction(7, 9))).toBe("abc");
  });

  const someText = fc.string({ unit: "binary", maxLength: 30 });
  const someRedactions = fc.array(
    fc
      .record({ start: fc.nat(32), length: fc.nat(12), ground: fc.constantFrom(...redactionGrounds) })
      .map(({ start, length, ground }) => redaction(start, start + length, { ground })),
    { maxLength: 6 },
  );

  test("is rebuilt from exactly what lies between the gaps", () => {
    fc.assert(
      fc.property(someText, someRedactions, (value, redactions) => {
        const gaps = gapsIn(value, redactions);
        for (const [i, { start, end }] of gaps.entries()) {
          expect(end).toBeGreaterThan(start);
          expect(start).toBeGreaterThan(i === 0 ? -1 : gaps[i - 1]!.end);
          expect(end).toBeLessThanOrEqual(value.length);
        }
        const kept = gaps.reduceRight(
          (text, { start, end }) => text.slice(0, start) + text.slice(end),
          value,
        );
        const labels = /\[(?:(?:third party|confidential|legal advice|security|redacted)(?:, )?)+\]/g;
        fc.pre(!labels.test(value));
        expect(sent(value, ...redactions)?.replace(labels, "")).toBe(kept);
        if (value.isWellFormed()) expect(sent(value, ...redactions)?.isWellFormed()).toBe(true);
      }),
    );
  });

  test("covers whole characters wherever the selection begins and ends", () => {
    fc.assert(
      fc.property(someText, fc.nat(30), fc.nat(30), (value, a, b) => {
        const span = wholeCharacters(value, { start: Math.min(a, b), end: Math.max(a, b) });
        expect(wholeCharacters(value, span)).toEqual(span);
        if (value.isWellFormed()) expect(value.slice(span.start, span.end).isWellFormed()).toBe(true);
      }),
    );
  });
});

describe("what was redacted everywhere", () => {
  const because = { ground: "third-party", words: "" } as const;
  let ids = 0;
  const newId = () => String((ids += 1));
  const word = fc.string({ unit: fc.constantFrom(..."abßéİıxyz".split("")), minLength: 1, maxLength: 4 });
  const separator = fc.constantFrom(" ", "  ", ", ", "-", "\u0301 ", "\u00a0", "_", ". ");
  const prose = fc.array(fc.tuple(word, separator), { maxLength: 14 }).map((parts) => parts.flat().join(""));

  test("is nowhere in what is sent, however it was written", () => {
    fc.assert(
      fc.property(word, fc.array(prose, { minLength: 1, maxLength: 4 }), (text, values) => {
        fc.pre(fold(text) !== "");
        const spelt = [...values, text, text.toUpperCase(), text.normalize("NFD"), `(${text})`];
        const before = finding(spelt);
        const { findings, places } = redactEverywhere(text, [before], because, newId);
        expect(places).toBeGreaterThanOrEqual(4);
        const after = findings[0]!;
        expect(placesToRedact(text, after)).toEqual([]);
        for (const { value } of asItWillBeSent(after)) {
          expect(placesOf(fold(text), folded(value))).toEqual([]);
        }
      }),
    );
  });

  test("is what the leak check looks for", () => {
    fc.assert(
      fc.property(word, prose, (text, value) => {
        fc.pre(fold(text).length > 2);
        const { findings } = redactEverywhere(text, [finding([value, text])], because, newId);
        const folds = redactedTexts(findings).texts.map((found) => fold(found.text));
        expect(folds).toContain(fold(text));
      }),
    );
  });
});

describe("the texts the leak check looks for", () => {
  test("are trimmed, each once, in every spelling", () => {
    const { texts, tooShort } = redactedTexts([
      finding(["Tom Baker  tom baker Zoé 12 x"], [redaction(0, 10), redaction(11, 20), redaction(21, 24)]),
      finding(["12 xy"], [redaction(0, 2), redaction(3, 5)]),
    ]);
    expect(texts.map(({ text }) => text)).toEqual(["Tom Baker", "Zoé"]);
    expect(texts[0]?.variants).toEqual(["Tom Baker", "Baker, Tom", "Baker Tom"]);
    expect(texts[1]?.variants).toEqual(["Zoé", "Zoe\u0301"]);
    expect(tooShort).toBe(2);
  });

  test("are the redacted texts alone", () => {
    expect(redactedTexts([finding(["Jane Roe"])])).toEqual({ texts: [], tooShort: 0 });
  });
});
