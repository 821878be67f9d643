import type { BlockFile, BlockFiles, Path } from "../../../src/storage/disk/block-file.ts";

/** What a piece of work has come to after it was interrupted; anything else is said in words. */
export type State = "not started" | "complete" | "finished" | { readonly between: string };

/** What became of a piece of work that was interrupted at each of its steps. */
export interface Steps {
  readonly steps: number;
  /** Steps at which it was neither not started nor complete afterwards. */
  readonly between: number;
  readonly seen: ReadonlySet<string>;
  readonly firstWrong: string;
}

/** Interrupts the work at its first step, its second, and so on, until it comes to its end. */
export async function everyStepOf(interrupted: (step: number) => Promise<State>): Promise<Steps> {
  const seen = new Set<string>();
  let between = 0;
  let firstWrong = "";
  for (let step = 1; ; step += 1) {
    const state = await interrupted(step);
    if (typeof state === "object") {
      between += 1;
      firstWrong ||= `step ${step}: ${state.between}`;
    } else seen.add(state);
    // Where the work cannot come to an end any more, so many steps show it.
    if (state === "finished" || step >= 80) return { steps: step, between, seen, firstWrong };
  }
}

/** The same files, of which flushing does nothing where `lying` says so: a control. */
export function lyingFiles(files: BlockFiles, lying: (path: Path) => boolean): BlockFiles {
  const lied = (path: Path, file: BlockFile): BlockFile => ({
    ...file,
    flush: () => (lying(path) ? undefined : file.flush()),
  });
  return {
    open: async (path) => lied(path, await files.open(path)),
    exists: files.exists,
    list: files.list,
    remove: files.remove,
  };
}
