import { Failure } from "../../lib/failure.ts";
import { sameBytes, type Bytes } from "../../lib/bytes.ts";
import { Queue } from "../queue.ts";
import type { BlockFile } from "./block-file.ts";
import { currentFormat } from "../migrate/migrations.ts";
import { bothBlocks, readSuperblock, writeSuperblock, type Superblock } from "./superblock.ts";

/** Members to put in, or (undefined) out. */
export type Members = Partial<Omit<Superblock, "generation" | "log" | "before">> & {
  readonly [name in "log" | "before"]?: Superblock[name] | undefined;
};

/** The superblocks of a vault for the length of a session: what they say, and the one way to change it. */
export class RootFile {
  readonly #file: BlockFile;
  readonly #key: CryptoKey;
  readonly #turns = new Queue();
  #block: Superblock;
  /** What lies in the file as far as this session knows. */
  #seen: Bytes;
  #unsure = false;

  private constructor(file: BlockFile, key: CryptoKey, block: Superblock) {
    this.#file = file;
    this.#key = key;
    this.#block = block;
    this.#seen = this.#lies();
  }

  /** For a vault that is being made; nothing is written before the first change. */
  static create(file: BlockFile, key: CryptoKey, records: string): RootFile {
    const ring = { file: "ring-b", generation: 0 } as const;
    return new RootFile(file, key, { format: currentFormat, generation: 0, ring, records });
  }

  /** As it was last written; `damaged` when neither of the two is whole. */
  static async open(file: BlockFile, key: CryptoKey, newest = currentFormat): Promise<RootFile> {
    return new RootFile(file, key, await readSuperblock(file, key, newest));
  }

  get block(): Superblock {
    return this.#block;
  }

  /**
   * Refused once a change has failed: which of the two superblocks holds is then only known to the next session, and
   * what one of them names must not be overwritten.
   */
  mustBeSure(): void {
    if (this.#unsure) throw new Failure("storage-unavailable");
    this.mustBeOurs();
  }

  /** Begins the turn of this session: whoever had the vault open before sees another superblock, and writes no more. */
  begin(): Promise<void> {
    return this.change({});
  }

  /**
   * Refused once another session has begun: its superblock lies in the file. The lock and the handles of the files see
   * to it that this never happens; this is for the day on which a browser gives them to two.
   */
  mustBeOurs(): void {
    if (!sameBytes(this.#lies(), this.#seen)) throw new Failure("stale-writer");
  }

  #lies(): Bytes {
    return this.#file.read(0, bothBlocks);
  }

  /** Puts other members in, or out, durably, at once or not at all. */
  change(members: Members): Promise<void> {
    return this.#turns.run(async () => {
      this.mustBeSure();
      // The members that every superblock has are never put out.
      const block = { ...this.#block, ...members, generation: this.#block.generation + 1 } as Superblock;
      this.#unsure = true;
      await writeSuperblock(this.#file, this.#key, block);
      this.#unsure = false;
      this.#seen = this.#lies();
      this.#block = block;
    });
  }
}
