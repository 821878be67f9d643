import { scriptUrl } from "../lib/trusted.ts";
import { readFileOver, type ReadFileCall } from "./import-over.ts";
import importUrl from "./import.worker.ts?worker&url";

export type { ReadFile, ReadFileCall, ReadOptions } from "./import-over.ts";
export type { ImportProgress, ImportSummary } from "./import.ts";
export type { NoteCode } from "./read/record.ts";

/** Reads a file of this browser in a worker of its own, which is gone afterwards with all it held. */
export const readFile: ReadFileCall = readFileOver(() => {
  const worker = new Worker(scriptUrl(importUrl), { type: "module", name: "import" });
  return {
    endpoint: worker,
    onDeath: (tell) => worker.addEventListener("error", tell),
    end: () => worker.terminate(),
  };
});
