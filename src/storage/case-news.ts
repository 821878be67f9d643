import type { CaseSummary } from "../domain/summary.ts";
import type { Id } from "../lib/id.ts";
import type { Watchable } from "../lib/watchable.ts";
import type { Bell } from "./bell.ts";
import type { Write } from "./keep.ts";

/** What became of the list of cases. */
export type CaseNews =
  | { readonly all: readonly CaseSummary[] }
  | { readonly kept: readonly CaseSummary[] }
  | { readonly gone: Id };

/** The list once, then what becomes of it with each write. */
export function newsOf(all: () => readonly CaseSummary[], bell: Bell<Write>): Watchable<CaseNews> {
  return {
    subscribe: ({ next }) => {
      next({ all: all() });
      const unsubscribe = bell.listen((write) => {
        if (write.kind === "case" || write.kind === "part") next({ kept: [write.summary] });
        if (write.kind === "cases") next({ kept: write.cases.map(({ summary }) => summary) });
        if (write.kind === "purge") next({ gone: write.line.caseId });
      });
      return { unsubscribe };
    },
  };
}

/** The list itself, put together again from its news. */
export function listOf(news: Watchable<CaseNews>): Watchable<readonly CaseSummary[]> {
  return {
    subscribe: ({ next, error }) => {
      const list = new Map<Id, CaseSummary>();
      return news.subscribe({
        next: (one) => {
          if ("all" in one) for (const summary of one.all) list.set(summary.id, summary);
          else if ("kept" in one) for (const summary of one.kept) list.set(summary.id, summary);
          else list.delete(one.gone);
          next([...list.values()]);
        },
        error,
      });
    },
  };
}
