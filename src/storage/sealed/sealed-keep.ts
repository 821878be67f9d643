import type { Case } from "../../domain/case.ts";
import type { Finding } from "../../domain/finding.ts";
import { Failure } from "../../lib/failure.ts";
import type { Id } from "../../lib/id.ts";
import type { FilePart, KeptFile } from "../desk.ts";
import { storageFailure } from "../disk/storage-failure.ts";
import { headAfter, type ChainedEntry } from "../journal.ts";
import type { Mark } from "../../domain/marks.ts";
import type { Keep, Remains, Write } from "../keep.ts";
import { Queue } from "../queue.ts";
import type { Cabinet } from "./cabinet.ts";
import type { Card, Found, Manifest, Root } from "./shapes.ts";

/** A stored case as this version knows it; one from a later version is refused, not guessed at. */
function liftCase(value: unknown): Case {
  const { shape } = value as { readonly shape: number }; // authenticated: `planCase` or its successor wrote it
  if (shape !== 1) throw new Failure("newer-format");
  return value as Case;
}

/** Keeps the records of the desk sealed: cases under keys of their own, the rest under that of the vault. */
export class SealedKeep implements Keep {
  readonly #cabinet: Cabinet;
  readonly #found: Found;
  readonly #manifests = new Map<Id, Manifest>();
  /** A file has one handle at a time. */
  readonly #fileQueue = new Queue();
  #broken: Failure | null = null;

  constructor(cabinet: Cabinet, found: Found) {
    this.#cabinet = cabinet;
    this.#found = found;
  }

