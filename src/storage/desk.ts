import type { Case, CaseNumber, Change } from "../domain/case.ts";
import type { PartChange } from "../domain/part-change.ts";
import type { Finding } from "../domain/finding.ts";
import type { CaseEvent, JournalEntry, JournalVerdict, LatestEntry } from "../domain/journal.ts";
import type { Mark } from "../domain/marks.ts";
import type { RegisterLine } from "../domain/register.ts";
import type { Shelf } from "../domain/own-guide/shelf.ts";
import type { Settings } from "../domain/settings.ts";
import type { CaseSummary } from "../domain/summary.ts";
import type { Bytes } from "../lib/bytes.ts";
import type { Id } from "../lib/id.ts";
import type { Json } from "../lib/jcs.ts";
import type { Watchable } from "../lib/watchable.ts";

/** The bytes of a file kept in the vault, as the case records them. */
export interface KeptFile {
  readonly fileId: Id;
  readonly bytes: number;
  readonly sha256: string;
}

/** A part of the content of a kept file, and whether it is the last. */
export interface FilePart {
  readonly bytes: Bytes;
  readonly last: boolean;
}

/** Something typed and not yet part of a case; kept sealed so that a lock or a crash loses nothing. */
export interface Draft {
  readonly key: string;
  readonly value: Json;
  /** RFC 3339 instant of the last change. */
  readonly savedAt: string;
}

/**
 * Everything an unlocked session can reach. The vault worker serves it over a port; a practice session has one in
 * memory. Every method rejects with a `Failure`; nothing is acknowledged before it is durable.
 */
export interface Desk {
  /** True when nothing is kept: every output carries the word PRACTICE. */
  readonly practice: boolean;
  readonly cases: {
    readonly watchAll: () => Watchable<readonly CaseSummary[]>;
    /** The case of that number, null when there is none (or no longer). */
    readonly watch: (number: CaseNumber) => Watchable<Case | null>;
    /** The next free number of that year, e.g. `DSR-2026-014`. */
    readonly nextNumber: (year: number) => Promise<CaseNumber>;
    /** Keeps the change whole or not at all; `changed-elsewhere` when the stored revision is another. The stored revision becomes one more. */
    readonly save: (change: Change) => Promise<void>;
    /** Lays some of many new cases aside, to be kept together. Nothing of them is kept yet; another batch lets go of the one before. */
    readonly gather: (batch: Id, changes: readonly Change[]) => Promise<void>;
    /**
     * Keeps all that was gathered in that batch whole, or nothing of it. The event is the last line of the journal, after
     * those of the cases.
     */
    readonly saveGathered: (batch: Id, event: CaseEvent) => Promise<void>;
    /** Lets go of what was gathered. */
    readonly forgo: () => Promise<void>;
    /** Erases a part of a case; all that stays goes under a new key, and the old one is destroyed. */
    readonly erasePart: (change: PartChange) => Promise<void>;
    /** Destroys the key and the data of a closed case; the register line and the journal stay. */
    readonly purge: (id: Id, line: RegisterLine, event: CaseEvent) => Promise<void>;
  };
  readonly findings: {
    readonly watch: (caseId: Id) => Watchable<readonly Finding[]>;
  };
  readonly files: {
    readonly keep: (caseId: Id, content: Blob) => Promise<KeptFile>;
    /** One part of its content: the first is 0. A file is read part by part, so that one of any size takes no room. */
    readonly read: (caseId: Id, fileId: Id, part: number) => Promise<FilePart>;
  };
  readonly drafts: {
    readonly watchAll: () => Watchable<readonly Draft[]>;
    readonly save: (key: string, value: Json) => Promise<void>;
    readonly remove: (key: string) => Promise<void>;
  };
  readonly settings: {
    readonly watch: () => Watchable<Settings>;
    readonly save: (settings: Settings, event: CaseEvent) => Promise<void>;
  };
  /** Checks of guides, and guides of the officer's own. */
  readonly shelf: {
    readonly watch: () => Watchable<Shelf>;
    readonly save: (shelf: Shelf, event: CaseEvent) => Promise<void>;
  };
  readonly register: {
    readonly watch: () => Watchable<readonly RegisterLine[]>;
    /** The lines of purged cases that had one of these marks; told by keyed fingerprints, so that nobody is named. */
    readonly recognise: (marks: readonly Mark[]) => Promise<readonly RegisterLine[]>;
  };
  readonly journal: {
    /** Newest first; of one case, or all when null. */
    readonly watch: (caseId: Id | null) => Watchable<readonly JournalEntry[]>;
    readonly verify: () => Promise<JournalVerdict>;
    /** The instant of the last entry by the clock of that time, and what it was; null before the first. */
    readonly latest: () => Promise<LatestEntry | null>;
  };
}
