import type { Change } from "../domain/case.ts";
import { summaryOf } from "../domain/summary.ts";
import { Failure } from "../lib/failure.ts";
import type { Held } from "./held.ts";
import { nextEntry } from "./journal-chain.ts";
import type { Write } from "./keep.ts";
import { mustBeIds } from "./numbering.ts";

// What a change at the desk needs and looking does not: fetched with the first change.
export { dateOf } from "../lib/calendar.ts";
export { nextEntry } from "./journal-chain.ts";

/** The write that keeps a change of one case; `changed-elsewhere` when the stored revision is another. */
export async function changed(
  held: Held,
  { kase: given, findings = [], event }: Change,
  at: Date,
): Promise<Write> {
  mustBeIds(given.id, ...findings.map(({ id }) => id));
  const stored = held.summaries.get(given.id);
  const taken = stored?.number !== given.number && held.numbers.includes(given.number);
  if ((stored?.revision ?? 0) !== given.revision || taken) throw new Failure("changed-elsewhere");
  const foreign = findings.some(({ caseId }) => caseId !== given.id);
  if (foreign) throw new Failure("bug", { what: "finding of another case" });
  const kase = { ...given, revision: given.revision + 1 };
  const entry = await nextEntry(held.head, event, kase.id, at);
  return { kind: "case", kase, summary: summaryOf(kase), findings, entry };
}
