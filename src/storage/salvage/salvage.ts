import type { Opener } from "../../domain/access.ts";
import type { Bytes } from "../../lib/bytes.ts";
import { Failure } from "../../lib/failure.ts";
import type { Id } from "../../lib/id.ts";
import { contentsOf, type CaseFound, type Contents } from "../contents/contents.ts";
import { provedParts } from "../contents/hashed.ts";
import { PlainFiles, type FilePlace } from "../contents/plain-files.ts";
import { Seals, type KeysFound } from "../contents/sealed.ts";
import { ZipFile } from "../contents/zip.ts";
import { openAttachment } from "../disk/attachment.ts";
import { withFile, type BlockFiles } from "../disk/block-file.ts";
import { path as headerPath, readCopies, unlock } from "../disk/header.ts";
import { keysIn } from "../disk/ring.ts";
import { readSuperblock, type Superblock } from "../disk/superblock.ts";
import type { VaultKeys } from "../crypto/keys.ts";
import type { Following, Site } from "../backup/site.ts";
import { lifting } from "../migrate/lift.ts";
import { newestFormat } from "../migrate/migrations.ts";
import { filesOf, pathOfFile } from "../sealed/files.ts";
import type { Root } from "../sealed/shapes.ts";
import { firstRecords } from "../sealed/new-vault.ts";
import { Gathered, gatherLogs, gatherRows } from "./gather.ts";
import { withOrphans } from "./orphans.ts";

/** What can still be read of a vault that does not open any more, and what is lost, by count. */
export interface Salvaged {
  readonly cases: readonly {
    readonly number: string | null;
    readonly records: number;
    readonly files: number;
    readonly whole: boolean;
  }[];
  readonly settings: boolean;
  readonly drafts: number;
  readonly register: number;
  readonly entries: number;
  readonly lost: Contents["lost"];
}

const stride = 1 << 20;

async function* sealedParts(files: BlockFiles, caseId: Id, fileId: Id): AsyncGenerator<Bytes, void> {
  const path = pathOfFile(caseId, fileId);
  if (!(await files.exists(path))) throw new Failure("damaged");
  for (let at = 0; ; at += stride) {
    const part = await withFile(files, path, (file) => file.read(at, stride));
    if (part.length > 0) yield part;
    if (part.length < stride) return;
  }
}

/** The superblock, whatever its format; null when neither is whole. */
async function superblock(files: BlockFiles, keys: VaultKeys): Promise<Superblock | null> {
  if (!(await files.exists(["root"]))) return null;
  return withFile(files, ["root"], (file) => readSuperblock(file, keys.root, Infinity)).catch(() => null);
}

async function ringOf(files: BlockFiles, keys: VaultKeys, block: Superblock | null): Promise<KeysFound> {
  const names = ["ring-a", "ring-b"].toSorted((a) => (a === block?.ring.file ? -1 : 1));
  for (const name of names) {
    if (!(await files.exists([name]))) continue;
    const bytes = await withFile(files, [name], (file) => file.read(0, file.size()));
    const found = await keysIn(bytes, keys).catch(() => null);
    if (found !== null) return found;
  }
  return new Map(); // what stands under the key of the vault may still open
}

/** The newest root that opens; its generation is that of the database, or counted along the log. */
async function rootOf(seals: Seals, generation: number | null, logged: number | null): Promise<Root | null> {
  const { vaultId } = seals;
  const copies = seals.rows.records.get(vaultId)?.length ?? 0;
  const most = Math.max(generation ?? 0, (logged ?? 0) + copies) + 1;
  const least = Math.max(1, Math.min(generation ?? most, logged ?? most) - copies);
  for (let at = most; at >= least; at -= 1) {
    const root = await seals.record("root", [vaultId, at], vaultId);
    if (root !== null) return root as Root; // authenticated
  }
  return null;
}

/** Reads what is left of a vault that does not open, and writes nothing of it. */
export class Salvage {
  readonly #site: Site;
  readonly #seals: Seals;
  readonly #contents: Contents;
  readonly #plain: PlainFiles;

