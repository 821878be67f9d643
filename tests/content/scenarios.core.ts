import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { describe, expect, test } from "vitest";
import { judge } from "../../scripts/scenarios/judge.ts";
import { noticed, questionNoticed, restingOnQuestions, withoutRule } from "../../scripts/scenarios/mutate.ts";
import { scenariosIn } from "../../scripts/scenarios/run.ts";
import schema from "../../scripts/scenarios/scenario.schema.json" with { type: "json" };
import { guides } from "../../src/content/guides/index.ts";
import { rules } from "../../src/content/rules/index.ts";
import { systems } from "../../src/content/systems.ts";
import { evaluate } from "../../src/domain/guide/evaluate.ts";
import { guideRights } from "../../src/domain/guide/guide.ts";

const folder = join(import.meta.dirname, "../scenarios");
const files = readdirSync(folder);
const scenarios = scenariosIn(folder);
const due = rules.filter(({ kind }) => kind !== "definition" && kind !== "example");

test.each(scenarios.map((scenario) => [scenario.id, scenario] as const))(
  "scenario %s: the outcome is the one that the rules demand",
  (_, scenario) => {
    const verdicts = judge(scenario, evaluate(guides, scenario.facts, scenario.today));
    expect(verdicts.filter(({ held }) => !held)).toEqual([]);
  },
);

describe("the scenarios", () => {
  test("are written in the form agreed for them", () => {
    const ajv = addFormats(new Ajv2020({ allErrors: true, strict: false }));
    const valid = ajv.compile(schema);
    for (const file of files) {
      const found: unknown = JSON.parse(readFileSync(join(folder, file), "utf8"));
      expect(valid(found), `${file}: ${ajv.errorsText(valid.errors)}`).toBe(true);
      expect(file).toBe(`${(found as { id: string }).id}.json`);
    }
  });

  test("ask every right of every system", () => {
    const asked = new Set(
      scenarios.flatMap(({ facts }) =>
        (facts["systems"] as string[]).flatMap((id) =>
          (facts["rights"] as string[]).map((right) => `${id} ${right}`),
        ),
      ),
    );
    const missing = systems.flatMap(({ id }) =>
      guideRights.map((right) => `${id} ${right}`).filter((one) => !asked.has(one)),
    );
    expect(missing).toEqual([]);
  });

  test.each(Object.keys(restingOnQuestions))("ask the question that rests on %s", (rule) => {
    expect(questionNoticed({ without: rule, guides }, scenarios)).toBe(false);
    expect(questionNoticed(withoutRule(guides, rule), scenarios)).toBe(true);
  });

  test("miss every rule that is taken out of the guides", () => {
    const overlooked = due.filter(({ id }) => {
      const naming = scenarios.filter(({ expect: { cites, blocked } }) =>
        [...cites, ...blocked].includes(id),
      );
      const mutant = withoutRule(guides, id);
      return !noticed(mutant, naming) && !questionNoticed(mutant, scenarios);
    });
    expect(overlooked.map(({ id }) => id)).toEqual([]);
  });
});
