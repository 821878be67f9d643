import type { Guide } from "../../domain/guide/guide.ts";
import type { Rule } from "../../domain/guide/rule.ts";

/** The guides that ship, and the rules they cite. */
export interface Library {
  readonly guides: readonly Guide[];
  readonly rules: ReadonlyMap<string, Rule>;
}

/** Brings the guides when the library is opened. */
export async function loadLibrary(): Promise<Library> {
  const [{ guides }, { rules }] = await Promise.all([
    import("../../content/guides/index.ts"),
    import("../../content/rules/index.ts"),
  ]);
  return { guides, rules: new Map(rules.map((rule) => [rule.id, rule])) };
}
