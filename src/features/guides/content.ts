import type { FactDictionary } from "../../domain/facts.ts";
import type { Guide } from "../../domain/guide/guide.ts";
import type { Rule } from "../../domain/guide/rule.ts";

/** The guides with the facts they look at and the rules they cite. */
export interface GuideContent {
  readonly guides: readonly Guide[];
  readonly facts: FactDictionary;
  readonly rules: ReadonlyMap<string, Rule>;
}

/** Brings the guides when they are first needed; they are no part of the first load. */
export async function loadGuides(): Promise<GuideContent> {
  const [{ guides }, { facts }, { rules }] = await Promise.all([
    import("../../content/guides/index.ts"),
    import("../../content/facts.ts"),
    import("../../content/rules/index.ts"),
  ]);
  return { guides, facts, rules: new Map(rules.map((rule) => [rule.id, rule])) };
}
