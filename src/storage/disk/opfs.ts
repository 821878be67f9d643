import { Failure } from "../../lib/failure.ts";
import type { BlockFile, BlockFiles, Path } from "./block-file.ts";
import { storageFailure } from "./storage-failure.ts";

async function folderOf(path: Path, create: boolean): Promise<FileSystemDirectoryHandle> {
  let folder = await navigator.storage.getDirectory();
  for (const name of path) folder = await folder.getDirectoryHandle(name, { create });
  return folder;
}

function blockFile(handle: FileSystemSyncAccessHandle): BlockFile {
  function guard<T>(work: () => T): T {
    try {
      return work();
    } catch (thrown) {
      throw storageFailure(thrown);
    }
  }
  return {
    size: () => guard(() => handle.getSize()),
    read: (at, length) =>
      guard(() => {
        const bytes = new Uint8Array(length);
        return bytes.subarray(0, handle.read(bytes, { at }));
      }),
    write: (at, bytes) =>
      guard(() => {
        if (handle.write(bytes, { at }) !== bytes.length) throw new Failure("no-space");
      }),
    truncate: (size) => guard(() => handle.truncate(size)),
    flush: () => guard(() => handle.flush()),
    close: () => handle.close(),
  };
}

function missing(thrown: unknown): boolean {
  return thrown instanceof DOMException && thrown.name === "NotFoundError";
}

async function unlessMissing<T>(work: () => Promise<T>, otherwise: T): Promise<T> {
  try {
    return await work();
  } catch (thrown) {
    if (missing(thrown)) return otherwise;
    throw storageFailure(thrown);
  }
}

/** The private files of this origin, through sync access handles; only a worker has these. */
export const opfs: BlockFiles = {
  open: async (path) => {
    try {
      const folder = await folderOf(path.slice(0, -1), true);
      const file = await folder.getFileHandle(path.at(-1) ?? "", { create: true });
      return blockFile(await file.createSyncAccessHandle());
    } catch (thrown) {
      throw storageFailure(thrown);
    }
  },
  exists: (path) =>
    unlessMissing(async () => {
      await (await folderOf(path.slice(0, -1), false)).getFileHandle(path.at(-1) ?? "");
      return true;
    }, false),
  list: (folder) =>
    unlessMissing(async () => {
      const names: string[] = [];
      for await (const name of (await folderOf(folder, false)).keys()) names.push(name);
      return names;
    }, []),
  remove: (path) =>
    unlessMissing(async () => {
      await (await folderOf(path.slice(0, -1), false)).removeEntry(path.at(-1) ?? "", { recursive: true });
    }, undefined),
};

/** A file as the browser hands it over: its bytes stay on the disk until somebody reads them. */
export async function blobOf(path: Path): Promise<Blob> {
  try {
    const folder = await folderOf(path.slice(0, -1), false);
    return await (await folder.getFileHandle(path.at(-1) ?? "")).getFile();
  } catch (thrown) {
    throw storageFailure(thrown);
  }
}
