import type { Bytes } from "../../lib/bytes.ts";
import { Failure } from "../../lib/failure.ts";
import type { Id } from "../../lib/id.ts";
import { withFile, type BlockFiles, type Path } from "../disk/block-file.ts";
import { readHeader } from "../disk/carried-header.ts";
import type { Head } from "../journal.ts";
import type { Ground } from "../sealed/cabinet.ts";
import { casesWithFiles, filesOf, pathOfFile } from "../sealed/files.ts";
import type { BackupContent, StoredFile } from "./write.ts";

const stride = 1 << 20;

/** Runs work on imported files when nobody else has one of them open. */
export type InTurn = <T>(work: () => Promise<T>) => Promise<T>;

/** The bytes as they lie sealed; `changed-elsewhere` when the file goes while it is read. */
async function* sealedParts(
  files: BlockFiles,
  path: Path,
  bytes: number,
  inTurn: InTurn,
): AsyncGenerator<Bytes, void> {
  for (let at = 0; at < bytes; at += stride) {
    yield await inTurn(async () => {
      if (!(await files.exists(path))) throw new Failure("changed-elsewhere");
      return withFile(files, path, (file) => file.read(at, Math.min(stride, bytes - at)));
    });
  }
}

function storedFile(files: BlockFiles, caseId: Id, fileId: Id, inTurn: InTurn): Promise<StoredFile> {
  const path = pathOfFile(caseId, fileId);
  return inTurn(async () => {
    const bytes = await withFile(files, path, (file) => file.size());
    return { caseId, fileId, bytes, parts: () => sealedParts(files, path, bytes, inTurn) };
  });
}

async function storedFiles(files: BlockFiles, inTurn: InTurn): Promise<readonly StoredFile[]> {
  const found: StoredFile[] = [];
  for (const caseId of await casesWithFiles(files)) {
    for (const fileId of await filesOf(files, caseId)) {
      found.push(await storedFile(files, caseId, fileId, inTurn));
    }
  }
  return found;
}

/** An open vault as it lies on disk, at a moment at which nothing is being changed. */
export async function contentAtRest(
  { vaultId, ring, rows, files }: Ground,
  { head, cases }: { readonly head: Head; readonly cases: number },
  inTurn: InTurn,
): Promise<BackupContent> {
  const generation = await rows.generation();
  if (generation === null) throw new Failure("storage-lost");
  return {
    vaultId,
    generation,
    format: ring.root.block.format,
    journal: { entries: head.entries, hash: head.hash },
    cases,
    slots: (await readHeader(files)).slots,
    ring: () => Promise.resolve(ring.region()),
    records: rows.allRecords,
    entries: rows.allEntries,
    files: await storedFiles(files, inTurn),
  };
}
