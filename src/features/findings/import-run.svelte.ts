import type { Case, CaseNumber } from "../../domain/case.ts";
import type { ImportedFile } from "../../domain/finding.ts";
import { markOfFile } from "../../domain/marks.ts";
import type { Problem } from "../../domain/problem.ts";
import { recordImport } from "../../domain/steps/record-import.ts";
import { readFile, type ImportProgress, type ReadFile } from "../../files/import-client.ts";
import { t } from "../../i18n/index.ts";
import { asFailure, Failure } from "../../lib/failure.ts";
import { newId, type Id } from "../../lib/id.ts";
import { first } from "../../lib/first.ts";
import type { Desk } from "../../storage/desk.ts";
import { announce } from "../../ui/announce.svelte.ts";
import { working } from "../../ui/working.svelte.ts";
import { saving } from "../../ui/saving.svelte.ts";
import { today } from "../../ui/today.svelte.ts";
import { searchedFor } from "./searched-for.ts";

/** How a file that is to be imported stands. */
export type ImportState =
  | { readonly kind: "waiting" }
  | { readonly kind: "reading"; readonly progress: ImportProgress }
  | { readonly kind: "keeping" }
  | { readonly kind: "done"; readonly file: ImportedFile }
  /** The same bytes belonged to cases that were purged; nothing was kept, the officer decides. */
  | { readonly kind: "purged"; readonly numbers: readonly CaseNumber[] }
  | { readonly kind: "refused"; readonly problem: Problem }
  | { readonly kind: "failed"; readonly failure: Failure };

/** What the officer said about the files chosen together. */
export interface ImportChoice {
  readonly sourceId: Id | null;
  /** The file is about this person alone: every record counts. */
  readonly includeAll: boolean;
}

/** What the officer was told about a file, and means all the same. */
export interface Confirmed {
  readonly large?: boolean;
  readonly purged?: boolean;
}

/** One file of the list. */
export class ImportItem {
  readonly id = newId();
  readonly file: File;
  readonly choice: ImportChoice;
  readonly stop = new AbortController();
  readonly confirmed: Confirmed;
  state: ImportState = $state.raw({ kind: "waiting" });

  constructor(file: File, choice: ImportChoice, confirmed: Confirmed) {
    this.file = file;
    this.choice = choice;
    this.confirmed = confirmed;
  }

  /** True once nothing more happens with it. */
  get settled(): boolean {
    return ["done", "purged", "refused", "failed"].includes(this.state.kind);
  }
}

/** Reads the chosen files one after another, keeps each sealed, and records what was found. */
export class ImportRun {
  readonly #desk: Desk;
  readonly #number: string;
  items: readonly ImportItem[] = $state.raw([]);
  #running = false;

  constructor(desk: Desk, number: string) {
    this.#desk = desk;
    this.#number = number;
  }

  /** Files of the list that are settled. */
  get settled(): number {
    return this.items.filter((item) => item.settled).length;
  }

  /** True while a file is read or waits. */
  get running(): boolean {
    return this.settled < this.items.length;
  }

  /** Puts files on the list and begins. */
  add(files: readonly File[], choice: ImportChoice, confirmed: Confirmed = {}): void {
    this.items = [...this.items, ...files.map((file) => new ImportItem(file, choice, confirmed))];
    announce(t.findings.import.progress(this.settled, this.items.length));
    if (!this.#running) void working.during(this.#work());
  }

  /** Stops a file, or takes one that is settled off the list. */
  remove(item: ImportItem): void {
    item.stop.abort();
    if (item.state.kind !== "reading" && item.state.kind !== "keeping") {
      this.items = this.items.filter((other) => other !== item);
    }
  }

  /** Reads a file again that was stopped, because the officer means it. */
  readAgain(item: ImportItem, confirmed: Confirmed): void {
    this.remove(item);
    this.add([item.file], item.choice, { ...item.confirmed, ...confirmed });
  }

  async #work(): Promise<void> {
    this.#running = true;
    for (let item = this.#next(); item !== undefined; item = this.#next()) {
      try {
        await this.#import(item);
      } catch (thrown) {
        item.state = { kind: "failed", failure: asFailure(thrown) };
      }
      this.#tell();
    }
    this.#running = false;
  }

  #next(): ImportItem | undefined {
    return this.items.find(({ state }) => state.kind === "waiting");
  }

  /** Progress is said half way and at the end only. */
  #tell(): void {
    const [done, all] = [this.settled, this.items.length];
    if (done === all || done === Math.ceil(all / 2)) announce(t.findings.import.progress(done, all));
  }

  async #case(): Promise<Case> {
    const kase = await first(this.#desk.cases.watch(this.#number));
    if (kase === null) throw new Failure("changed-elsewhere");
    return kase;
  }

  async #import(item: ImportItem): Promise<void> {
    const { file, choice, stop, confirmed } = item;
    const start: ImportProgress = { bytes: 0, of: file.size, records: 0, found: 0 };
    item.state = { kind: "reading", progress: start };
    const { dataSubject } = await this.#case();
    const read = await readFile(file, file.name, searchedFor(dataSubject), {
      signal: stop.signal,
      includeAll: choice.includeAll,
      confirmedLarge: confirmed.large ?? false,
      onProgress: (progress) => {
        item.state = { kind: "reading", progress };
      },
    });
    item.state = { kind: "keeping" };
    item.state = await saving.during(this.#keep(item, read));
  }

  /** Keeps the bytes and records the findings; the same bytes are kept once. */
  async #keep({ id, file, choice, confirmed }: ImportItem, read: ReadFile): Promise<ImportState> {
    const { drafts, ...summary } = read;
    const kase = await this.#case();
    const findings = await first(this.#desk.findings.watch(kase.id));
    const lastNumber = findings.reduce((highest, { number }) => Math.max(highest, number), 0);
    const record = (fileId: Id) => {
      const imported = { id, fileId, sourceId: choice.sourceId, name: file.name, ...summary };
      return {
        imported,
        result: recordImport(kase, { file: imported, drafts, lastNumber, newId }, today.current),
      };
    };
    const tried = record("").result; // refused before anything is kept
    if (!tried.ok) return { kind: "refused", problem: tried.problem };
    if (confirmed.purged !== true) {
      const lines = await this.#desk.register.recognise([markOfFile(read.sha256)]);
      if (lines.length > 0) return { kind: "purged", numbers: lines.map(({ number }) => number) };
    }
    const kept = await this.#desk.files.keep(kase.id, file);
    if (kept.sha256 !== read.sha256) throw new Failure("file-unreadable", { reason: "gone" });
    const { imported, result } = record(kept.fileId);
    if (!result.ok) return { kind: "refused", problem: result.problem };
    await this.#desk.cases.save(result.value);
    return { kind: "done", file: imported };
  }
}
