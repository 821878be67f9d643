import { fromHex, hex, randomBytes } from "../../lib/bytes.ts";
import { Failure } from "../../lib/failure.ts";
import type { VaultKeys } from "../crypto/keys.ts";
import { overwrite, type BlockFile, type BlockFiles } from "../disk/block-file.ts";
import type { Members, RootFile } from "../disk/root-file.ts";
import type { LogMark } from "../disk/superblock.ts";
import type { Frame } from "../sealed/rows.ts";
import type { Batch } from "./batches.ts";
import { generationOf, linkAfter, readLink, startOf, type Mark } from "./chain.ts";
import type { Whole } from "./snapshot.ts";

type FileName = LogMark["file"];
type Handles = Readonly<Record<FileName, BlockFile>>;

const other = { "log-a": "log-b", "log-b": "log-a" } as const;

/** Opens both files for the length of the session. */
async function openHandles(files: BlockFiles): Promise<Handles> {
  const a = await files.open(["log-a"]);
  try {
    return { "log-a": a, "log-b": await files.open(["log-b"]) };
  } catch (thrown) {
    a.close();
    throw thrown;
  }
}

/** Overwrites and empties a file that counts for nothing any more. */
function wipe(file: BlockFile): void {
  if (file.size() === 0) return;
  overwrite(file);
  file.truncate(0);
  file.flush();
}

/**
 * The log of changes in the private files: a snapshot of all sealed rows, then one frame for each change since. A
 * frame is on the disk before its change is acknowledged, so what the log holds is the vault, whatever becomes of the
 * database.
 */
export class RedoLog {
  readonly #handles: Handles;
  readonly #keys: VaultKeys;
  readonly #root: RootFile;
  #mark: LogMark | null;
  /** Behind the last whole frame; null where there is no log that can be read. */
  #end: Mark | null = null;
  #before: Mark | null = null;
  #generation = 0;
  #broken = false;

  private constructor(handles: Handles, keys: VaultKeys, root: RootFile) {
    this.#handles = handles;
    this.#keys = keys;
    this.#root = root;
    this.#mark = root.block.log ?? null;
  }

  /** The log as it was left: up to the last frame that is whole. Changes nothing of it. */
  static async open(files: BlockFiles, keys: VaultKeys, root: RootFile): Promise<RedoLog> {
    const log = new RedoLog(await openHandles(files), keys, root);
    try {
      await log.#readFrames();
      return log;
    } catch (thrown) {
      log.close();
      throw thrown;
    }
  }

  /** Whether the superblock names a log at all; what is named and cannot be read is damaged. */
  get named(): boolean {
    return this.#mark !== null;
  }

  /** Of the last frame that is whole; null where there is no log that can be read. */
  get generation(): number | null {
    return this.#end === null ? null : this.#generation;
  }

  /** Of the snapshot with which the log begins; null where there is none. */
  get since(): number | null {
    return this.#end === null ? null : (this.#mark?.generation ?? null);
  }

  /** Bytes of frames after the snapshot. */
  get grown(): number {
    return this.#end === null || this.#mark === null ? 0 : this.#end.at - this.#mark.frames.at;
  }

  /** Whether anything follows the last whole frame: what a crash left, or changes that are broken. */
  get torn(): boolean {
    return this.#end !== null && this.#mark !== null && this.#handles[this.#mark.file].size() > this.#end.at;
  }

  /** Bytes in all. */
  get size(): number {
    return this.#end?.at ?? 0;
  }

