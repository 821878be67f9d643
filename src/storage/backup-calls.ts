import type { Opener } from "../domain/access.ts";
import type { VaultCheck } from "../domain/vault-check.ts";
import { Failure } from "../lib/failure.ts";
import type { Connection } from "../lib/port.ts";
import type { Watchable } from "../lib/watchable.ts";
import type { BackupManifest } from "./backup/container.ts";
import type { MadeBackup } from "./backup/make.ts";
import type { Beside } from "./backup/beside.ts";
import type { BackupProgress, Following } from "./backup/site.ts";
import type { Before } from "./disk/place.ts";
import type { FormatBefore } from "./migrate/roll-back.ts";
import type { Salvaged } from "./salvage/salvage.ts";

/** News of work that takes its time: how far it is, and at last what came of it. */
export type News<T> = { readonly progress: BackupProgress } | { readonly done: T };

/** Backups as flat names, which is how they cross from the worker to the page. */
export interface BackupCalls {
  readonly "backup.make": () => Watchable<News<MadeBackup>>;
  readonly "backup.check": (file: Blob, opener: Opener) => Watchable<News<BackupManifest>>;
  readonly "backup.open": (file: Blob, opener: Opener) => Watchable<News<Beside>>;
  readonly "backup.use": () => Promise<void>;
  readonly "backup.drop": () => Promise<void>;
  readonly "backup.before": () => Promise<Before | null>;
  readonly "backup.keep": () => Promise<void>;
  readonly "backup.goBack": () => Promise<void>;
  readonly "backup.salvage": (opener: Opener) => Watchable<News<Salvaged>>;
  readonly "backup.salvagedFile": (words: string) => Watchable<News<Blob>>;
  readonly "backup.formatBefore": (opener: Opener) => Promise<FormatBefore | null>;
  readonly "backup.toFormatBefore": (opener: Opener) => Promise<void>;
  readonly "vault.check": (gently: boolean) => Watchable<News<VaultCheck>>;
}

/** How the page follows and stops it. */
export interface BackupOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: BackupProgress) => void;
}

/** Backups of the vault, and the way back from one. */
export interface Backups {
  /** Writes a backup of the open vault and reads it back; asks for a proof. Rejects with `no-space`, `cancelled`. */
  readonly make: (options?: BackupOptions) => Promise<MadeBackup>;
  /** Reads a backup file from its first byte to its last and keeps nothing of it. */
  readonly check: (file: Blob, opener: Opener, options?: BackupOptions) => Promise<BackupManifest>;
  /** Opens a backup beside what is here; nothing in use is touched. */
  readonly open: (file: Blob, opener: Opener, options?: BackupOptions) => Promise<Beside>;
  /** Puts the backup that is open beside in the place of what is here, and locks. Asks for a proof where a vault is open. */
  readonly use: () => Promise<void>;
  readonly drop: () => Promise<void>;
  /** The vault from before a restore, while it is kept. */
  readonly before: () => Promise<Before | null>;
  /** Ends the way back: destroys the data from before. Asks for a proof. */
  readonly keep: () => Promise<void>;
  /** Goes the way back, and locks. Asks for a proof. */
  readonly goBack: () => Promise<void>;
  /** Opens and checks everything in the open vault, while it is used; gently, it rests most of the time. */
  readonly checkHere: (gently: boolean, options?: BackupOptions) => Promise<VaultCheck>;
  /** Reads what can still be read of a vault that does not open any more; writes nothing. */
  readonly salvage: (opener: Opener, options?: BackupOptions) => Promise<Salvaged>;
  /** All of that in clear, as one ZIP file with these words as its first. */
  readonly salvagedFile: (words: string, options?: BackupOptions) => Promise<Blob>;
  /** Whether the copy from before an update of the format is there and this version opens it. */
  readonly formatBefore: (opener: Opener) => Promise<FormatBefore | null>;
  /** Goes back to that copy; what was recorded since is lost. */
  readonly toFormatBefore: (opener: Opener) => Promise<void>;
}

/** Work that can be followed and stopped, as something to watch: nobody watching any more stops it. */
export function watchably<T>(work: (following: Following) => Promise<T>): Watchable<News<T>> {
  return {
    subscribe: ({ next, error }) => {
      let stopped = false;
      const tell = (progress: BackupProgress): void => {
        if (!stopped) next({ progress });
      };
      work({ tell, cancelled: () => stopped })
        .then((done) => next({ done }))
        .catch((thrown: unknown) => {
          if (!stopped) error(thrown);
        });
      return {
        unsubscribe: () => {
          stopped = true;
        },
      };
    },
  };
}

function followed<T>(news: Watchable<News<T>>, { signal, onProgress }: BackupOptions = {}): Promise<T> {
  return new Promise((resolve, reject) => {
    const subscription = news.subscribe({
      next: (said) => {
        if ("done" in said) resolve(said.done);
        else onProgress?.(said.progress);
      },
      error: reject,
    });
    signal?.addEventListener("abort", () => {
      subscription.unsubscribe();
      reject(new Failure("cancelled"));
    });
  });
}

/** The backups at the other end of the line, which is asked for when it is needed. */
export function backupsOver(line: () => Pick<Connection<BackupCalls>, "call" | "watch">): Backups {
  return {
    make: (options) => followed(line().watch("backup.make"), options),
    check: (file, opener, options) => followed(line().watch("backup.check", file, opener), options),
    open: (file, opener, options) => followed(line().watch("backup.open", file, opener), options),
    use: () => line().call("backup.use"),
    drop: () => line().call("backup.drop"),
    before: () => line().call("backup.before"),
    keep: () => line().call("backup.keep"),
    goBack: () => line().call("backup.goBack"),
    salvage: (opener, options) => followed(line().watch("backup.salvage", opener), options),
    salvagedFile: (words, options) => followed(line().watch("backup.salvagedFile", words), options),
    formatBefore: (opener) => line().call("backup.formatBefore", opener),
    toFormatBefore: (opener) => line().call("backup.toFormatBefore", opener),
    checkHere: (gently, options) => followed(line().watch("vault.check", gently), options),
  };
}
