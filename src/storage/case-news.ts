import type { CaseSummary } from "../domain/summary.ts";
import type { Id } from "../lib/id.ts";
import type { Watchable } from "../lib/watchable.ts";
import type { Bell } from "./bell.ts";
import type { Write } from "./keep.ts";

/** What became of the list of cases. */
export type CaseNews =
  | { readonly all: readonly CaseSummary[] }
  /** All of them as JSON (`Contents.packed`), some at a time: they are unpacked while the next are on their way. */
  | { readonly packed: readonly string[]; readonly more: boolean }
  | { readonly kept: readonly CaseSummary[] }
  | { readonly gone: Id };

/** Texts that are sent at a time. */
const stride = 32;

/** What the news are told from. */
interface Told {
  readonly cases: readonly CaseSummary[];
  readonly packed: readonly string[] | null;
}

function tellAll(held: Told, next: (news: CaseNews) => void): void {
  const { packed } = held;
  if (packed === null) next({ all: held.cases });
  else
    for (let at = 0; at === 0 || at < packed.length; at += stride) {
      next({ packed: packed.slice(at, at + stride), more: at + stride < packed.length });
    }
}

/** The list once, then what becomes of it with each write. */
export function newsOf(held: Told, bell: Bell<Write>): Watchable<CaseNews> {
  return {
    subscribe: ({ next }) => {
      tellAll(held, next);
      const unsubscribe = bell.listen((write) => {
        if (write.kind === "case" || write.kind === "part") next({ kept: [write.summary] });
        if (write.kind === "cases") next({ kept: write.cases.map(({ summary }) => summary) });
        if (write.kind === "purge") next({ gone: write.line.caseId });
      });
      return { unsubscribe };
    },
  };
}

function takeIn(list: Map<Id, CaseSummary>, news: CaseNews): void {
  const keep = (summary: CaseSummary): unknown => list.set(summary.id, summary);
  if ("all" in news) news.all.forEach(keep);
  else if ("kept" in news) news.kept.forEach(keep);
  else if ("gone" in news) list.delete(news.gone);
  else {
    for (const text of news.packed) {
      for (const { summary } of JSON.parse(text) as readonly { summary: CaseSummary }[]) keep(summary); // ours
    }
  }
}

/** The list itself, put together again from its news. */
export function listOf(news: Watchable<CaseNews>): Watchable<readonly CaseSummary[]> {
  return {
    subscribe: ({ next, error }) => {
      const list = new Map<Id, CaseSummary>();
      return news.subscribe({
        next: (one) => {
          takeIn(list, one);
          if (!("more" in one && one.more)) next([...list.values()]);
        },
        error,
      });
    },
  };
}
