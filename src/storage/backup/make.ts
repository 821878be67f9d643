import { hex } from "../../lib/bytes.ts";
import { dateOf } from "../../lib/calendar.ts";
import { product } from "../../lib/product.ts";
import { overwrite, withFile, type BlockFile, type Path } from "../disk/block-file.ts";
import type { OpenVault } from "../sealed/open-sealed.ts";
import { contentAtRest } from "./at-rest.ts";
import { newestFormat } from "../migrate/migrations.ts";
import { backupName, readHeader, type BackupManifest } from "./container.ts";
import { nowhere, readBackup } from "./read.ts";
import type { Following, Site } from "./site.ts";
import { hashing, sourceOf } from "./source.ts";
import { backup } from "./write.ts";

/** A backup that was written and read back, ready to be handed out. */
export interface MadeBackup {
  readonly file: Blob;
  readonly name: string;
  readonly sha256: string;
  readonly manifest: BackupManifest;
}

/** Where backups wait for being handed out. */
export const outbox = "outbox";

async function write(
  file: BlockFile,
  vault: OpenVault,
  { now: clock }: Site,
  { tell, cancelled }: Following,
): Promise<void> {
  let at = 0;
  const steps = await vault.desk.still(async (now) => {
    await vault.keep.mustBeWhole();
    const content = await contentAtRest(vault.ground, now, vault.keep.inTurn);
    // No room is better known now than halfway; what is left over is cut off at the end.
    file.truncate(content.files.reduce((sum, { bytes }) => sum + bytes, 0));
    const begun = await backup(
      content,
      (bytes) => {
        file.write(at, bytes);
        at += bytes.length;
      },
      {
        secret: vault.ground.ring.backupSecret,
        app: product.version,
        now: clock(),
        cancelled,
        progress: (done) => tell({ phase: "write", done, of: null }),
      },
    );
    await begun.records();
    return begun;
  });
  await steps.files();
  file.truncate(at);
  file.flush();
}

async function verify(
  site: Site,
  path: Path,
  vault: OpenVault,
  { tell, cancelled }: Following,
): Promise<Omit<MadeBackup, "name">> {
  const file = await site.blobOf(path);
  const { source, digest } = hashing(sourceOf(file));
  const manifest = await readBackup(
    source,
    await readHeader(source, newestFormat(site)),
    vault.ground.ring.backupSecret,
    nowhere,
    {
      cancelled,
      progress: (done) => tell({ phase: "verify", done, of: file.size }),
    },
  );
  return { file, manifest, sha256: hex(digest()) };
}

/** Takes away what waited for being handed out. */
export async function emptyOutbox({ root }: Pick<Site, "root">): Promise<void> {
  for (const name of await root.list([outbox])) {
    await withFile(root, [outbox, name], overwrite);
    await root.remove([outbox, name]);
  }
}

/**
 * Writes a backup of the open vault and reads all of it back before it counts. The vault can be worked in meanwhile,
 * except for the moment in which its records are copied. Throws `no-space`, `cancelled`, `damaged`, and
 * `changed-elsewhere` when a case was purged while its files were being copied.
 */
export async function makeBackup(site: Site, vault: OpenVault, following: Following): Promise<MadeBackup> {
  await emptyOutbox(site);
  const name = backupName(dateOf(site.now()));
  const path = [outbox, name];
  try {
    await withFile(site.root, path, (file) => write(file, vault, site, following));
    return { ...(await verify(site, path, vault, following)), name };
  } catch (thrown) {
    await site.root.remove(path);
    throw thrown;
  }
}
