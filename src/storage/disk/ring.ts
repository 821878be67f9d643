import { concat, fromHex, hex, randomBytes, sameBytes, utf8, type Bytes } from "../../lib/bytes.ts";
import { Failure } from "../../lib/failure.ts";
import { newId, type Id } from "../../lib/id.ts";
import { aesKey, decrypt, type RecordKey, type VaultKeys } from "../crypto/keys.ts";
import { overwrite, type BlockFile, type BlockFiles } from "./block-file.ts";
import { currentFormat } from "../migrate/migrations.ts";
import { PackedKeys, slotLength } from "./packed-keys.ts";
import { RootFile } from "./root-file.ts";

const magic = utf8("HBK1");
/** Bytes before what is sealed. */
export const headLength = 16;
const other = { "ring-a": "ring-b", "ring-b": "ring-a" } as const;

/** What stands in clear before a ring. */
export function head(generation: number): Bytes {
  const view = new DataView(new ArrayBuffer(headLength));
  view.setUint8(4, 1); // version
  view.setUint8(5, 1); // AES-256-GCM
  view.setBigUint64(8, BigInt(generation));
  const bytes = new Uint8Array(view.buffer);
  bytes.set(magic);
  return bytes;
}

/** What the seal of a ring binds. */
export function boundTo(keys: VaultKeys, start: Bytes): Bytes {
  return concat(utf8("habeas/ring/1"), fromHex(keys.system.id), start);
}

type FileName = "root" | "ring-a" | "ring-b";
type Handles = Readonly<Record<FileName, BlockFile>>;

/** Opens the three files for the length of the session; opening them costs more than writing them. */
export async function openHandles(files: BlockFiles): Promise<Handles> {
  const opened: BlockFile[] = [];
  try {
    for (const name of ["root", "ring-a", "ring-b"]) opened.push(await files.open([name]));
  } catch (thrown) {
    for (const file of opened) file.close();
    throw thrown;
  }
  const [root, a, b] = opened as [BlockFile, BlockFile, BlockFile]; // one for each of the three names
  return { root, "ring-a": a, "ring-b": b };
}

/** Lets go of them. */
export function closeHandles(handles: Handles): void {
  for (const file of Object.values(handles)) file.close();
}

/** The keys in a sealed region of whatever generation it says; `damaged` when it does not open. */
export async function keysIn(bytes: Bytes, keys: VaultKeys): Promise<PackedKeys> {
  if (bytes.length < headLength) throw new Failure("damaged");
  const start = head(Number(new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(8)));
  const plain = await decrypt(keys.ring, bytes.subarray(headLength), boundTo(keys, start));
  if (plain === null || !sameBytes(bytes.subarray(0, headLength), start)) throw new Failure("damaged");
  return new PackedKeys(plain);
}

function openRegion(file: BlockFile, keys: VaultKeys, generation: number): Promise<PackedKeys> {
  const bytes = file.read(0, file.size());
  if (!sameBytes(bytes.subarray(0, headLength), head(generation))) throw new Failure("damaged");
  return keysIn(bytes, keys);
}

/**
 * The keys of the cases, and of whatever else must one day be unreadable. They exist here and nowhere else on the
 * laptop, so a key taken out of the ring takes everything sealed under it with it.
 */
export class KeyRing {
  readonly #handles: Handles;
  readonly #keys: VaultKeys;
  readonly #imported = new Map<Id, Promise<CryptoKey>>();
  /** The superblocks that say which files count. */
  readonly root: RootFile;
  #raw: PackedKeys;

  private constructor(handles: Handles, keys: VaultKeys, root: RootFile, raw: PackedKeys) {
    this.#handles = handles;
    this.#keys = keys;
    this.root = root;
    this.#raw = raw;
  }

  /** An empty ring, written. */
  static async create(files: BlockFiles, keys: VaultKeys, records: string): Promise<KeyRing> {
    const handles = await openHandles(files);
    const ring = new KeyRing(
      handles,
      keys,
      RootFile.create(handles.root, keys.root, records),
      new PackedKeys(new Uint8Array(slotLength)),
    );
    await ring.#rewrite(() => undefined);
    return ring;
  }

  /** The ring as it was last written; also finishes overwriting what a crash left of the one before. */
  static async open(files: BlockFiles, keys: VaultKeys, newest = currentFormat): Promise<KeyRing> {
    const handles = await openHandles(files);
    try {
      const root = await RootFile.open(handles.root, keys.root, newest);
      const { file, generation } = root.block.ring;
      const raw = await openRegion(handles[file], keys, generation);
      const idle = handles[other[file]];
      if (hex(idle.read(0, magic.length)) === hex(magic)) overwrite(idle);
      return new KeyRing(handles, keys, root, raw);
    } catch (thrown) {
      closeHandles(handles);
      throw thrown;
    }
  }

  /** What the keys of backup files hang on. */
  get backupSecret(): Bytes {
    return this.#keys.backup;
  }

  /** The key under which purged persons and files are recognised. */
  get marksKey(): CryptoKey {
    return this.#keys.marks;
  }

  /** The ring as it lies sealed. */
  region(): Bytes {
    const file = this.#handles[this.root.block.ring.file];
    return file.read(0, file.size());
  }

  /** Lets go of the files; the keys are forgotten with the worker. */
  close(): void {
    closeHandles(this.#handles);
  }

  /** The name of the database whose records these keys open. */
  get records(): string {
    return this.root.block.records;
  }

  /** The names of all keys. */
  get ids(): readonly Id[] {
    return this.#raw.ids;
  }

  has(id: Id): boolean {
    return this.#raw.has(id);
  }

  /** The key as bytes, for deriving others from it. */
  bytes(id: Id): Bytes {
    const raw = this.#raw.get(id);
    if (raw === undefined) throw new Failure("damaged");
    return raw;
  }

  async key(id: Id): Promise<RecordKey> {
    if (id === this.#keys.system.id) return this.#keys.system;
    const aes = this.#imported.get(id) ?? aesKey(this.bytes(id));
    this.#imported.set(id, aes);
    return { id, aes: await aes };
  }

  /** That many new keys, in the ring before this resolves; their ids. */
  async add(count: number): Promise<readonly Id[]> {
    const ids = Array.from({ length: count }, () => newId());
    if (count > 0) {
      await this.#rewrite((keys) => {
        for (const id of ids) keys.set(id, randomBytes(32));
      });
    }
    return ids;
  }

  /** Takes keys out for good: what was sealed under them can never be opened again. */
  async destroy(ids: readonly Id[]): Promise<void> {
    const gone = new Set(ids.filter((id) => this.#raw.has(id)));
    if (gone.size === 0) return;
    await this.#rewrite((keys) => {
      for (const id of gone) keys.delete(id);
    });
    for (const id of ids) this.#imported.delete(id);
  }

  /** New ring to the idle file, flush, superblock, flush, old ring overwritten, flush: whole at every step. */
  async #rewrite(change: (keys: Map<Id, Bytes>) => void): Promise<void> {
    const { sealedRing, unpacked } = await import("./write-keys.ts"); // fetched with the first change
    const all = unpacked(this.#raw);
    change(all);
    const { ring } = this.root.block;
    const next = { file: other[ring.file], generation: ring.generation + 1 };
    const { region, ring: raw } = await sealedRing(this.#keys, next.generation, all);
    const idle = this.#handles[next.file];
    this.root.mustBeSure(); // with nothing awaited before the idle ring is written
    idle.truncate(region.length);
    idle.write(0, region);
    idle.flush();
    await this.root.change({ ring: next });
    this.#raw = raw;
    overwrite(this.#handles[ring.file]);
  }
}
