import { leftOver, surplusBackups, unfinished } from "../../../domain/backup-rotation.ts";
import { keptFolder, put, type FolderHandle } from "../../../storage/folder-client.ts";

/** What came of writing into the folder: where, and how many older backups went; or why it has to be a download. */
export type Written = { readonly folder: string; readonly removed: number } | "none" | Hindrance;

/** What may keep a backup from a folder; the download is there for each of them. */
type Hindrance = "refused" | "failed" | "full" | "gone";

function hindranceOf(thrown: unknown): Hindrance {
  if (!(thrown instanceof DOMException)) return "refused";
  if (thrown.name === "QuotaExceededError") return "full";
  return thrown.name === "NotFoundError" ? "gone" : "refused";
}

/** The folder that backups are written into, where the browser lets the officer choose one (File System Access). */
export class BackupFolder {
  #handle: FolderHandle | null = $state.raw(null);
  readonly possible = "showDirectoryPicker" in globalThis;

  /** Its name; null while backups come as a download. */
  get name(): string | null {
    return this.#handle?.name ?? null;
  }

  /** Finds the folder that was chosen before. */
  async look(): Promise<void> {
    if (this.possible) this.#handle = await keptFolder.read();
  }

  /** Lets the officer choose. */
  async choose(): Promise<void> {
    const { showDirectoryPicker } = globalThis as unknown as {
      // Not in the types of TypeScript; `possible` says that it is there.
      readonly showDirectoryPicker: (options: object) => Promise<FolderHandle>;
    };
    try {
      const handle = await showDirectoryPicker({ id: "habeas-backup", mode: "readwrite" });
      await keptFolder.write(handle);
      this.#handle = handle;
    } catch (thrown) {
      if (!(thrown instanceof DOMException)) throw thrown; // gone back, or not let in: all stays as it was
    }
  }

  /** Backups come as a download again. */
  async forget(): Promise<void> {
    await keptFolder.remove();
    this.#handle = null;
  }

  /** Asks the browser to let Habeas write there; call it right after a press. */
  async allow(): Promise<boolean> {
    if (this.#handle === null) return false;
    const asked = this.#handle.requestPermission?.({ mode: "readwrite" }).catch(() => "denied");
    return (await asked) !== "denied";
  }

  /**
   * Writes under another name, reads it back, gives it its name, and removes what need not be kept. What does not come
   * about leaves nothing that looks like a backup.
   */
  async write(file: Blob, name: string, sha256: string): Promise<Written> {
    const handle = this.#handle;
    if (handle === null) return "none";
    try {
      if (!(await this.allow())) return "refused";
      const before = await namesIn(handle);
      await remove(handle, leftOver(before)); // makes room, too
      const whole =
        (await putWhole(handle, unfinished(name), file, sha256, false)) &&
        (await putWhole(handle, name, file, sha256, before.includes(name)));
      return whole ? { folder: handle.name, removed: await thinOut(handle) } : "failed";
    } catch (thrown) {
      return hindranceOf(thrown);
    } finally {
      await remove(handle, [unfinished(name)]);
    }
  }
}

async function namesIn(folder: FolderHandle): Promise<readonly string[]> {
  const names: string[] = [];
  for await (const name of folder.keys()) names.push(name);
  return names;
}

/** Takes files away as far as the folder lets us; the next backup tries again. How many went. */
async function remove(folder: FolderHandle, names: readonly string[]): Promise<number> {
  let removed = 0;
  for (const name of names) {
    removed += await folder.removeEntry(name).then(
      () => 1,
      () => 0,
    );
  }
  return removed;
}

/** Writes and reads back; takes away what is not whole, but not an earlier backup that the browser left in its place. */
async function putWhole(
  folder: FolderHandle,
  name: string,
  file: Blob,
  sha256: string,
  earlier: boolean,
): Promise<boolean> {
  let whole: boolean | null = null;
  try {
    whole = await put(folder, name, file, sha256);
    return whole;
  } finally {
    if (whole === false || (whole === null && !earlier)) await remove(folder, [name]);
  }
}

/** Removes the backups of a folder that need not be kept; how many went. The new one counts, whatever hinders that. */
async function thinOut(folder: FolderHandle): Promise<number> {
  try {
    return await remove(folder, surplusBackups(await namesIn(folder)));
  } catch {
    return 0; // the next backup tries again
  }
}
