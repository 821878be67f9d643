import type { Opener } from "../../domain/access.ts";
import { dateOf } from "../../lib/calendar.ts";
import type { OpenVault } from "../sealed/open-sealed.ts";
import { keysOf } from "../disk/carried-header.ts";
import { newestFormat } from "../migrate/migrations.ts";
import { readHeader, type BackupManifest } from "./container.ts";
import { makeBackup, type MadeBackup } from "./make.ts";
import { nowhere, readBackup } from "./read.ts";
import type { Following, Site } from "./site.ts";
import { sourceOf } from "./source.ts";

/** Writes a backup, reads it back, and remembers in the vault that it was done and when. */
export async function makeAndRemember(
  site: Site,
  vault: OpenVault,
  following: Following,
): Promise<MadeBackup> {
  const made = await makeBackup(site, vault, following);
  const { name, sha256, manifest, file } = made;
  const on = dateOf(site.now());
  const mark = { on, name, bytes: file.size, sha256, entries: manifest.journal.entries };
  await vault.desk.record("backup-written", { ...mark, generation: manifest.generation }, (now) => ({
    ...now,
    lastBackup: mark,
  }));
  // From now on the backup is the way back, so the copy from before an update of the format has served.
  await vault.ground.endBefore();
  return made;
}

/** Reads a backup file to its end: its head, every chunk, every object; keeps nothing. */
export async function checkBackup(
  site: Site,
  file: Blob,
  opener: Opener,
  { tell, cancelled }: Following,
): Promise<BackupManifest> {
  const source = sourceOf(file);
  const head = await readHeader(source, newestFormat(site));
  const { vaultId, slots } = head.header;
  const { keys } = await keysOf({ vaultId, slots }, site.derive, opener);
  return readBackup(source, head, keys.backup, nowhere, {
    cancelled,
    progress: (done) => tell({ phase: "read", done, of: file.size }),
  });
}
