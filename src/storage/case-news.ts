import type { CaseSummary } from "../domain/summary.ts";
import type { Id } from "../lib/id.ts";
import type { Watchable } from "../lib/watchable.ts";
import type { Bell } from "./bell.ts";
import type { Write } from "./keep.ts";

/** What became of the list of cases. */
export type CaseNews =
  /** All of them, some at a time: what is sent is unpacked there while more is packed here. */
  | { readonly all: readonly CaseSummary[]; readonly more: boolean }
  | { readonly kept: readonly CaseSummary[] }
  | { readonly gone: Id };

/** Summaries of cases that are sent at a time. */
const some = 1000;

function inPieces(all: readonly CaseSummary[], next: (news: CaseNews) => void): void {
  for (let at = 0; at === 0 || at < all.length; at += some) {
    next({ all: all.slice(at, at + some), more: at + some < all.length });
  }
}

/** The list once, then what becomes of it with each write. */
export function newsOf(all: () => readonly CaseSummary[], bell: Bell<Write>): Watchable<CaseNews> {
  return {
    subscribe: ({ next }) => {
      inPieces(all(), next);
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
          if ("more" in one && one.more) return;
          next([...list.values()]);
        },
        error,
      });
    },
  };
}
