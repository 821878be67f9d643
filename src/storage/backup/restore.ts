import type { Opener } from "../../domain/access.ts";
import type { BackupMark } from "../../domain/settings.ts";
import { hex } from "../../lib/bytes.ts";
import { dateOf, plusDays } from "../../lib/calendar.ts";
import { Failure } from "../../lib/failure.ts";
import { newId, type Id } from "../../lib/id.ts";
import { filesIn, overwrite, withFile, type BlockFiles } from "../disk/block-file.ts";
import { keysOf } from "../disk/carried-header.ts";
import { headerExists, type OpenedHeader } from "../disk/header.ts";
import { writeHeader } from "../disk/write-header.ts";
import { installRing } from "../disk/install-ring.ts";
import { movePlace } from "../disk/move-place.ts";
import { readPlace } from "../disk/place.ts";
import { recordsUpTo } from "../migrate/lift.ts";
import { newestFormat } from "../migrate/migrations.ts";
import { pathOfFile } from "../sealed/files.ts";
import { openSealed, type OpenVault } from "../sealed/open-sealed.ts";
import type { Rows } from "../sealed/rows.ts";
import { besideOf, erased, unknownLines, type Beside } from "./beside.ts";
import { prove } from "./prove.ts";
import { backupName, readHeader, type BackupManifest } from "./container.ts";
import { readBackup, type BackupTarget } from "./read.ts";
import { placeSeen } from "../witness-words.ts";
import type { Following, Site } from "./site.ts";
import { hashing, sourceOf } from "./source.ts";

/** Days for which the vault before is kept after a restore. */
const wayBackDays = 7;

/** The name of the database of a restored vault, after its folder. */
function recordsOf(id: Id): string {
  return `habeas-${id}`;
}

interface Unpacked {
  readonly vault: OpenVault;
  readonly manifest: BackupManifest;
  /** The file as the last backup of the vault that it becomes: it was read whole from where it lies. */
  readonly mark: BackupMark;
}

interface Staged extends Pick<Unpacked, "vault" | "mark"> {
  readonly folder: string;
  readonly beside: Beside;
}

function markOf({ size }: Blob, { writtenAt, journal }: BackupManifest, sha256: string): BackupMark {
  const on = dateOf(new Date(writtenAt));
  return { on, name: backupName(on), bytes: size, sha256, entries: journal.entries, arrived: "checked" };
}

/** Grows a file to that size and takes it away again: room is found out by taking it, not by asking. */
async function mustHaveRoom(files: BlockFiles, bytes: number): Promise<void> {
  await withFile(files, ["room"], (file) => {
    file.truncate(bytes);
    file.flush();
  });
  await files.remove(["room"]);
}

function targetIn(
  files: BlockFiles,
  { keys }: OpenedHeader,
  rows: Rows,
  installed: { readonly records: string; readonly format: number },
): BackupTarget {
  return {
    ring: (region) => installRing(files, keys, region, installed),
    records: (some) => rows.load(some, []),
    entries: (some) => rows.load([], some),
    file: ({ caseId, fileId, bytes, parts }) =>
      withFile(files, pathOfFile(caseId, fileId), async (file) => {
        file.truncate(bytes);
        let at = 0;
        for await (const part of parts()) {
          file.write(at, part);
          at += part.length;
        }
        file.flush();
      }),
  };
}

/** Opens backups beside the data that is here, and puts one in its place when the officer has decided. */
export class Restoring {
  readonly #site: Site;
  #staged: Staged | null = null;

  constructor(site: Site) {
    this.#site = site;
  }

  /**
   * Reads a backup into a folder of its own, proves everything in it, and compares it with what is here. Nothing that
   * is in use is touched. Throws `file-not-as-named`, `newer-format`, `damaged`, `wrong-passphrase`, `wrong-key`,
   * `no-space`, `cancelled` (checks R1 to R12).
   */
  async open(file: Blob, opener: Opener, here: OpenVault | null, following: Following): Promise<Beside> {
    await this.drop();
    await this.#sweep();
    const id = newId();
    const [folder, records] = [`vault-${id}`, recordsOf(id)];
    try {
      const { vault, manifest, mark } = await this.#unpack(file, opener, folder, records, following);
      const beside = await besideOf(here, vault, manifest);
      this.#staged = { folder, vault, beside, mark };
      return beside;
    } catch (thrown) {
      await this.#destroy(folder, records);
      throw thrown;
    }
  }

