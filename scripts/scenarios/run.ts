import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { dayNames } from "../../src/content/dates.ts";
import { guides } from "../../src/content/guides/index.ts";
import { evaluate } from "../../src/domain/guide/evaluate.ts";
import { judge, judgedForm } from "./judge.ts";
import { parseScenario, type Scenario } from "./scenario.ts";

/** What to run: a folder of scenarios, only those whose systems all lie in the list, and where to write outcomes. */
export interface Options {
  readonly folder: string;
  readonly systems: readonly string[] | null;
  readonly out: string | null;
}

/** The scenarios of a folder, in the order of their names; throws with the name of a file that is broken. */
export function scenariosIn(folder: string): readonly Scenario[] {
  const dateNames = new Set(dayNames);
  const names = readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort();
  return names.map((name) => {
    try {
      return parseScenario(readFileSync(join(folder, name), "utf8"), dateNames);
    } catch (thrown) {
      throw new Error(`${name}: ${thrown instanceof Error ? thrown.message : "unreadable"}`, {
        cause: thrown,
      });
    }
  });
}

function inScope({ facts }: Scenario, systems: readonly string[]): boolean {
  const named = facts["systems"];
  return Array.isArray(named) && named.every((id: string) => systems.includes(id));
}

/** Judges every scenario of the folder with the guides and the engine of the app; true when all hold. */
export function runScenarios({ folder, systems, out }: Options, say: (line: string) => void): boolean {
  const found = scenariosIn(folder).filter((one) => systems === null || inScope(one, systems));
  if (found.length === 0) {
    say("no scenario found");
    return false;
  }
  const judged = found.map((scenario) => {
    const outcome = evaluate(guides, scenario.facts, scenario.today);
    return { verdicts: judge(scenario, outcome), form: judgedForm(scenario.id, outcome) };
  });
  const verdicts = judged.flatMap((one) => one.verdicts);
  const failed = verdicts.filter(({ held }) => !held);
  for (const { id, key, detail } of failed) say(`FAIL ${id} ${key} ${detail}`);
  if (out !== null)
    writeFileSync(
      out,
      `${JSON.stringify(
        judged.map(({ form }) => form),
        null,
        1,
      )}\n`,
    );
  say(`${verdicts.length} expectations: ${verdicts.length - failed.length} held, ${failed.length} failed`);
  return failed.length === 0;
}
