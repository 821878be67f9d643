import type { FactDictionary } from "../domain/facts.ts";
import type { Guide } from "../domain/guide/guide.ts";
import type { Rule } from "../domain/guide/rule.ts";
import { newest, withCheck, type Shelf } from "../domain/own-guide/shelf.ts";
import { ruleOf, type KeptGuide, type OwnGuide } from "../domain/own-guide/own-guide.ts";
import type { CalendarDate } from "../lib/calendar.ts";

/** The guides with the facts they look at and the rules they cite. */
export interface GuideContent {
  readonly guides: readonly Guide[];
  readonly facts: FactDictionary;
  readonly rules: ReadonlyMap<string, Rule>;
}

/** Brings the guides when they are first needed; they are no part of the first load. */
export async function loadGuides(): Promise<GuideContent> {
  const [{ guides }, { facts }, { rules }] = await Promise.all([
    import("../content/guides/index.ts"),
    import("../content/facts.ts"),
    import("../content/rules/index.ts"),
  ]);
  return { guides, facts, rules: new Map(rules.map((rule) => [rule.id, rule])) };
}

/** The guides that ship with own guides beside them, and what the checks of the officer say about each. */
export function withShelf(
  shipped: GuideContent,
  shelf: Shelf,
  today: CalendarDate,
  pick: (kept: KeptGuide) => OwnGuide | null = newest,
): GuideContent {
  const own = shelf.guides.flatMap((kept) => pick(kept) ?? []);
  return {
    guides: [...shipped.guides, ...own.map(({ guide }) => guide)].map((guide) =>
      withCheck(guide, shelf, today),
    ),
    facts: Object.assign({}, shipped.facts, ...own.map(({ facts }) => facts)) as FactDictionary, // of these alone
    rules: new Map([
      ...own.flatMap(({ rules }) => rules.map((rule) => [rule.id, ruleOf(rule)] as const)),
      ...shipped.rules,
    ]),
  };
}

/** The version that a running case goes on with; a new one begins with the newest that is offered. */
export function versionFor(
  { id, versions, retired }: KeptGuide,
  used: readonly { readonly id: string; readonly version: number }[],
): OwnGuide | null {
  const named = used.find((one) => one.id === id);
  const kept = versions.find(({ guide }) => guide.version === named?.version);
  return kept ?? (retired && named === undefined ? null : (versions.at(-1) ?? null));
}
