import type { Id } from "../../src/lib/id.ts";
import type { AckedFile } from "./workload.ts";

/** What the page beside the app can be asked to do, and what it answers. */
export interface Tasks {
  /** Makes a vault with a recovery key; answers the key as printed. */
  readonly make: (asked: { passphrase: string }) => { readonly key: string };
  /** Unlocks with the recovery key. */
  readonly unlock: (asked: { key: string }) => { readonly ms: number };
  /** Reads everything there is and these files; walks the journal to its head. */
  readonly look: (asked: { files: readonly AckedFile[] }) => Seen;
  /** Writes as fast as the desk takes it, without end, and tells of each acknowledgement. */
  readonly write: (asked: Writing) => Record<string, never>;
  /** Opens that many closed cases, each with findings and maybe a file; answers their ids. */
  readonly fill: (asked: { cases: number; findings: number; file: boolean; from: number }) => {
    readonly ids: readonly Id[];
  };
  /** Erases the case. */
  readonly purge: (asked: { key: string; id: Id }) => { readonly ms: number };
  /** How much of the case is there. */
  readonly traces: (asked: { id: Id }) => Traces;
  /** Locks, so that everything is let go. */
  readonly close: (asked: Record<string, never>) => Record<string, never>;
  /** The control of a reader who takes the rows of the database as they come; answers a hash over them. */
  readonly rawRows: (asked: Record<string, never>) => { readonly hash: string; readonly rows: number };
}

/** How to write. */
export interface Writing {
  /** The number of the first write. */
  readonly from: number;
  /** So many writes are under way at once. */
  readonly window: number;
  /** The control: a write counts as acknowledged as soon as it was asked for. */
  readonly careless: boolean;
}

/** What somebody sees who reads everything. */
export interface Seen {
  readonly text: string;
  readonly journal: string;
  readonly entries: number;
  /** How many of the files came back with their own content. */
  readonly files: number;
}

/** What of one case can be found. */
export interface Traces {
  readonly listed: boolean;
  readonly opens: boolean;
  readonly registered: boolean;
  /** Private files whose name is that of the case, or that lie in its folder. */
  readonly files: number;
  readonly journal: string;
}

/** One task on its way to the page. */
export interface Asked {
  readonly id: number;
  readonly name: keyof Tasks;
  readonly given: unknown;
}

/** An acknowledged write. */
export interface Ack {
  readonly n: number;
  readonly file: AckedFile | null;
}

/** What the page says on its way back. */
export type Said =
  | { readonly id: number; readonly ok: unknown }
  | { readonly id: number; readonly refused: string; readonly why: string }
  | { readonly id: number; readonly acks: readonly Ack[] };
