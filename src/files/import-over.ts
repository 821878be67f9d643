import type { FindingDraft } from "../domain/finding.ts";
import type { Identifier } from "../domain/identifier.ts";
import { asFailure, Failure } from "../lib/failure.ts";
import { inDisposable, type StartedWorker } from "./disposable.ts";
import type { ImportCalls } from "./import-calls.ts";
import { checkedNews } from "./import-news.ts";
import type { ImportProgress, ImportSummary, ImportWishes } from "./import.ts";

/** A file that was read, and the records in which the data subject was found. */
export interface ReadFile extends ImportSummary {
  readonly drafts: readonly FindingDraft[];
}

/** How a reading can be stopped and followed, and what is wanted of it. */
export interface ReadOptions extends ImportWishes {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ImportProgress) => void;
}

/** Reads a file and finds the data subject in it. */
export type ReadFileCall = (
  blob: Blob,
  name: string,
  identifiers: readonly Identifier[],
  options?: ReadOptions,
) => Promise<ReadFile>;

/** Seconds without any news after which a reading is given up, and seconds it may take in all. */
export interface Patience {
  readonly silence: number;
  readonly inAll: number;
}

/** Rejects when nothing was heard for too long. */
export class Watchdog {
  readonly #patience: Patience;
  readonly #bark: (failure: Failure) => void;
  readonly #end: ReturnType<typeof setTimeout>;
  #silence: ReturnType<typeof setTimeout> | undefined;

  constructor(patience: Patience, bark: (failure: Failure) => void) {
    this.#patience = patience;
    this.#bark = bark;
    this.#end = this.#after(patience.inAll);
    this.heard();
  }

  #after(seconds: number): ReturnType<typeof setTimeout> {
    const failure = new Failure("file-limit", { what: "time", limit: seconds });
    return setTimeout(() => this.#bark(failure), seconds * 1000);
  }

  heard(): void {
    clearTimeout(this.#silence);
    this.#silence = this.#after(this.#patience.silence);
  }

  stop(): void {
    clearTimeout(this.#silence);
    clearTimeout(this.#end);
  }
}

/** The reading of files over workers that are started like that, one for each file. */
export function readFileOver(
  start: () => StartedWorker,
  patience: Patience = { silence: 60, inAll: 600 },
): ReadFileCall {
  return (blob, name, identifiers, { signal, onProgress, ...wishes } = {}) =>
    inDisposable<ImportCalls, ReadFile>(start, signal, (worker) => {
      const drafts: FindingDraft[] = [];
      let watchdog: Watchdog | undefined;
      const reading = new Promise<ReadFile>((resolve, reject) => {
        watchdog = new Watchdog(patience, reject);
        worker.watch("readFile", blob, name, identifiers, wishes).subscribe({
          next: (said) => {
            watchdog?.heard();
            try {
              const news = checkedNews(said);
              if (news.kind === "progress") onProgress?.(news);
              else if (news.kind === "drafts") drafts.push(...news.drafts);
              else resolve({ ...news.summary, drafts });
            } catch (error) {
              reject(asFailure(error));
            }
          },
          error: reject,
        });
      });
      return reading.finally(() => watchdog?.stop());
    });
}
