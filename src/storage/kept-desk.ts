import type { Case, CaseNumber, Change } from "../domain/case.ts";
import type { Finding } from "../domain/finding.ts";
import type { CaseEvent, EventKind, JournalEntry, JournalVerdict, LatestEntry } from "../domain/journal.ts";
import type { PartChange } from "../domain/part-change.ts";
import type { Mark } from "../domain/marks.ts";
import type { RegisterLine } from "../domain/register.ts";
import type { Shelf } from "../domain/own-guide/shelf.ts";
import type { Settings } from "../domain/settings.ts";
import type { CaseSummary } from "../domain/summary.ts";
import { Failure } from "../lib/failure.ts";
import type { Id } from "../lib/id.ts";
import type { Json } from "../lib/jcs.ts";
import type { Watchable } from "../lib/watchable.ts";
import { Bell } from "./bell.ts";
import { newsOf, type CaseNews } from "./case-news.ts";
import type { Desk, Draft, FilePart, KeptFile } from "./desk.ts";
import { latestAt, type ChainedEntry, type Head } from "./journal.ts";
import type { Purging } from "./erasing.ts";
import { Gathering } from "./gathering.ts";
import { casesOf, Held } from "./held.ts";
import { readJournal } from "./read-journal.ts";
import type { Contents, DeskSetting, Keep, Write } from "./keep.ts";
import { Queue } from "./queue.ts";

