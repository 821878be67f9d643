import { scriptUrl } from "../lib/trusted.ts";
import type { StartedWorker } from "./disposable.ts";
import { readFileOver, type ReadFileCall } from "./import-over.ts";
import importUrl from "./import.worker.ts?worker&url";

export type { ReadFile, ReadFileCall, ReadOptions } from "./import-over.ts";
export type { ImportProgress, ImportSummary } from "./import.ts";
export type { NoteCode } from "./read/record.ts";

/** A worker for one file. */
export function importWorker(): StartedWorker {
  const worker = new Worker(scriptUrl(importUrl), { type: "module", name: "import" });
  return {
    endpoint: worker,
    onDeath: (tell) => worker.addEventListener("error", tell),
    end: () => worker.terminate(),
  };
}

/** Reads a file of this browser in a worker of its own, which is gone afterwards with all it held. */
export const readFile: ReadFileCall = readFileOver(importWorker);
