import type { CalendarDate } from "../../lib/calendar.ts";
import type { Id } from "../../lib/id.ts";

/** What of a vault is compared with another one. */
export interface VaultSketch {
  readonly vaultId: Id;
  readonly cases: number;
  readonly entries: number;
  /** The hash of that line of the journal, 0 the first; null when there is none. */
  readonly hashAt: (seq: number) => Promise<string | null>;
  /** The day of the last line of the journal. */
  readonly lastOn: CalendarDate | null;
}

/** How a backup stands to the data that is here. `fork`: both went on from a common past, each its own way. */
export type Relation = "nothing-here" | "foreign" | "same" | "older" | "newer" | "fork";

/** Compares by the journals, in which every change stands in its order. */
export async function relationOf(here: VaultSketch | null, backup: VaultSketch): Promise<Relation> {
  if (here === null) return "nothing-here";
  if (here.vaultId !== backup.vaultId) return "foreign";
  const common = Math.min(here.entries, backup.entries);
  if (common > 0 && (await here.hashAt(common - 1)) !== (await backup.hashAt(common - 1))) return "fork";
  if (here.entries === backup.entries) return "same";
  return backup.entries < here.entries ? "older" : "newer";
}
