import type { CaseNumber } from "../domain/case.ts";
import type { Shelf } from "../domain/own-guide/shelf.ts";
import type { RegisterLine } from "../domain/register.ts";
import type { Settings } from "../domain/settings.ts";
import type { CaseSummary } from "../domain/summary.ts";
import type { Id } from "../lib/id.ts";
import type { Draft } from "./desk.ts";
import { headAfter, type Head } from "./journal.ts";
import type { Contents, Write } from "./keep.ts";

/** The cases that a write changes; none where it changes none. */
export function casesOf(write: Write): readonly { readonly id: Id; readonly number: CaseNumber }[] {
  if (write.kind === "case" || write.kind === "part") return [write.kase];
  if (write.kind === "cases") return write.cases.map(({ kase }) => kase);
  return write.kind === "purge" ? [{ id: write.line.caseId, number: write.line.number }] : [];
}

/** What a desk holds in memory while it is open: as it was read, and as every write that was kept has left it. */
export class Held {
  readonly #contents: Contents;
  #summaries: Map<Id, CaseSummary> | null = null;
  /** The cases as they were read (`Contents.packed`), as long as none of them has changed since. */
  packed: readonly string[] | null;
  readonly drafts: Map<string, Draft>;
  settings: Settings;
  shelf: Shelf;
  register: readonly RegisterLine[];
  head: Head;

  constructor(contents: Contents) {
    this.#contents = contents;
    this.packed = contents.packed ?? null;
    this.drafts = new Map(contents.drafts.map((draft) => [draft.key, draft]));
    this.settings = contents.settings;
    this.shelf = contents.shelf;
    this.register = contents.register;
    this.head = contents.head;
  }

  /** Made of what was read when it is first asked for, after the list was sent to the page. */
  get summaries(): Map<Id, CaseSummary> {
    return (this.#summaries ??= new Map(this.#contents.summaries.map((summary) => [summary.id, summary])));
  }

  get cases(): readonly CaseSummary[] {
    return [...this.summaries.values()];
  }

  /** The numbers of all cases, those that were purged too. */
  get numbers(): readonly CaseNumber[] {
    return [...this.summaries.values(), ...this.register].map(({ number }) => number);
  }

  /** The number of each case, those that were purged too. */
  get numberOf(): ReadonlyMap<Id | null, CaseNumber> {
    const purged = this.register.map(({ caseId, number }) => [caseId, number] as const);
    return new Map([...purged, ...this.cases.map(({ id, number }) => [id, number] as const)]);
  }

  /** Takes in what was kept. */
  believe(write: Write): void {
    if ("entry" in write) this.head = headAfter(write.entry);
    if (casesOf(write).length > 0) this.packed = null;
    if (write.kind === "case" || write.kind === "part") this.summaries.set(write.kase.id, write.summary);
    if (write.kind === "cases")
      for (const { summary } of write.cases) this.summaries.set(summary.id, summary);
    if (write.kind === "settings") this.settings = write.settings;
    if (write.kind === "shelf") this.shelf = write.shelf;
    if (write.kind === "draft") this.drafts.set(write.draft.key, write.draft);
    if (write.kind === "draft-removed") this.drafts.delete(write.key);
    if (write.kind === "lines") this.register = [...this.register, ...write.lines];
    if (write.kind === "purge") {
      this.summaries.delete(write.line.caseId);
      this.register = [...this.register, write.line];
    }
  }
}