  write = async (write: Write): Promise<void> => {
    if (this.#broken !== null) throw this.#broken;
    const { planOf } = await import("./plans.ts"); // fetched with the first change
    const {
      batch,
      root: changed,
      believe,
    } = await planOf(
      {
        cabinet: this.#cabinet,
        found: this.#found,
        manifests: this.#manifests,
        manifestOf: (caseId) => this.#manifest(caseId),
      },
      write,
    );
    const journal = "entry" in write ? headAfter(write.entry) : this.#found.root.journal;
    const records = (this.#found.root.records ?? 0) + batch.more;
    const root: Root = { ...this.#found.root, retired: [], sweep: undefined, ...changed, journal, records };
    await this.#cabinet.commit(batch, root);
    this.#found.root = root;
    believe();
    if (write.kind === "purge") await this.#finish(write.line.caseId, null);
    if (write.kind === "part") await this.#finish(write.kase.id, write.files);
  };

  /** The purge is decided and on disk. When this part fails, nothing goes on before an unlock has finished it. */
  async #finish(caseId: Id, staying: readonly KeptFile[] | null): Promise<void> {
    const { ground } = this.#cabinet;
    const { ring, rows } = ground;
    try {
      await ring.destroy(this.#found.root.retired);
      const { destroyFiles, sweepFiles } = await import("./files.ts");
      await this.#fileQueue.run(() =>
        staying === null ? destroyFiles(ground, caseId) : sweepFiles(ground, caseId, staying),
      );
      await rows.renewLog();
      await ground.endBefore();
    } catch (thrown) {
      this.#broken = storageFailure(thrown);
      throw this.#broken;
    }
  }

  /** Sees to it that no record is missing that was not read in this sitting, before all of them are copied elsewhere. */
  mustBeWhole = async (): Promise<void> => {
    const { rows } = this.#cabinet.ground;
    const { records, journal } = this.#found.root;
    const found = await rows.count();
    const whole = found.records - 1 === records && found.entries === journal.entries;
    if (!whole && !(await rows.heal())) throw new Failure("damaged");
  };

  /** Lends where everything lies to work that only reads, while nothing is being changed. */
  lend = <T>(work: (cabinet: Cabinet, found: Found) => Promise<T>): Promise<T> =>
    work(this.#cabinet, this.#found);

  /** Runs work on the files of cases when nobody else has one of them open. */
  inTurn = <T>(work: () => Promise<T>): Promise<T> => this.#fileQueue.run(work);

  readCase = async (id: Id): Promise<Case> => {
    const { caseRevision } = await this.#manifest(id);
    return liftCase(await this.#cabinet.open("case", [id, caseRevision], this.#card(id).keyId));
  };

  readFindings = async (caseId: Id): Promise<readonly Finding[]> => {
    const { findings } = await this.#manifest(caseId);
    const values = await this.#cabinet.openAll("finding", findings, this.#card(caseId).keyId);
    return values as readonly Finding[]; // authenticated: `planCase` wrote them
  };

  entriesOf = async (caseId: Id): Promise<readonly (ChainedEntry | null)[]> =>
    this.#openEntries((await this.#manifest(caseId)).entries);

  entries = (from: number, to: number): Promise<readonly (ChainedEntry | null)[]> =>
    this.#openEntries(Array.from({ length: to - from }, (_, i) => from + i));

  filesOf = async (caseId: Id): Promise<readonly KeptFile[]> => (await this.#manifest(caseId)).files;

  storeFile = (caseId: Id, content: Blob): Promise<KeptFile> =>
    this.#fileQueue.run(async () => {
      const { storeFile } = await import("./files.ts");
      return storeFile(this.#cabinet.ground, this.#card(caseId).keyId, caseId, content);
    });

  fileReader = async (caseId: Id, fileId: Id): Promise<(part: number) => Promise<FilePart>> => {
    const kept = (await this.#manifest(caseId)).files.find((file) => file.fileId === fileId);
    if (kept === undefined) throw new Failure("damaged");
    return (part) =>
      this.#fileQueue.run(async () => {
        const { readFilePart } = await import("./files.ts");
        const { files, ring } = this.#cabinet.ground;
        const { keyId } = this.#card(caseId);
        return readFilePart(files, { id: keyId, bytes: ring.bytes(keyId) }, caseId, kept, part);
      });
  };

  fingerprints = async (marks: readonly Mark[]): Promise<readonly string[]> =>
    (await import("./remains.ts")).fingerprintsOf(this.#cabinet.ground, marks);

  sample = async (caseId: Id): Promise<() => Promise<Remains>> => {
    const { sampleOf } = await import("./remains.ts"); // fetched with the first purge
    return sampleOf(this.#cabinet.ground, caseId, this.#card(caseId), await this.#manifest(caseId));
  };

  samplePart = async (caseId: Id, gone: readonly Id[]): Promise<() => Promise<Remains>> => {
    const { partSampleOf } = await import("./remains.ts");
    const named = async (): Promise<readonly KeptFile[]> => (await this.#manifest(caseId)).files;
    const { caseRevision } = await this.#manifest(caseId);
    return partSampleOf(this.#cabinet.ground, [caseId, caseRevision], this.#card(caseId), gone, named);
  };

  rekeyed = async (
    caseId: Id,
    staying: ReadonlySet<Id>,
  ): Promise<{ keyId: Id; copies: ReadonlyMap<Id, KeptFile> }> => {
    const kept = (await this.#manifest(caseId)).files.filter(({ fileId }) => staying.has(fileId));
    const { rekeyFiles } = await import("./files.ts");
    const { keyId } = this.#card(caseId);
    return this.#fileQueue.run(() => rekeyFiles(this.#cabinet.ground, caseId, keyId, kept));
  };

  #card(caseId: Id): Card {
    const card = this.#found.pages.card(caseId);
    if (card === undefined) throw new Failure("bug", { what: "no such case" });
    return card;
  }

  async #manifest(caseId: Id): Promise<Manifest> {
    const known = this.#manifests.get(caseId);
    if (known !== undefined) return known;
    const { manifest, keyId } = this.#card(caseId);
    const opened = (await this.#cabinet.open("manifest", manifest, keyId)) as Manifest; // authenticated
    this.#manifests.set(caseId, opened);
    return opened;
  }

  async #openEntries(seqs: readonly number[]): Promise<readonly (ChainedEntry | null)[]> {
    const entries = await this.#readEntries(seqs);
    if (!entries.includes(null) || !(await this.#cabinet.ground.rows.heal())) return entries;
    return this.#readEntries(seqs);
  }

  async #readEntries(seqs: readonly number[]): Promise<readonly (ChainedEntry | null)[]> {
    const rows = await this.#cabinet.ground.rows.entries(seqs);
    const { vaultId } = this.#cabinet.ground;
    const keyOf = (caseId: Id | null): Id | null =>
      caseId === null ? vaultId : (this.#found.pages.card(caseId)?.keyId ?? null);
    const entries: (ChainedEntry | null)[] = [];
    for (const row of rows) entries.push(await this.#cabinet.openEntry(row, keyOf));
    return entries;
  }
}
