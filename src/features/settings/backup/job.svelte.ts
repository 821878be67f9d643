import { asFailure, type Failure } from "../../../lib/failure.ts";
import type { BackupOptions } from "../../../storage/backup-calls.ts";
import type { BackupProgress } from "../../../storage/backup/site.ts";

/** One piece of work with backups: how far it is, how it is stopped, and why it failed. */
export class Job {
  #progress: BackupProgress | null = $state.raw(null);
  #failed: Failure | null = $state.raw(null);
  #stop: AbortController | null = $state.raw(null);

  /** How far it is; null before it says so. */
  get progress(): BackupProgress | null {
    return this.#progress;
  }

  /** Why the last one failed; being stopped is no failure. */
  get failed(): Failure | null {
    return this.#failed;
  }

  get busy(): boolean {
    return this.#stop !== null;
  }

  /** Does the work; null when it failed or was stopped. */
  async run<T>(work: (options: BackupOptions) => Promise<T>): Promise<T | null> {
    if (this.#stop !== null) return null;
    const stop = new AbortController();
    this.#stop = stop;
    this.#failed = null;
    this.#progress = null;
    try {
      return await work({ signal: stop.signal, onProgress: (progress) => (this.#progress = progress) });
    } catch (thrown) {
      const failure = asFailure(thrown);
      if (failure.code !== "cancelled") this.#failed = failure;
      return null;
    } finally {
      this.#stop = null;
      this.#progress = null;
    }
  }

  /** Stops it; nothing half-done is kept. */
  stop(): void {
    this.#stop?.abort();
  }
}