  /** Cuts off what a crash left behind the last whole frame, and wipes the file that does not count. */
  settle(): void {
    if (this.#end === null || this.#mark === null) return;
    const file = this.#handles[this.#mark.file];
    if (file.size() > this.#end.at) {
      file.truncate(this.#end.at);
      file.flush();
    }
    wipe(this.#handles[other[this.#mark.file]]);
  }

  /** Resolves once the change is durable: from then on a crash keeps it. */
  async append({ generation, put, removed, entries }: Frame): Promise<void> {
    const [end, mark] = [this.#end, this.#mark];
    if (this.#broken || end === null || mark === null) throw new Failure("storage-unavailable");
    if (generation !== this.#generation + 1) throw new Failure("changed-elsewhere");
    const records = [...put].map(([id, sealed]) => ({ id, sealed }));
    const { bytesOfLink } = await import("./link.ts"); // fetched with the first change
    const body = bytesOfLink({ kind: "frame", generation, put: records, removed, entries });
    const { bytes, next } = await linkAfter(this.#keys.log, end, body);
    const file = this.#handles[mark.file];
    this.#root.mustBeSure(); // with nothing awaited before the frame is written
    try {
      file.write(end.at, bytes);
      file.flush();
    } catch (thrown) {
      this.#cut(end);
      throw thrown;
    }
    this.#before = end;
    this.#end = next;
    this.#generation = generation;
  }

  /** Takes the last frame out again: its change is not to be acknowledged. */
  takeBack(): void {
    if (this.#before === null) throw new Failure("bug", { what: "nothing to take back" });
    this.#root.mustBeOurs();
    this.#cut(this.#before);
    this.#end = this.#before;
    this.#generation -= 1;
    this.#before = null;
  }

  /** The changes after that generation, oldest first. */
  async *frames(after: number): AsyncGenerator<Frame, void> {
    const { framesIn } = await import("./snapshot.ts"); // nobody needs it at an unlock at which all is well
    yield* framesIn(this.#whole(), this.#framesAt(), after);
  }

  /**
   * All rows as the last whole frame left them, each once. Every MAC is checked before the first is given; `damaged`
   * when one does not hold.
   */
  async *rows(): AsyncGenerator<Batch, void> {
    const { rowsIn } = await import("./snapshot.ts");
    yield* rowsIn(this.#whole(), await this.#start(), this.#framesAt());
  }

  /** Whether every link up to the end is what was written; a log that is begun anew meanwhile is. Rests between links. */
  async isWhole(pace: () => Promise<void>): Promise<boolean> {
    const mark = this.#mark;
    if (mark === null || this.#end === null) return false;
    const { linksHold } = await import("./snapshot.ts");
    const holds = await linksHold(this.#whole(), await this.#start(), this.#framesAt(), pace);
    return holds || this.#mark !== mark;
  }

  /**
   * A new log in the other file that begins with these rows; the old one is wiped. Whole before or after at every step;
   * other members of the superblock change with it.
   */
  async rewrite(generation: number, rows: AsyncIterable<Batch>, members: Members = {}): Promise<void> {
    this.#root.mustBeSure();
    const file = this.#mark === null ? "log-a" : other[this.#mark.file];
    const salt = hex(randomBytes(16));
    const idle = this.#handles[file];
    idle.truncate(0);
    const { id: vaultId } = this.#keys.system;
    const start = await startOf(this.#keys.log, vaultId, { salt, generation });
    const { writeSnapshot } = await import("./snapshot.ts");
    const end = await writeSnapshot(idle, this.#keys.log, { generation, start, rows });
    const mark = { file, generation, salt, frames: { at: end.at, mac: hex(end.mac) } };
    await this.#root.change({ ...members, log: mark });
    this.#mark = mark;
    this.#end = end;
    this.#before = null;
    this.#generation = generation;
    this.#broken = false;
    wipe(this.#handles[other[file]]);
  }

  /** A new log without what was changed or removed since. */
  async compact(): Promise<void> {
    if (this.generation === null) throw new Failure("damaged");
    await this.rewrite(this.#generation, this.rows());
  }

  close(): void {
    for (const file of Object.values(this.#handles)) file.close();
  }

  #cut(to: Mark): void {
    if (this.#mark === null) return;
    this.#broken = true;
    const file = this.#handles[this.#mark.file];
    file.truncate(to.at);
    file.flush();
    this.#broken = false;
  }

  async #readFrames(): Promise<void> {
    if (this.#mark === null) return;
    const { file, generation, frames } = this.#mark;
    if (this.#handles[file].size() < frames.at) return;
    this.#end = this.#framesAt();
    this.#generation = generation;
    for (;;) {
      const read = await readLink(this.#handles[file], this.#keys.log, this.#end);
      if (read === null) return;
      this.#end = read.next;
      this.#generation = generationOf(read.body);
    }
  }

  #framesAt(): Mark {
    if (this.#mark === null) throw new Failure("damaged");
    const { at, mac } = this.#mark.frames;
    return { at, mac: fromHex(mac) };
  }

  async #start(): Promise<Mark> {
    if (this.#mark === null) throw new Failure("damaged");
    return startOf(this.#keys.log, this.#keys.system.id, this.#mark);
  }

  #whole(): Whole {
    if (this.#mark === null || this.#end === null) throw new Failure("damaged");
    return { file: this.#handles[this.#mark.file], key: this.#keys.log, end: this.#end.at };
  }
}
