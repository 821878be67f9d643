import { guides } from "../../src/content/guides/index.ts";
import { rules } from "../../src/content/rules/index.ts";
import { rulesCited } from "../../src/domain/guide/walk.ts";

/** How far the guides cite the rules they have to: every one but definitions and examples. */
export interface Coverage {
  readonly due: number;
  readonly missing: readonly string[];
}

/** Every rule but definitions and examples, and those that no question, step, block or warning cites. */
export function coverage(): Coverage {
  const due = rules.filter(({ kind }) => kind !== "definition" && kind !== "example");
  const cited = new Set(guides.flatMap((guide) => [...rulesCited(guide)]));
  return { due: due.length, missing: due.map(({ id }) => id).filter((id) => !cited.has(id)) };
}
