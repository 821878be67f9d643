import { guides } from "../../src/content/guides/index.ts";
import { rules } from "../../src/content/rules/index.ts";
import { systems } from "../../src/content/systems.ts";
import { rulesCited } from "../../src/domain/guide/walk.ts";

/** How far the guides cite the rules they have to: every one but definitions and examples. */
export interface Coverage {
  readonly due: number;
  readonly missing: readonly string[];
}

/** The rules of the systems that a guide describes, and those that no question, step, block or warning cites. */
export function coverage(): Coverage {
  const described = new Set(guides.flatMap(({ parts }) => parts.map(({ system }) => system)));
  const ofSystems = new Set(systems.filter(({ id }) => described.has(id)).flatMap((system) => system.rules));
  const due = rules.filter(
    ({ id, kind }) =>
      kind !== "definition" && kind !== "example" && (ofSystems.has(id) || id.startsWith("D365-PRE-")),
  );
  const cited = new Set(guides.flatMap((guide) => [...rulesCited(guide)]));
  return { due: due.length, missing: due.map(({ id }) => id).filter((id) => !cited.has(id)) };
}
