import { Dexie, type Table } from "dexie";
import { fileHash } from "./backup/file-hash.ts";

/** A folder outside of the browser that the officer chose, with what newer browsers can be asked of it. */
export interface FolderHandle extends FileSystemDirectoryHandle {
  readonly requestPermission?: (options: { readonly mode: "readwrite" }) => Promise<string>;
  readonly keys: () => AsyncIterableIterator<string>;
}

const key = "backup";

/** A database of its own, because a handle can be kept nowhere else: the browser holds it, and no key of ours seals it. */
async function within<T>(work: (table: Table<FolderHandle, string>) => PromiseLike<T>): Promise<T> {
  const database = new Dexie("habeas-folder");
  database.version(1).stores({ folder: "" });
  try {
    return await work(database.table("folder"));
  } finally {
    database.close();
  }
}

/** The folder chosen for backups. */
export const keptFolder = {
  read: async (): Promise<FolderHandle | null> => (await within((table) => table.get(key))) ?? null,
  write: async (handle: FolderHandle): Promise<void> => {
    await within((table) => table.put(handle, key));
  },
  remove: (): Promise<void> => within((table) => table.delete(key)),
};

/** Writes a file into a folder and reads it back; true when it is the same to the last bit. */
export async function put(
  folder: FolderHandle,
  name: string,
  content: Blob,
  sha256: string,
): Promise<boolean> {
  const handle = await folder.getFileHandle(name, { create: true });
  await content.stream().pipeTo(await handle.createWritable());
  return (await fileHash(await handle.getFile())) === sha256;
}
