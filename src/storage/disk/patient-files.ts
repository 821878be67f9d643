import { Failure } from "../../lib/failure.ts";
import type { BlockFiles } from "./block-file.ts";

/** Together five seconds: so long may a page that was just reloaded, or a window that gives way, hold on to a file. */
const pauses = [50, 100, 200, 400, 800, 1500, 1950];

function pass(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** The same files; one that is still open elsewhere is tried again before it is refused. */
export function patientFiles(
  files: BlockFiles,
  wait: (milliseconds: number) => Promise<void> = pass,
): BlockFiles {
  return {
    ...files,
    open: async (path) => {
      for (const pause of pauses) {
        try {
          return await files.open(path);
        } catch (thrown) {
          if (!(thrown instanceof Failure) || thrown.code !== "open-elsewhere") throw thrown;
          await wait(pause);
        }
      }
      return files.open(path);
    },
  };
}
