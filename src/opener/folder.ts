import type { Target } from "../storage/opener-client.ts";

/** Lets the person choose a folder; not every browser can (File System Access). */
type AskForFolder = (options: object) => Promise<FileSystemDirectoryHandle>;

/** True where a folder can be written into. */
export const foldersArePossible = "showDirectoryPicker" in globalThis;

/** The folder that was chosen; null when the person went back. */
export async function chosenFolder(): Promise<FileSystemDirectoryHandle | null> {
  // Not in the types of the DOM; `foldersArePossible` says that it is there.
  const { showDirectoryPicker } = globalThis as unknown as { readonly showDirectoryPicker: AskForFolder };
  try {
    return await showDirectoryPicker({ id: "habeas-contents", mode: "readwrite" });
  } catch (thrown) {
    if (thrown instanceof DOMException && thrown.name === "AbortError") return null;
    throw thrown;
  }
}

/** A new folder in there, so that nothing that lies there is overwritten. */
export async function newFolderIn(
  parent: FileSystemDirectoryHandle,
  name: string,
): Promise<FileSystemDirectoryHandle> {
  for (let i = 1; ; i += 1) {
    const free = i === 1 ? name : `${name}-${i}`;
    try {
      await parent.getDirectoryHandle(free);
    } catch (thrown) {
      if (!(thrown instanceof DOMException && thrown.name === "NotFoundError")) throw thrown;
      return parent.getDirectoryHandle(free, { create: true });
    }
  }
}

/** Files written into a folder part by part. */
export function folderTarget(root: FileSystemDirectoryHandle): Target {
  return {
    put: async (path, parts) => {
      let folder = root;
      for (const name of path.slice(0, -1)) folder = await folder.getDirectoryHandle(name, { create: true });
      const file = await folder.getFileHandle(path.at(-1) ?? "", { create: true });
      const stream = await file.createWritable();
      try {
        for await (const part of parts) await stream.write(part);
        await stream.close();
      } catch (thrown) {
        await stream.abort().catch(() => undefined); // what is half written must not look whole
        throw thrown;
      }
    },
  };
}
