import type { JournalEntry } from "../../domain/journal.ts";
import type { RegisterLine } from "../../domain/register.ts";
import { Failure } from "../../lib/failure.ts";
import { first } from "../../lib/first.ts";
import type { OpenVault } from "../sealed/open-sealed.ts";
import type { BackupManifest } from "./container.ts";
import { relationOf, type Relation, type VaultSketch } from "./relation.ts";

/** A backup that was opened beside the data that is here. */
export interface Beside {
  readonly manifest: BackupManifest;
  readonly relation: Relation;
  readonly cases: { readonly here: number | null; readonly backup: number };
  /** The days of the last line of each journal. */
  readonly lastOn: { readonly here: string | null; readonly backup: string | null };
  /** Cases in the backup that were erased here since; they are erased in it before anything is switched. */
  readonly erasedSince: number;
  /** Cases that were opened and erased here after the backup was written; their lines of the register are kept. */
  readonly linesCarried: number;
}

async function entriesOf({ desk }: OpenVault): Promise<readonly JournalEntry[]> {
  return first(desk.journal.watch(null));
}

async function sketchOf(vault: OpenVault): Promise<VaultSketch> {
  const newestFirst = await entriesOf(vault);
  const hashes = new Map(newestFirst.map(({ seq, hash }) => [seq, hash]));
  return {
    vaultId: vault.vaultId,
    cases: vault.desk.summaries.length,
    entries: newestFirst.length,
    hashAt: (seq) => Promise.resolve(hashes.get(seq) ?? null),
    lastOn: newestFirst[0]?.on ?? null,
  };
}

/** Compares a backup that was opened with what is here; `damaged` when its journal is not the one it names (R10 to R12). */
export async function besideOf(
  here: OpenVault | null,
  vault: OpenVault,
  manifest: BackupManifest,
): Promise<Beside> {
  const backup = await sketchOf(vault);
  const { entries, hash } = manifest.journal;
  if (backup.entries !== entries || (entries > 0 && (await backup.hashAt(entries - 1)) !== hash)) {
    throw new Failure("damaged");
  }
  const local = here === null ? null : await sketchOf(here);
  return {
    manifest,
    relation: await relationOf(local, backup),
    cases: { here: local?.cases ?? null, backup: backup.cases },
    lastOn: { here: local?.lastOn ?? null, backup: backup.lastOn },
    erasedSince: here === null ? 0 : (await erased(here, vault)).length,
    linesCarried: here === null ? 0 : (await unknownLines(here, vault)).length,
  };
}

/** The register lines of cases that were erased here and are still in the other one. */
export async function erased(here: OpenVault, other: OpenVault): Promise<readonly RegisterLine[]> {
  const living = new Set(other.desk.summaries.map(({ id }) => id));
  return (await first(here.desk.register.watch())).filter(({ caseId }) => living.has(caseId));
}

/**
 * The register lines of cases that were erased here and that the other one has never heard of: they were opened later.
 * The ledger of erasures is that of this desk, so another desk's is not mixed with it.
 */
export async function unknownLines(here: OpenVault, other: OpenVault): Promise<readonly RegisterLine[]> {
  if (here.vaultId !== other.vaultId) return [];
  const lines = await first(other.desk.register.watch());
  const known = new Set([...other.desk.summaries.map(({ id }) => id), ...lines.map(({ caseId }) => caseId)]);
  return (await first(here.desk.register.watch())).filter(({ caseId }) => !known.has(caseId));
}
