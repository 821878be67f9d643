import type { Change } from "../domain/case.ts";
import type { CaseEvent } from "../domain/journal.ts";
import { summaryOf } from "../domain/summary.ts";
import { Failure } from "../lib/failure.ts";
import type { Held } from "./held.ts";
import { nextEntry } from "./journal-chain.ts";
import { headAfter } from "./journal.ts";
import type { NewCase, Write } from "./keep.ts";
import { mustBeIds } from "./numbering.ts";

/** Refuses cases that are not new, or that share an id or a number with each other or with one that is here. */
function mustBeNew({ summaries, numbers }: Held, changes: readonly Change[]): void {
  mustBeIds(...changes.map(({ kase }) => kase.id));
  const ids = new Set(summaries.keys());
  const taken = new Set(numbers);
  for (const { kase, findings = [] } of changes) {
    if (findings.length > 0) throw new Failure("bug", { what: "findings of a new case" });
    if (kase.revision !== 0 || ids.has(kase.id) || taken.has(kase.number)) {
      throw new Failure("changed-elsewhere");
    }
    ids.add(kase.id);
    taken.add(kase.number);
  }
}

/** The one write that keeps them all: each with its line of the journal, then the line of them all. */
export async function manyNew(
  held: Held,
  changes: readonly Change[],
  event: CaseEvent,
  at: Date,
): Promise<Write> {
  mustBeNew(held, changes);
  let { head } = held;
  const cases: NewCase[] = [];
  for (const change of changes) {
    const kase = { ...change.kase, revision: 1 };
    const entry = await nextEntry(head, change.event, kase.id, at);
    cases.push({ kase, summary: summaryOf(kase), entry });
    head = headAfter(entry);
  }
  return { kind: "cases", cases, entry: await nextEntry(head, event, null, at) };
}
