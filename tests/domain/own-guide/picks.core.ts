import fc from "fast-check";
import { expect, test } from "vitest";
import type { FactDictionary } from "../../../src/domain/facts.ts";
import { leadTimeOf, leadUnits, takesOf } from "../../../src/domain/own-guide/lead-time.ts";
import { answersFor, conditionOf, picksOf } from "../../../src/domain/own-guide/picks.ts";

const one = { scope: [], meaning: "", rules: [] };
const facts: FactDictionary = {
  yesNo: { type: "boolean", ...one },
  choice: { type: "choice", values: ["a", "b"], ...one },
  several: { type: "multi", values: ["x", "y"], ...one },
  day: { type: "date", ...one },
  count: { type: "number", ...one },
};
const pick = fc
  .constantFrom(...Object.keys(facts), "circumstance")
  .chain((on) => fc.constantFrom(...answersFor(on, facts)).map((answer) => ({ on, answer })));

test("a condition that was picked is shown as the same lines again", () => {
  fc.assert(
    fc.property(
      fc.constantFrom("all" as const, "any" as const),
      fc.array(pick, { maxLength: 4 }),
      (join, picks) => {
        const shown = picksOf(conditionOf({ join, picks }, facts));
        expect(shown?.picks).toEqual(picks);
        if (picks.length > 1) expect(shown?.join).toBe(join);
      },
    ),
  );
});

test("a condition that lines cannot show is not shown as others", () => {
  expect(picksOf({ fact: "count", moreThan: 3 })).toBeNull();
  expect(picksOf({ all: [{ fact: "yesNo", is: true }, { any: [{ fact: "day", known: true }] }] })).toBeNull();
  expect(picksOf({ day: "day", before: "2026-01-01" })).toBeNull();
});

test("a lead time is read back as it was typed, complete or not", () => {
  const amount = fc.constantFrom("", "1", "14", "0", "two");
  fc.assert(
    fc.property(amount, fc.option(fc.constantFrom(...leadUnits)), (typed, unit) => {
      const takes = takesOf({ amount: typed, unit });
      const back = leadTimeOf(takes === undefined ? {} : { takes });
      expect(back).toEqual({ amount: typed, unit });
    }),
  );
});

test("days are counted with the most that a unit can have", () => {
  expect(takesOf({ amount: "2", unit: "weeks" })).toEqual({ days: 14, text: "Takes up to 2 weeks." });
  expect(takesOf({ amount: "1", unit: "months" })).toEqual({ days: 31, text: "Takes up to 1 month." });
  expect(takesOf({ amount: "30", unit: null })).toEqual({ days: null, text: "30" });
  expect(takesOf({ amount: "", unit: null })).toBeUndefined();
});