/** The desk over whatever keeps its records: checks, numbers, chains, and tells those who watch. */
export class KeptDesk implements Desk {
  readonly practice: boolean;
  readonly #keep: Keep;
  readonly #now: () => Date;
  readonly #numbersTaken: number;
  readonly #queue = new Queue();
  readonly #bell = new Bell<Write>();
  readonly #held: Held;
  readonly #many = new Gathering(this.#queue, async (changes, event) => {
    const { manyNew } = await import("./many-new.ts");
    await this.#write(await manyNew(this.#held, changes, event, this.#now()));
  });

  constructor(keep: Keep, contents: Contents, { practice, now, numbersTaken = 0 }: DeskSetting) {
    this.practice = practice;
    this.#keep = keep;
    this.#now = now;
    this.#numbersTaken = numbersTaken;
    this.#held = new Held(contents);
  }

  readonly cases = {
    watchAll: (): Watchable<readonly CaseSummary[]> =>
      this.#bell.watch(
        () => this.#held.cases,
        (write) => casesOf(write).length > 0,
      ),
    watch: (number: CaseNumber): Watchable<Case | null> =>
      this.#bell.watch(
        () => this.#queue.run(() => this.#readByNumber(number)),
        (write) => casesOf(write).some((one) => one.number === number),
      ),
    nextNumber: (year: number): Promise<CaseNumber> =>
      this.#queue.run(async () => {
        const { nextNumber } = await import("./numbering.ts");
        return nextNumber(year, this.#held.numbers, this.#numbersTaken);
      }),
    save: (change: Change): Promise<void> => this.#queue.run(() => this.#save(structuredClone(change))),
    ...this.#many.calls,
    erasePart: (change: PartChange): Promise<void> =>
      this.#queue.run(() => this.#erasePart(structuredClone(change))),
    purge: (id: Id, line: RegisterLine, event: CaseEvent): Promise<void> =>
      this.#queue.run(() => this.#purge(id, structuredClone(line), structuredClone(event))),
  };

  readonly findings = {
    watch: (caseId: Id): Watchable<readonly Finding[]> =>
      this.#bell.watch(
        () => this.#queue.run(() => this.#readFindings(caseId)),
        (write) =>
          casesOf(write).some(({ id }) => id === caseId) &&
          (write.kind !== "case" || write.findings.length > 0),
      ),
  };

  readonly files = {
    keep: (caseId: Id, content: Blob): Promise<KeptFile> => this.#keepFile(caseId, content),
    read: (caseId: Id, fileId: Id, part: number): Promise<FilePart> =>
      this.#queue.run(() => this.#keep.fileReader(this.#living(caseId), fileId)).then((read) => read(part)),
  };

  readonly drafts = {
    watchAll: (): Watchable<readonly Draft[]> =>
      this.#bell.watch(
        () => [...this.#held.drafts.values()],
        ({ kind }) => kind === "draft" || kind === "draft-removed",
      ),
    save: (key: string, value: Json): Promise<void> =>
      this.#queue.run(() => {
        const draft = { key, value: structuredClone(value), savedAt: this.#now().toISOString() };
        return this.#write({ kind: "draft", draft });
      }),
    remove: (key: string): Promise<void> =>
      this.#queue.run(() =>
        this.#held.drafts.has(key) ? this.#write({ kind: "draft-removed", key }) : undefined,
      ),
  };

  readonly settings = {
    watch: (): Watchable<Settings> =>
      this.#bell.watch(
        () => this.#held.settings,
        ({ kind }) => kind === "settings",
      ),
    save: (settings: Settings, event: CaseEvent): Promise<void> =>
      this.noted(event, (entry) => ({ kind: "settings", settings: structuredClone(settings), entry })),
  };

  readonly shelf = {
    watch: (): Watchable<Shelf> =>
      this.#bell.watch(
        () => this.#held.shelf,
        ({ kind }) => kind === "shelf",
      ),
    save: (shelf: Shelf, event: CaseEvent): Promise<void> =>
      this.noted(event, (entry) => ({ kind: "shelf", shelf: structuredClone(shelf), entry })),
  };

  readonly register = {
    watch: (): Watchable<readonly RegisterLine[]> =>
      this.#bell.watch(
        () => this.#held.register,
        ({ kind }) => kind === "purge",
      ),
    recognise: async (marks: readonly Mark[]): Promise<readonly RegisterLine[]> =>
      this.#held.register.length === 0
        ? []
        : (await import("./erasing.ts")).recognised(this.#keep, this.#held.register, marks),
  };

  readonly journal = {
    watch: (caseId: Id | null): Watchable<readonly JournalEntry[]> =>
      this.#bell.watch(
        () => this.#queue.run(() => readJournal(this.#keep, this.#held, caseId)),
        (write) => "entry" in write && (caseId === null || write.entry.body.caseId === caseId),
      ),
    verify: async (): Promise<JournalVerdict> => {
      const head = await this.#queue.run(() => this.#held.head);
      const { verifyChain } = await import("./journal-chain.ts");
      return verifyChain(head, this.#keep.entries, this.#lives);
    },
    latest: (): Promise<LatestEntry | null> =>
      this.#queue.run(() => latestAt(this.#held.head, this.#keep.entries)),
  };

  /** Writes a line into the journal about the vault itself; may change the settings with it, as they stand then. */
  async record(
    kind: EventKind,
    facts: CaseEvent["facts"] = {},
    change: (now: Settings) => Settings = (now) => now,
  ): Promise<void> {
    const { dateOf } = await import("./changing.ts");
    const event = { kind, on: dateOf(this.#now()), facts };
    return this.noted(event, (entry) => ({
      kind: "settings",
      settings: change(this.#held.settings),
      entry,
    }));
  }

  /** All cases once, then only what became of them: thousands of summaries do not cross to the page with every save. */
  caseNews(): Watchable<CaseNews> {
    return newsOf(this.#held, this.#bell);
  }

  /** All cases, as the lists show them. */
  get summaries(): readonly CaseSummary[] {
    return this.#held.cases;
  }

  /** Lets go of a case that was erased elsewhere before, whatever state it is in here (restore of an older backup). */
  eraseAgain(line: RegisterLine, event: CaseEvent): Promise<void> {
    return this.#queue.run(() => this.#erase(line, event));
  }

  /** Runs the work while nothing is being changed; told where the journal ends and how many cases there are. */
  still<T>(work: (now: { readonly head: Head; readonly cases: number }) => Promise<T>): Promise<T> {
    return this.#queue.run(() => work({ head: this.#held.head, cases: this.#held.cases.length }));
  }

  /** Resolves when everything asked so far is kept. */
  settled = (): Promise<void> => this.#queue.run(() => undefined);

  get #purging(): Purging {
    return { keep: this.#keep, held: this.#held, entryOf: (...of) => this.#entry(...of) };
  }

  readonly #lives = (caseId: Id): boolean => this.#held.summaries.has(caseId);

  #living(caseId: Id): Id {
    if (!this.#lives(caseId)) throw new Failure("changed-elsewhere");
    return caseId;
  }

  async #entry(event: CaseEvent, caseId: Id | null): Promise<ChainedEntry> {
    const { nextEntry } = await import("./changing.ts");
    return nextEntry(this.#held.head, event, caseId, this.#now());
  }

  /** Keeps what belongs to the desk as a whole, with its line of the journal. */
  noted(event: CaseEvent, write: (entry: ChainedEntry) => Write): Promise<void> {
    return this.#queue.run(async () => this.#write(write(await this.#entry(structuredClone(event), null))));
  }

  /** Keeps it, and only then believes it and tells it. */
  async #write(write: Write): Promise<void> {
    await this.#keep.write(write);
    this.#held.believe(write);
    this.#bell.ring(write);
  }

  async #save(change: Change): Promise<void> {
    const { changed } = await import("./changing.ts");
    await this.#write(await changed(this.#held, change, this.#now()));
  }

  async #purge(id: Id, line: RegisterLine, event: CaseEvent): Promise<void> {
    const { purgeWrites } = await import("./erasing.ts");
    await this.#writeAll(purgeWrites(this.#purging, this.#living(id), line, event));
  }

  async #erase(line: RegisterLine, event: CaseEvent): Promise<void> {
    this.#living(line.caseId);
    const { eraseWrites } = await import("./erasing.ts");
    await this.#writeAll(eraseWrites(this.#purging, line, event));
  }

  async #erasePart(change: PartChange): Promise<void> {
    const { partWrites } = await import("./erasing-part.ts");
    await this.#writeAll(partWrites(this.#purging, change));
  }

  /** Each is kept before the next is asked for, which may look at what it has left. */
  async #writeAll(writes: AsyncIterable<Write>): Promise<void> {
    for await (const write of writes) await this.#write(write);
  }

  async #keepFile(caseId: Id, content: Blob): Promise<KeptFile> {
    await this.#queue.run(() => this.#living(caseId));
    const file = await this.#keep.storeFile(caseId, content);
    await this.#queue.run(() => this.#write({ kind: "file", caseId: this.#living(caseId), file }));
    return file;
  }

  async #readByNumber(number: CaseNumber): Promise<Case | null> {
    const summary = this.#held.cases.find((one) => one.number === number);
    return summary === undefined ? null : await this.#keep.readCase(summary.id);
  }

  async #readFindings(caseId: Id): Promise<readonly Finding[]> {
    if (!this.#lives(caseId)) return [];
    return (await this.#keep.readFindings(caseId)).toSorted((a, b) => a.number - b.number);
  }
}