  async #unpack(
    file: Blob,
    opener: Opener,
    folder: string,
    records: string,
    { tell, cancelled }: Following,
  ): Promise<Unpacked> {
    const { root, derive, openRows } = this.#site;
    const { source, digest } = hashing(sourceOf(file));
    const head = await readHeader(source, newestFormat(this.#site));
    const { vaultId, slots, vaultFormat: format } = head.header;
    const opened = await keysOf({ vaultId, slots }, derive, opener);
    const files = filesIn(root, folder);
    await mustHaveRoom(files, Math.ceil(2.2 * file.size));
    const rows = openRows(records);
    let manifest: BackupManifest;
    try {
      const target = targetIn(files, opened, rows, { records, format });
      manifest = await readBackup(source, head, opened.keys.backup, target, {
        cancelled,
        progress: (done) => tell({ phase: "read", done, of: file.size }),
      });
      await rows.begin(manifest.generation);
    } finally {
      rows.close();
    }
    await writeHeader(files, opened.header, opened.keys);
    const vault = await openSealed({ ...this.#site, files }, opener);
    try {
      await vault.ground.endBefore(); // the way back to an earlier format is the backup itself
      await prove(vault, (done, of) => {
        if (cancelled()) throw new Failure("cancelled");
        tell({ phase: "open", done, of });
      });
      return { vault, manifest, mark: markOf(file, manifest, hex(digest())) };
    } catch (thrown) {
      vault.close();
      throw thrown;
    }
  }

  /**
   * Puts the backup that is open beside in the place of what is here; from the next unlock on it is the vault. What
   * was erased here since is erased in it first. What was here is kept sealed for a week, as the way back (R13 to R17).
   */
  async use(here: OpenVault | null): Promise<void> {
    const staged = this.#staged;
    if (staged === null) throw new Failure("bug", { what: "no backup is open" });
    const { root, now } = this.#site;
    const { vault, folder, beside, mark } = staged;
    const today = dateOf(now());
    const lines = here === null ? [] : await erased(here, vault);
    for (const line of lines) {
      await vault.desk.eraseAgain(line, {
        kind: "record-purged",
        on: today,
        facts: { number: line.number, again: true },
      });
    }
    const carried = here === null ? [] : await unknownLines(here, vault);
    const { relation, manifest } = beside;
    const counts = { erasedAgain: lines.length, linesCarried: carried.length };
    const file = { name: mark.name, sha256: mark.sha256 };
    const { generation, writtenAt } = manifest;
    const facts = { relation, generation, writtenAt, ...file, ...counts };
    const event = { kind: "backup-restored", on: today, facts } as const;
    await vault.desk.noted(event, (entry) => ({ kind: "lines", lines: carried, entry }));
    await vault.desk.record("backup-arrived", { ...file, arrived: "checked" }, (settings) => ({
      ...settings,
      lastBackup: mark,
    }));
    vault.close();
    const place = await readPlace(root);
    const there = await headerExists(this.#site.files);
    const before = {
      folder: there ? place.folder : null,
      records: here?.ground.ring.records ?? null,
      until: plusDays(today, wayBackDays),
    };
    const seen = (await this.#site.witness?.read().catch(() => null)) ?? null;
    await movePlace(root, { folder, before }, placeSeen(seen));
    this.#staged = null;
  }

  /** Closes the backup that is open beside, and takes it away. */
  async drop(): Promise<void> {
    const staged = this.#staged;
    if (staged === null) return;
    this.#staged = null;
    const { records } = staged.vault.ground.ring;
    staged.vault.close();
    await this.#destroy(staged.folder, records);
  }

  /** Ends the way back: the vault from before the restore is destroyed. */
  async keep(): Promise<void> {
    const { root } = this.#site;
    const { folder, before } = await readPlace(root);
    if (before === null) return;
    await movePlace(root, { folder, before: null });
    if (before.folder !== null) await this.#destroy(before.folder, before.records);
  }

  /** Ends the way back once its week is over. */
  async keepWhenDue(): Promise<void> {
    const { before } = await readPlace(this.#site.root);
    if (before !== null && before.until < dateOf(this.#site.now())) await this.keep();
  }

  /** Goes the way back; from the next unlock on, the vault from before is the vault. The restored one is destroyed. */
  async goBack(restored: OpenVault): Promise<void> {
    const { root } = this.#site;
    const { folder, before } = await readPlace(root);
    if (before === null) throw new Failure("bug", { what: "no way back" });
    const back = before.folder;
    if (back === null) throw new Failure("bug", { what: "no way back" });
    const { records } = restored.ground.ring;
    restored.close();
    await movePlace(root, { folder: back, before: null });
    await this.#destroy(folder, records);
  }

  /** The keys first: without them the rest is noise. */
  async #destroy(folder: string, records: string | null): Promise<void> {
    const files = filesIn(this.#site.root, folder);
    for (const name of ["ring-a", "ring-b", "header"]) {
      if (await files.exists([name])) await withFile(files, [name], overwrite);
    }
    await this.#site.root.remove([folder]);
    if (records === null) return;
    for (const name of recordsUpTo(records, newestFormat(this.#site))) await this.#site.removeRows(name);
  }

  /** Takes away what a crash left of a restore: folders of vaults that are neither in use nor the way back. */
  async #sweep(): Promise<void> {
    const { root } = this.#site;
    const { folder, before } = await readPlace(root);
    for (const name of await root.list([])) {
      const id = /^vault-([0-9a-f]{32})$/.exec(name)?.[1];
      if (id !== undefined && name !== folder && name !== before?.folder) {
        await this.#destroy(name, recordsOf(id));
      }
    }
  }
}
