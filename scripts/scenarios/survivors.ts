import { join } from "node:path";
import { guides } from "../../src/content/guides/index.ts";
import { rules } from "../../src/content/rules/index.ts";
import { noticed, questionNoticed, withoutPieces, withoutRule } from "./mutate.ts";
import { scenariosIn } from "./run.ts";

/** `node scripts/run.js scripts/scenarios/survivors.ts`: which rules and pieces no scenario of the project misses. */
export function main(): number {
  const scenarios = scenariosIn(join(import.meta.dirname, "../../tests/scenarios"));
  const due = rules.filter(({ kind }) => kind !== "definition" && kind !== "example");
  const overlooked = due.filter(({ id }) => {
    const mutant = withoutRule(guides, id);
    return !noticed(mutant, scenarios) && !questionNoticed(mutant, scenarios);
  });
  const pieces = withoutPieces(guides);
  const idle = pieces.filter((piece) => !noticed(piece, scenarios));
  for (const { id } of overlooked) console.log(`no scenario misses the rule ${id}`);
  for (const piece of idle) console.log(`no scenario misses ${piece.without}`);
  console.log(`rules: ${due.length - overlooked.length} of ${due.length} missed when taken out`);
  console.log(`pieces: ${pieces.length - idle.length} of ${pieces.length} missed when taken out`);
  return overlooked.length === 0 ? 0 : 1;
}
