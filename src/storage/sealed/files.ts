import { Failure } from "../../lib/failure.ts";
import { newId, type Id } from "../../lib/id.ts";
import type { FilePart, KeptFile } from "../desk.ts";
import type { CaseKey } from "../disk/attachment.ts";
import { overwrite, withFile, type BlockFiles, type Path } from "../disk/block-file.ts";
import { forgetFresh, keepFresh, restoreFresh } from "../disk/fresh.ts";
import type { Ground } from "./cabinet.ts";

const folder = "att";

/** Where a file of a case lies. */
export function pathOfFile(caseId: Id, fileId: Id): Path {
  return [folder, caseId, fileId];
}

/** The names of the files of a case. */
export function filesOf(files: BlockFiles, caseId: Id): Promise<readonly Id[]> {
  return files.list([folder, caseId]);
}

async function destroyFile(files: BlockFiles, path: Path): Promise<void> {
  await withFile(files, path, (file) => {
    overwrite(file);
    file.truncate(0);
    file.flush();
  });
  await files.remove(path);
}

/** Stores the content under the key of its case. What was begun and could not be finished is removed. */
export async function storeFile(
  { files, ring, now }: Ground,
  keyId: Id,
  caseId: Id,
  content: Blob,
): Promise<KeptFile> {
  const fileId = newId();
  const path = pathOfFile(caseId, fileId);
  try {
    const key = { id: keyId, bytes: ring.bytes(keyId) };
    const { writeAttachment } = await import("../disk/attachment.ts"); // fetched with the first file
    return await withFile(files, path, async (file) => {
      const sha256 = await writeAttachment(file, key, fileId, content);
      await keepFresh(files, { caseId, keyId, fileId }, file, now().getTime());
      return { fileId, bytes: content.size, sha256 };
    });
  } catch (thrown) {
    await files.remove(path);
    throw thrown;
  }
}

/** A part of the content of a file of the case. */
export async function readFilePart(
  files: BlockFiles,
  key: CaseKey,
  caseId: Id,
  { fileId, bytes }: KeptFile,
  part: number,
): Promise<FilePart> {
  const { readPart } = await import("../disk/attachment.ts");
  return withFile(files, pathOfFile(caseId, fileId), (file) => readPart(file, key, fileId, { part, bytes }));
}

/** Copies files of a case under a new key, which is in the ring before; the old ones stay until `sweepFiles`. */
export async function rekeyFiles(
  ground: Ground,
  caseId: Id,
  before: Id,
  kept: readonly KeptFile[],
): Promise<{ readonly keyId: Id; readonly copies: ReadonlyMap<Id, KeptFile> }> {
  const { ring } = ground;
  const [keyId] = await ring.add(1);
  if (keyId === undefined) throw new Failure("bug", { what: "no key" });
  const keyOf = (id: Id): CaseKey => ({ id, bytes: ring.bytes(id) });
  return { keyId, copies: await copyFiles(ground, caseId, { from: keyOf(before), to: keyOf(keyId) }, kept) };
}

async function copyFiles(
  { files, now }: Ground,
  caseId: Id,
  keys: { readonly from: CaseKey; readonly to: CaseKey },
  kept: readonly KeptFile[],
): Promise<ReadonlyMap<Id, KeptFile>> {
  const { copyAttachment } = await import("../disk/attachment.ts");
  const copies = new Map<Id, KeptFile>();
  for (const one of kept) {
    const fileId = newId();
    await withFile(files, pathOfFile(caseId, one.fileId), (file) =>
      withFile(files, pathOfFile(caseId, fileId), async (copy) => {
        await copyAttachment({ ...one, file, key: keys.from }, { file: copy, key: keys.to, fileId });
        await keepFresh(files, { caseId, keyId: keys.to.id, fileId }, copy, now().getTime());
      }),
    );
    copies.set(one.fileId, { ...one, fileId });
  }
  return copies;
}

/** Overwrites, empties and removes the files of a case that do not count any more. */
export async function sweepFiles(
  { files, ring }: Ground,
  caseId: Id,
  staying: readonly KeptFile[],
): Promise<void> {
  await forgetFresh(files, (keyId) => ring.has(keyId));
  const names = new Set(staying.map(({ fileId }) => fileId));
  for (const fileId of await filesOf(files, caseId)) {
    if (!names.has(fileId)) await destroyFile(files, pathOfFile(caseId, fileId));
  }
}

/** Overwrites, empties and removes every file of a case. */
export async function destroyFiles({ files, ring }: Ground, caseId: Id): Promise<void> {
  await forgetFresh(files, (keyId) => ring.has(keyId));
  for (const fileId of await filesOf(files, caseId)) await destroyFile(files, pathOfFile(caseId, fileId));
  await files.remove([folder, caseId]);
}

/** The cases of which files are there. */
export function casesWithFiles(files: BlockFiles): Promise<readonly Id[]> {
  return files.list([folder]);
}

/** Writes files anew of which a loss of power has taken the name; those that the manifests name. */
export async function mendFresh(
  { files, ring, now }: Ground,
  filesInManifest: (caseId: Id) => Promise<readonly KeptFile[]>,
): Promise<void> {
  await forgetFresh(files, (keyId) => ring.has(keyId));
  await restoreFresh(
    files,
    async ({ caseId, fileId }) => {
      const named = (await filesInManifest(caseId)).some((file) => file.fileId === fileId);
      return named ? pathOfFile(caseId, fileId) : null;
    },
    now().getTime(),
  );
}
