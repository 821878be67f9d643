import type { Opener } from "../domain/access.ts";
import type { Bytes } from "../lib/bytes.ts";
import { Failure } from "../lib/failure.ts";
import type { Id } from "../lib/id.ts";
import { readHeader, type BackupManifest, type ReadHeader } from "./backup/container.ts";
import { nowhere, readBackup, type BackupTarget, type Reading } from "./backup/read.ts";
import { sourceOf } from "./backup/source.ts";
import { contentsOf, type Contents } from "./contents/contents.ts";
import { provedParts } from "./contents/hashed.ts";
import { PlainFiles, type Target } from "./contents/plain-files.ts";
import { Seals } from "./contents/sealed.ts";
import { argon2idKey } from "./crypto/argon2.ts";
import { openAttachment } from "./disk/attachment.ts";
import { keysOf } from "./disk/carried-header.ts";
import type { OpenedHeader } from "./disk/header.ts";
import { keysIn } from "./disk/ring.ts";
import { lifting } from "./migrate/lift.ts";
import { verifyChain } from "./journal-chain.ts";
import type { SealedEntry } from "./sealed/rows.ts";
import type { Root } from "./sealed/shapes.ts";

export { ZipFile, mostInZip } from "./contents/zip.ts";
export type { Target } from "./contents/plain-files.ts";

/** How work on a backup is followed and stopped; `of` bytes of the file are read. */
export type Following = Reading;

/** A backup that was opened without a vault beside it: proved whole, and ready to be saved in clear. */
export interface OpenedBackup {
  readonly manifest: BackupManifest;
  readonly contents: Contents;
  /** Bytes of the imported files in all. */
  readonly fileBytes: number;
  /** Puts everything into the target; the imported files are read once more, part by part. */
  readonly save: (target: Target, words: string, following: Following) => Promise<void>;
}

/** Everything of a backup but the content of its imported files, of which it is only seen that they are there. */
class Collected implements BackupTarget {
  region: Bytes = new Uint8Array();
  readonly recordsFound = new Map<Id, readonly Bytes[]>();
  readonly entriesFound = new Map<number, readonly SealedEntry[]>();
  readonly filesFound = new Set<Id>();

  ring: BackupTarget["ring"] = (region) => {
    this.region = region;
    return Promise.resolve();
  };

  records: BackupTarget["records"] = (some) => {
    for (const { id, sealed } of some) this.recordsFound.set(id, [sealed]);
    return Promise.resolve();
  };

  entries: BackupTarget["entries"] = (some) => {
    for (const entry of some) this.entriesFound.set(entry.seq, [entry]);
    return Promise.resolve();
  };

  file: BackupTarget["file"] = (file) => {
    this.filesFound.add(file.fileId);
    return nowhere.file(file);
  };
}

/** Opens everything, and refuses a backup of which anything that is named is missing or does not open. */
async function provedContents(
  seals: Seals,
  { generation, journal }: BackupManifest,
  files: ReadonlySet<Id>,
): Promise<Contents> {
  const { vaultId } = seals;
  const root = (await seals.record("root", [vaultId, generation], vaultId)) as Root | null; // authenticated
  if (root === null) throw new Failure("damaged");
  const contents = await contentsOf(seals, root);
  const { cases, lost } = contents;
  const missing = cases.some((one) => one.files.some(({ fileId }) => !files.has(fileId)));
  if (missing || Object.values(lost).some((count) => count > 0)) throw new Failure("damaged");
  const living = new Set(cases.map(({ id }) => id));
  const read = (from: number, to: number): Promise<Contents["journal"]> =>
    Promise.resolve(contents.journal.slice(from, to));
  const verdict = await verifyChain(root.journal, read, (id) => living.has(id));
  if (verdict.kind !== "intact" || root.journal.hash !== journal.hash) throw new Failure("damaged");
  return contents;
}

async function keysFor(head: ReadHeader, secret: string): Promise<OpenedHeader> {
  const { vaultId, slots } = head.header;
  const open = (opener: Opener): Promise<OpenedHeader> => keysOf({ vaultId, slots }, argon2idKey, opener);
  const { readKey } = await import("../lib/checked-key.ts");
  if (readKey(secret) === null) return open(secret);
  return open({ recoveryKey: secret }).catch(() => open(secret));
}

/**
 * Opens a backup file with the passphrase or the recovery key, for the page that opens backups without Habeas. Nothing
 * is handed out before all of it is proved whole. Throws `wrong-passphrase`, `damaged`, `newer-format`,
 * `file-not-as-named`, `file-unreadable`, `cancelled`.
 */
export async function openBackupFile(
  file: Blob,
  secret: string,
  following: Following,
): Promise<OpenedBackup> {
  const source = sourceOf(file);
  const head = await readHeader(source);
  const { keys } = await keysFor(head, secret);
  const found = new Collected();
  const manifest = await readBackup(source, head, keys.backup, found, following);
  const rows = { records: found.recordsFound, entries: found.entriesFound };
  const seals = new Seals(keys, await keysIn(found.region, keys), rows, lifting(head.header.vaultFormat));
  const contents = await provedContents(seals, manifest, found.filesFound);
  const plain = new PlainFiles(contents);
  return {
    manifest,
    contents,
    fileBytes: plain.bytes,
    save: async (target, words, again) => {
      await plain.putRecords(target, words);
      const files: BackupTarget["file"] = async (one) => {
        const place = plain.places.get(one.fileId);
        const bytes = place === undefined ? null : seals.bytes(place.keyId);
        if (place === undefined || bytes === null) return nowhere.file(one);
        const opened = openAttachment(one.parts(), { id: place.keyId, bytes }, one.fileId);
        await target.put(place.path, provedParts(opened, place.kept));
      };
      await readBackup(source, head, keys.backup, { ...nowhere, file: files }, again);
    },
  };
}
