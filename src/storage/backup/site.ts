import type { BlockFiles, Path } from "../disk/block-file.ts";
import type { Means } from "../sealed/open-sealed.ts";

/** All the private files of this origin, of which the vault in use is one folder. */
export interface Site extends Means {
  readonly root: BlockFiles;
  /** A file of `root` as the browser hands it over, without holding it in memory. */
  readonly blobOf: (path: Path) => Promise<Blob>;
  /** What is remembered of the vault outside of it, in a place that a worker can reach. */
  readonly witness?: {
    readonly read: () => Promise<string | null>;
    readonly write: (words: string) => Promise<void>;
  };
}

/** What a backup under way tells: which of the named phases, and how far. */
export interface BackupProgress {
  readonly phase: "write" | "verify" | "read" | "open" | "check";
  readonly done: number;
  /** Null while nobody knows. */
  readonly of: number | null;
}

/** How work that takes its time is followed and stopped. */
export interface Following {
  readonly tell: (progress: BackupProgress) => void;
  readonly cancelled: () => boolean;
}
