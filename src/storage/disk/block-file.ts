import type { Bytes } from "../../lib/bytes.ts";

/** A file that is read and written in place. What was written counts only once `flush` returned. */
export interface BlockFile {
  readonly size: () => number;
  /** Up to that many bytes from there; fewer at the end of the file. */
  readonly read: (at: number, length: number) => Bytes;
  readonly write: (at: number, bytes: Uint8Array) => void;
  readonly truncate: (size: number) => void;
  readonly flush: () => void;
  readonly close: () => void;
}

/** Names of folders and, last, the file. */
export type Path = readonly string[];

/** The private files of this origin, or a double of them in tests. */
export interface BlockFiles {
  /** Opens the file, and makes it and its folders when they are not there. */
  readonly open: (path: Path) => Promise<BlockFile>;
  readonly exists: (path: Path) => Promise<boolean>;
  /** Names in a folder; none when it is not there. */
  readonly list: (folder: Path) => Promise<readonly string[]>;
  /** Removes a file, or a folder with all in it; nothing when it is not there. */
  readonly remove: (path: Path) => Promise<void>;
}

/** The files inside one folder: of that name, or one that is asked for anew each time. */
export function filesIn(files: BlockFiles, name: string | (() => Promise<string>)): BlockFiles {
  let asked: Promise<string> | null = null;
  // Whoever asks while it is being asked for gets the same answer: the file that tells it has one handle at a time.
  const folder = async (): Promise<string> =>
    typeof name === "string" ? name : (asked ??= name().finally(() => (asked = null)));
  return {
    open: async (path) => files.open([await folder(), ...path]),
    exists: async (path) => files.exists([await folder(), ...path]),
    list: async (path) => files.list([await folder(), ...path]),
    remove: async (path) => files.remove([await folder(), ...path]),
  };
}

/** Opens the file for the time of the work and closes it whatever happens. */
export async function withFile<T>(
  files: BlockFiles,
  path: Path,
  work: (file: BlockFile) => T | Promise<T>,
): Promise<T> {
  const file = await files.open(path);
  try {
    return await work(file);
  } finally {
    file.close();
  }
}

/** Overwrites every byte with random ones, in place and flushed: what was there is gone from the file. */
export function overwrite(file: BlockFile): void {
  const step = 65_536; // the most getRandomValues gives at once
  for (let at = 0; at < file.size(); at += step) {
    file.write(at, crypto.getRandomValues(new Uint8Array(Math.min(step, file.size() - at))));
  }
  file.flush();
}
