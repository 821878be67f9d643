import { asFailure, type Failure } from "../lib/failure.ts";
import type { Backups } from "../storage/backup-calls.ts";
import type { BackupProgress } from "../storage/backup/site.ts";

/** The check of everything in the vault, as the window follows it: started by itself once a week, or by the officer. */
class VaultChecking {
  #progress: BackupProgress | null = $state.raw(null);
  #failed: Failure | null = $state.raw(null);
  #stop: AbortController | null = $state.raw(null);

  get running(): boolean {
    return this.#stop !== null;
  }

  get progress(): BackupProgress | null {
    return this.#progress;
  }

  /** Why it could not be done to its end. */
  get failed(): Failure | null {
    return this.#failed;
  }

  /** Checks everything; true when it came to its end, whatever it found. Gently, it takes its time. */
  async run(backups: () => Promise<Backups>, gently: boolean): Promise<boolean> {
    if (this.#stop !== null) return false;
    const { signal } = (this.#stop = new AbortController());
    this.#failed = null;
    try {
      const { checkHere } = await backups();
      await checkHere(gently, { signal, onProgress: (progress) => (this.#progress = progress) });
      return true;
    } catch (thrown) {
      if (!signal.aborted) this.#failed = asFailure(thrown);
      return false;
    } finally {
      this.#stop = null;
      this.#progress = null;
    }
  }

  /** Breaks it off; what it found before that counts for nothing. */
  stop(): void {
    this.#stop?.abort();
  }
}

/** The one of the window. */
export const vaultChecking = new VaultChecking();