  private constructor(site: Site, seals: Seals, contents: Contents) {
    this.#site = site;
    this.#seals = seals;
    this.#contents = contents;
    this.#plain = new PlainFiles(contents);
  }

  /** Opens everything that opens. `wrong-passphrase`, `wrong-key`; `damaged` where not even the key can be had. */
  static async look(site: Site, opener: Opener, { tell, cancelled }: Following): Promise<Salvage> {
    const { files } = site;
    const { newest } = await withFile(files, headerPath, readCopies);
    const { keys } = await unlock(newest, site.derive, opener);
    const block = await superblock(files, keys);
    const found = new Gathered();
    const rows = site.openRows(block?.records ?? firstRecords);
    const generation = await rows.generation().catch(() => null);
    await gatherRows(rows, found);
    rows.close();
    await gatherLogs(files, found);
    const seals = new Seals(
      keys,
      await ringOf(files, keys, block),
      found,
      lifting(block?.format ?? newestFormat(site), site),
    );
    const root = await rootOf(seals, generation, block?.log?.generation ?? null);
    const named = await contentsOf(seals, root, (cases) => withOrphans(seals, cases));
    const cases: CaseFound[] = [];
    for (const one of named.cases) {
      if (cancelled()) throw new Failure("cancelled");
      cases.push(await withReadableFiles(files, seals, one, named.lost));
      tell({ phase: "open", done: cases.length, of: named.cases.length });
    }
    // What nothing named any more may have been found all the same.
    const lost = { ...named.lost, cases: cases.filter(({ kase }) => kase === null).length };
    return new Salvage(site, seals, { ...named, cases, lost });
  }

  /** What was found, for the officer to read. */
  get told(): Salvaged {
    const { cases, settings, drafts, register, journal, lost } = this.#contents;
    return {
      cases: cases.map(({ number, kase, findings, files, whole }) => ({
        number,
        records: Number(kase !== null) + findings.length,
        files: files.length,
        whole: whole && kase !== null,
      })),
      settings: settings !== null,
      drafts: drafts.length,
      register: register.length,
      entries: journal.length,
      lost,
    };
  }

  /** All of it in clear, as one ZIP file. */
  async file(words: string, { tell, cancelled }: Following): Promise<Blob> {
    const zip = new ZipFile();
    await this.#plain.putRecords(zip, words);
    let done = 0;
    for (const place of this.#plain.places.values()) {
      if (cancelled()) throw new Failure("cancelled");
      await zip.put(place.path, provedParts(this.#parts(place), place.kept));
      tell({ phase: "open", done: (done += 1), of: this.#plain.places.size });
    }
    return zip.end();
  }

  #parts({ caseId, keyId, kept }: FilePlace): AsyncGenerator<Bytes, void> {
    const bytes = this.#seals.bytes(keyId);
    if (bytes === null) throw new Failure("damaged");
    const sealed = sealedParts(this.#site.files, caseId, kept.fileId);
    return openAttachment(sealed, { id: keyId, bytes }, kept.fileId);
  }
}

/** The case with the files of which every byte is as it was kept; the others are counted. */
async function withReadableFiles(
  files: BlockFiles,
  seals: Seals,
  one: CaseFound,
  lost: Contents["lost"],
): Promise<CaseFound> {
  const key = seals.bytes(one.keyId);
  const readable: CaseFound["files"][number][] = [];
  for (const kept of one.files) {
    try {
      if (key === null) throw new Failure("damaged");
      const opened = openAttachment(
        sealedParts(files, one.id, kept.fileId),
        { id: one.keyId, bytes: key },
        kept.fileId,
      );
      const parts = provedParts(opened, kept);
      while ((await parts.next()).done !== true);
      readable.push(kept);
    } catch {
      lost.files += 1;
    }
  }
  const found = await filesOf(files, one.id);
  if (!one.whole)
    lost.files += found.filter((name) => !one.files.some(({ fileId }) => fileId === name)).length;
  return { ...one, files: readable };
}
