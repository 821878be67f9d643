import { randomBytes } from "../../lib/bytes.ts";
import { withFile, type BlockFiles, type Path } from "./block-file.ts";

const path: Path = ["probe"];
const rounds = 9;

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}

/** The time that the work takes, in milliseconds. */
function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/**
 * True when files here seem to lie in memory, as in a private window, which tells nobody what it is: on a disk,
 * waiting until it has the bytes takes longer than handing them over; in memory it takes no time at all.
 */
export async function seemsInMemory(files: BlockFiles): Promise<boolean> {
  const bytes = randomBytes(4096);
  const times = await withFile(files, path, (file) =>
    Array.from({ length: rounds }, () => ({
      write: timed(() => file.write(0, bytes)),
      flush: timed(() => file.flush()),
    })),
  );
  await files.remove(path);
  return median(times.map(({ flush }) => flush)) * 5 < median(times.map(({ write }) => write));
}
