import type { Case } from "../domain/case.ts";
import type { Finding } from "../domain/finding.ts";
import type { RegisterLine } from "../domain/register.ts";
import type { Shelf } from "../domain/own-guide/shelf.ts";
import type { Mark } from "../domain/marks.ts";
import type { Settings } from "../domain/settings.ts";
import type { CaseSummary } from "../domain/summary.ts";
import type { Id } from "../lib/id.ts";
import type { Draft, FilePart, KeptFile } from "./desk.ts";
import type { ChainedEntry, Head } from "./journal.ts";

/** What a desk holds in memory from the moment it is unlocked. */
export interface Contents {
  readonly summaries: readonly CaseSummary[];
  /** The same as JSON, some in each, as `{ summary }` among what else is kept with it: to be sent on as they are. */
  readonly packed?: readonly string[];
  readonly settings: Settings;
  readonly shelf: Shelf;
  readonly drafts: readonly Draft[];
  readonly register: readonly RegisterLine[];
  readonly head: Head;
}

/** What differs between the desk of the vault and the one for practice. */
export interface DeskSetting {
  readonly practice: boolean;
  /** The device clock. */
  readonly now: () => Date;
  /** How many numbers of a year count as used before its first case; a practice is not the first of its desk. */
  readonly numbersTaken?: number;
}

/** A case of which nothing is kept yet. */
export interface NewCase {
  readonly kase: Case;
  readonly summary: CaseSummary;
  readonly entry: ChainedEntry;
}

/** One thing to keep, whole or not at all; `entry` is its line of the journal. */
export type Write =
  | {
      readonly kind: "case";
      readonly kase: Case;
      readonly summary: CaseSummary;
      readonly findings: readonly Finding[];
      readonly entry: ChainedEntry;
    }
  /** Many new cases at once, each with its line of the journal; that of them all comes after theirs. */
  | { readonly kind: "cases"; readonly cases: readonly NewCase[]; readonly entry: ChainedEntry }
  | { readonly kind: "file"; readonly caseId: Id; readonly file: KeptFile }
  | { readonly kind: "settings"; readonly settings: Settings; readonly entry: ChainedEntry }
  | { readonly kind: "shelf"; readonly shelf: Shelf; readonly entry: ChainedEntry }
  | { readonly kind: "draft"; readonly draft: Draft }
  | { readonly kind: "draft-removed"; readonly key: string }
  /** A part of a case was erased: all that stays of it goes under a new key. */
  | {
      readonly kind: "part";
      readonly kase: Case;
      readonly summary: CaseSummary;
      readonly findings: readonly Finding[];
      readonly files: readonly KeptFile[];
      /** The new key; null where there are none. */
      readonly keyId: Id | null;
      /** Places in the journal of entries whose details go. */
      readonly bare: readonly number[];
      readonly entry: ChainedEntry;
    }
  | { readonly kind: "purge"; readonly line: RegisterLine; readonly entry: ChainedEntry }
  /** Lines of cases that were erased elsewhere and were never here (restore of an older backup). */
  | { readonly kind: "lines"; readonly lines: readonly RegisterLine[]; readonly entry: ChainedEntry };

/** What is left of a case, or of an erased part of it, as far as bytes go: all must be nothing. */
export interface Remains {
  /** A copy of a sealed record from before the purge still opens. */
  readonly sampleOpens: boolean;
  readonly records: number;
  readonly files: number;
}

/**
 * Where a desk keeps what it is given: sealed on disk, or in memory for practice. The desk calls `write` and the
 * readers of records one at a time.
 */
export interface Keep {
  /** Resolves once the write is durable; rejects with nothing of it kept. */
  readonly write: (write: Write) => Promise<void>;
  readonly readCase: (id: Id) => Promise<Case>;
  readonly readFindings: (caseId: Id) => Promise<readonly Finding[]>;
  /** The entries of a case that is in the vault, oldest first. */
  readonly entriesOf: (caseId: Id) => Promise<readonly (ChainedEntry | null)[]>;
  /** The entries with `from <= seq < to`; null for one that is missing or does not open. */
  readonly entries: (from: number, to: number) => Promise<readonly (ChainedEntry | null)[]>;
  /** Stores the bytes under the key of the case; they count once the write of kind `file` is kept. */
  readonly storeFile: (caseId: Id, content: Blob) => Promise<KeptFile>;
  /** Finds the file now; reading it part by part takes its time and holds nobody up. */
  readonly fileReader: (caseId: Id, fileId: Id) => Promise<(part: number) => Promise<FilePart>>;
  /** A fingerprint of each mark under the key of this vault; tells nothing to whoever has not got it. */
  readonly fingerprints: (marks: readonly Mark[]) => Promise<readonly string[]>;
  /** Takes a sealed sample of the case; what it answers tells after the purge what is left. */
  readonly sample: (caseId: Id) => Promise<() => Promise<Remains>>;
  /** The same for a part of a case: the case as it was sealed, and the findings that go. */
  readonly samplePart: (caseId: Id, gone: readonly Id[]) => Promise<() => Promise<Remains>>;
  /** Copies the files of a case that stay under a new key; by the ids of the old ones. */
  readonly rekeyed: (
    caseId: Id,
    staying: ReadonlySet<Id>,
  ) => Promise<{ readonly keyId: Id | null; readonly copies: ReadonlyMap<Id, KeptFile> }>;
}
