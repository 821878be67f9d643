import { Failure } from "../../lib/failure.ts";
import type { BlockFile, BlockFiles, Path } from "./block-file.ts";

/** Files of which some are being opened already. */
export interface AheadFiles extends BlockFiles {
  /** One that nobody has asked for yet, to be looked at; whoever opens it still gets it. */
  readonly look: (path: Path) => Promise<BlockFile>;
  /** Closes those that nobody asked for. */
  readonly closeRest: () => Promise<void>;
}

/**
 * The same files; those at these paths are opened at once and together, because each takes the browser several steps
 * from process to process. Whoever opens one of them gets it once, as if it had been opened then.
 */
export function openedAhead(files: BlockFiles, paths: readonly Path[]): AheadFiles {
  const begun = new Map<string, Promise<BlockFile>>();
  for (const path of paths) {
    const opening = files.open(path);
    opening.catch(() => undefined); // whoever asks for the file hears of it
    begun.set(path.join("/"), opening);
  }
  return {
    ...files,
    open: (path) => {
      const name = path.join("/");
      const opening = begun.get(name);
      begun.delete(name);
      return opening ?? files.open(path);
    },
    look: (path) => begun.get(path.join("/")) ?? Promise.reject(new Failure("bug", { what: "not ahead" })),
    closeRest: async () => {
      const rest = await Promise.allSettled(begun.values());
      begun.clear();
      for (const one of rest) if (one.status === "fulfilled") one.value.close();
    },
  };
}
