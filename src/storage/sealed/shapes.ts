import type { RegisterLine } from "../../domain/register.ts";
import type { CaseSummary } from "../../domain/summary.ts";
import type { Id } from "../../lib/id.ts";
import type { KeptFile } from "../desk.ts";
import type { Head } from "../journal.ts";
import type { Pages } from "./pages.ts";

/** Where a record is, and at which revision it must open: an older one of the same name does not. */
export type Ref = readonly [id: Id, revision: number];

/**
 * The root of everything: sealed anew with every frame, at the revision of its generation. What it names, and what
 * those name in turn, is the vault; anything else on disk is not.
 */
export interface Root {
  readonly v: 1;
  /** Pages of cards; the id of a page is also that of its key. */
  readonly pages: readonly Ref[];
  readonly settings: Ref;
  /** Checks and own guides; absent until there are some. */
  readonly shelf?: Ref;
  readonly drafts: { readonly keyId: Id | null; readonly rows: readonly Ref[] };
  readonly register: readonly Ref[];
  readonly journal: Head;
  /** Keys that must be gone from the ring; a crash may have come between. */
  readonly retired: readonly Id[];
  /** A case of which a part was erased: files that its manifest does not name must go. */
  readonly sweep?: Id | undefined;
  /** The generation of the last purge: a log that begins before it still holds frames of the case. */
  readonly purged?: number;
  /** How many records there are beside this one, so that missing ones are missed; a vault of before does not say. */
  readonly records?: number;
}

/** One case in a page: enough for lists and search, and the way to everything else of it. */
export interface Card {
  readonly keyId: Id;
  readonly manifest: Ref;
  readonly summary: CaseSummary;
}

/** What belongs to a case. */
export interface Manifest {
  readonly caseRevision: number;
  readonly findings: readonly Ref[];
  readonly files: readonly KeptFile[];
  /** The places of its entries in the journal. */
  readonly entries: readonly number[];
}

/** What the vault holds in memory to find its records again. */
export interface Found {
  root: Root;
  readonly pages: Pages;
  readonly drafts: Map<string, Ref>;
  /** The lines of the last page of the register. */
  lastLines: readonly RegisterLine[];
}

/** Cards of one page; 32, so that saving rewrites little and unlocking reads few. */
export const cardsPerPage = 32;

/** Lines of one page of the register. */
export const linesPerPage = 64;
