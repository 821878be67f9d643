import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { filtered, gist, noFilter, wordsTooShort } from "../../src/features/findings/filter.ts";
import { searchedFor } from "../../src/features/findings/searched-for.ts";
import { segmentsOf } from "../../src/features/findings/segments.ts";
import { selectedByKey } from "../../src/features/findings/selection.ts";
import { shortText } from "../../src/features/findings/short-text.ts";
import { finding } from "../support/reviewed.ts";

describe("a value with its marks", () => {
  const span = fc.tuple(fc.nat(30), fc.nat(12)).map(([start, length]) => ({ start, end: start + length }));

  test("joined again is the value, whatever is marked", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.array(span), fc.array(span), (value, hits, gaps) => {
        const redactions = gaps.map(
          (gap, i) => ({ id: String(i), field: 0, ground: "other", words: "", ...gap }) as const,
        );
        const segments = segmentsOf(value, hits, redactions);
        expect(segments.map(({ text }) => text).join("")).toBe(value);
        for (const { start, text } of segments) expect(value.slice(start, start + text.length)).toBe(text);
      }),
    );
  });

  test("shows who is named and what is taken out, also where both are", () => {
    const redaction = { id: "r", field: 0, start: 5, end: 12, ground: "other", words: "" } as const;
    expect(segmentsOf("Jane Roe here", [{ start: 0, end: 8 }], [redaction])).toEqual([
      { start: 0, text: "Jane ", hit: true, taken: false },
      { start: 5, text: "Roe", hit: true, taken: true },
      { start: 8, text: " her", hit: false, taken: true },
      { start: 12, text: "e", hit: false, taken: false },
    ]);
  });
});

describe("selecting by key", () => {
  const text = "Ask Tom Baker, ext. 4471";
  const press = (key: string, more: { shiftKey?: boolean; ctrlKey?: boolean } = {}) => ({
    key,
    shiftKey: false,
    ctrlKey: false,
    metaKey: false,
    ...more,
  });
  const shown = (...presses: ReturnType<typeof press>[]) => {
    const selected = presses.reduce<ReturnType<typeof selectedByKey>>(
      (so, one) => selectedByKey(text, so, one),
      null,
    );
    return selected === null ? null : text.slice(selected.start, selected.end);
  };
  const right = press("ArrowRight");
  const widen = press("ArrowRight", { shiftKey: true });

  test("picks word after word, and back", () => {
    expect(shown(right)).toBe("Ask");
    expect(shown(right, right)).toBe("Tom");
    expect(shown(right, right, right, right)).toBe("ext");
    expect(shown(right, right, right, press("ArrowLeft"))).toBe("Tom");
    expect(shown(right, right, right, right, right, right, right)).toBe("4471");
  });

  test("widens by a letter or by a word, narrows again, and takes all", () => {
    expect(shown(right, right, widen, widen)).toBe("Tom B");
    expect(shown(right, right, press("ArrowRight", { shiftKey: true, ctrlKey: true }))).toBe("Tom Baker");
    expect(shown(right, right, widen, press("ArrowLeft", { shiftKey: true }))).toBe("Tom");
    expect(shown(press("a", { ctrlKey: true }))).toBe(text);
    expect(shown(press("Tab"))).toBeNull();
  });

  test("never cuts a character in two", () => {
    const selected = selectedByKey("a👍🏽b", { start: 0, end: 1 }, widen);
    expect(selected).toEqual({ start: 0, end: 5 });
  });
});

describe("the list", () => {
  const all = [
    finding(2, "a", { text: "Köln" }, { decision: null }),
    finding(1, "a", { text: "Jane Roe" }),
    finding(3, "b", { text: "koeln" }, { decision: "withhold" }),
  ];
  const numbers = (filter: Partial<typeof noFilter>) =>
    filtered(all, { ...noFilter, ...filter }).map(({ number }) => number);

  test("shows by decision, by file and by words whatever their accents", () => {
    expect(numbers({})).toEqual([1, 2, 3]);
    expect(numbers({ state: "not-reviewed" })).toEqual([2]);
    expect(numbers({ state: "withhold" })).toEqual([3]);
    expect(numbers({ importId: "a" })).toEqual([1, 2]);
    expect(numbers({ words: "KOLN" })).toEqual([2]);
    expect(numbers({ words: "k" })).toEqual([1, 2, 3]);
    expect(wordsTooShort({ ...noFilter, words: " k" })).toBe(true);
  });

  test("gives the gist of a finding: what stands around the person", () => {
    const long = `${"x".repeat(100)} Jane Roe ${"y".repeat(100)}`;
    const hit = { identifier: "i", field: 0, start: 101, end: 109 };
    expect(gist(finding(1, "a", { text: long }, { hits: [hit] }))).toMatch(/^…x+ Jane Roe y+…$/);
    expect(gist(finding(1, "a", { a: "1", b: " ", c: "Jane" }))).toBe("1 · Jane");
    expect(shortText("a\n b  c")).toBe("a b c");
    expect(shortText("x".repeat(100))).toHaveLength(59);
  });
});

test("files are searched for the name and every identifier, each once", () => {
  const mail = { id: "1", kind: "email", value: "jane@contoso.example" } as const;
  const named = { id: "2", kind: "name", value: "jane  roe" } as const;
  const jane = { name: "Jane Roe", address: "", relation: null };
  expect(searchedFor({ ...jane, identifiers: [mail] }).map(({ value }) => value)).toEqual([
    "Jane Roe",
    mail.value,
  ]);
  expect(searchedFor({ ...jane, identifiers: [mail, named] })).toEqual([mail, named]);
});
