import type { FactDictionary } from "../facts.ts";
import type { Guide, RuleId } from "../guide/guide.ts";
import type { TermId } from "../guide/condition.ts";
import type { Rule } from "../guide/rule.ts";

/** A sentence of the source of an own guide that its steps rest on, in the officer's words. */
export interface OwnRule {
  readonly id: RuleId;
  /** Where it stands, e.g. `Manual, section 4`. */
  readonly section: string;
  readonly text: string;
}

/**
 * A guide that the officer wrote or was given: the same format as the guides that ship, with the facts that its
 * questions settle and the rules that its steps cite. Every name in it begins with the id of the guide.
 */
export interface OwnGuide {
  readonly guide: Guide;
  readonly facts: FactDictionary;
  readonly rules: readonly OwnRule[];
  /** What the circumstances are called that its conditions name. */
  readonly circumstances: Readonly<Record<TermId, string>>;
}

/** An own guide with every version that was published; a published version never changes. */
export interface KeptGuide {
  readonly id: string;
  /** Oldest first; never empty. */
  readonly versions: readonly OwnGuide[];
  readonly origin: "made" | "imported";
  /** Not offered to new cases any more; running cases go on with it. */
  readonly retired: boolean;
}

// A tag, an end tag, a comment or a declaration; a lone `<` as in “fewer < more” is text.
const markup = /<(?:[a-z!/?][^<>]*>|script|iframe|img)/i;

/** Whether an id is that of an own guide, or of a place of one. */
export function isOwn(id: string): boolean {
  return /^own[0-9a-f]{16}(?:$|[.-])/.test(id);
}

/** Whether a text holds HTML or the like; guides are text only. */
export function hasMarkup(text: string): boolean {
  return markup.test(text);
}

/** How the ids of the rules of an own guide begin, so that no two guides share one. */
export function rulePrefix(guide: string): string {
  return `OWN-${guide.replace(/^own/, "").slice(0, 6).toUpperCase()}-`;
}

/** A rule of an own guide as the pages show rules. */
export function ruleOf({ id, section, text }: OwnRule): Rule {
  return {
    id,
    documents: [],
    section,
    lines: "",
    action: "define",
    kind: "definition",
    text,
    irreversible: "does-not-arise",
  };
}
