import { describe, expect, test } from "vitest";
import { coverage } from "../../scripts/rules/coverage.ts";
import { dayNames } from "../../src/content/dates.ts";
import { facts } from "../../src/content/facts.ts";
import { guides } from "../../src/content/guides/index.ts";
import { rules } from "../../src/content/rules/index.ts";
import { systems } from "../../src/content/systems.ts";
import { guideProblems } from "../../src/domain/guide/problems.ts";
import { rulesCited } from "../../src/domain/guide/walk.ts";

const known = new Set(rules.map(({ id }) => id));

describe.each(guides.map((guide) => [guide.title, guide] as const))("the guide “%s”", (_, guide) => {
  const beside = guides.filter((other) => other !== guide);

  test("is sound", () => {
    expect(guideProblems(guide, { dictionary: facts, rules: known, beside })).toEqual([]);
  });

  test("is data: nothing is lost when it is written down and read back", () => {
    expect(JSON.parse(JSON.stringify(guide))).toEqual(guide);
  });

  test("calls a step irreversible only where a rule behind it is", () => {
    const undoable = new Set(
      rules.filter(({ irreversible }) => ["no", "does-not-arise"].includes(irreversible)).map(({ id }) => id),
    );
    const wrong = guide.parts.flatMap(({ steps }) =>
      steps.filter((step) => step.irreversible === true && step.rules.every((rule) => undoable.has(rule))),
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  test("cites in each system only rules of that system", () => {
    const strange = guide.parts.flatMap((part) => {
      const own = systems.find(({ id }) => id === part.system)?.rules;
      const only = { ...guide, parts: [part], questions: [], days: [] };
      return own === undefined
        ? []
        : [...rulesCited(only)].filter((rule) => !own.includes(rule) && !rule.startsWith("D365-PRE-"));
    });
    expect(strange).toEqual([]);
  });

  test("computes only days that scenarios know by name", () => {
    const shown = guide.days.filter(({ hidden }) => hidden !== true).map(({ id }) => id);
    expect(shown.filter((id) => !dayNames.includes(id))).toEqual([]);
  });
});

test("every rule but definitions and examples is cited by a guide", () => {
  expect(coverage().missing).toEqual([]);
});

test("no rule is written down twice", () => {
  expect(known.size).toBe(rules.length);
});

test("every rule that a system or a fact names exists", () => {
  const named = [...systems, ...Object.values(facts)].flatMap((one) => one.rules);
  expect(named.filter((id) => !known.has(id))).toEqual([]);
});
