import type { JournalEntry } from "../domain/journal.ts";
import type { Id } from "../lib/id.ts";
import type { Held } from "./held.ts";
import type { Keep } from "./keep.ts";

/** The journal of one case, or all of it; newest first. */
export async function readJournal(
  keep: Keep,
  held: Held,
  caseId: Id | null,
): Promise<readonly JournalEntry[]> {
  const lives = (id: Id): boolean => held.summaries.has(id);
  const ofOne = caseId !== null && lives(caseId);
  const entries = ofOne ? keep.entriesOf(caseId) : keep.entries(0, held.head.entries);
  const { toRead } = await import("./journal-chain.ts");
  return toRead(await entries, lives, held.numberOf)
    .filter((entry) => caseId === null || entry.caseId === caseId)
    .reverse();
}
