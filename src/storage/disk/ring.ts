import { concat, fromHex, hex, randomBytes, utf8, type Bytes } from "../../lib/bytes.ts";
import { Failure } from "../../lib/failure.ts";
import { newId, type Id } from "../../lib/id.ts";
import { aesKey, decrypt, encrypt, type RecordKey, type VaultKeys } from "../crypto/keys.ts";
import { overwrite, withFile, type BlockFile, type BlockFiles } from "./block-file.ts";
import { readSuperblock, writeSuperblock, type Superblock } from "./superblock.ts";

const magic = utf8("HBK1");
const slotLength = 64;
const slotsPerStep = 32;
const headLength = 16;
const other = { "ring-a": "ring-b", "ring-b": "ring-a" } as const;

function head(generation: number): Bytes {
  const view = new DataView(new ArrayBuffer(headLength));
  view.setUint8(4, 1); // version
  view.setUint8(5, 1); // AES-256-GCM
  view.setBigUint64(8, BigInt(generation));
  const bytes = new Uint8Array(view.buffer);
  bytes.set(magic);
  return bytes;
}

/** Slot 0 holds the count; then id and key of each, padded to a multiple of 32 slots so that the size tells little. */
function packed(keys: ReadonlyMap<Id, Bytes>): Bytes {
  const slots = Math.ceil((keys.size + 1) / slotsPerStep) * slotsPerStep;
  const plain = new Uint8Array(slots * slotLength);
  new DataView(plain.buffer).setUint32(0, keys.size);
  [...keys].forEach(([id, key], i) => {
    plain.set(fromHex(id), (i + 1) * slotLength);
    plain.set(key, (i + 1) * slotLength + 16);
  });
  return plain;
}

function unpacked(plain: Bytes): Map<Id, Bytes> {
  const count = new DataView(plain.buffer).getUint32(0);
  return new Map(
    Array.from({ length: count }, (_, i) => {
      const slot = plain.slice((i + 1) * slotLength, (i + 2) * slotLength);
      return [hex(slot.subarray(0, 16)), slot.slice(16, 48)] as const;
    }),
  );
}

async function openRegion(file: BlockFile, keys: VaultKeys, generation: number): Promise<Map<Id, Bytes>> {
  const bytes = file.read(0, file.size());
  const aad = concat(utf8("habeas/ring/1"), fromHex(keys.system.id), head(generation));
  const plain = await decrypt(keys.ring, bytes.subarray(headLength), aad);
  if (plain === null) throw new Failure("damaged");
  return unpacked(plain);
}

/**
 * The keys of the cases, and of whatever else must one day be unreadable. They exist here and nowhere else on the
 * laptop, so a key taken out of the ring takes everything sealed under it with it.
 */
export class KeyRing {
  readonly #files: BlockFiles;
  readonly #keys: VaultKeys;
  readonly #imported = new Map<Id, Promise<CryptoKey>>();
  #raw: ReadonlyMap<Id, Bytes>;
  #block: Superblock;

  private constructor(files: BlockFiles, keys: VaultKeys, block: Superblock, raw: ReadonlyMap<Id, Bytes>) {
    this.#files = files;
    this.#keys = keys;
    this.#block = block;
    this.#raw = raw;
  }

  /** An empty ring, written. */
  static async create(files: BlockFiles, keys: VaultKeys, records: string): Promise<KeyRing> {
    const block: Superblock = { format: 1, generation: 0, ring: { file: "ring-b", generation: 0 }, records };
    const ring = new KeyRing(files, keys, block, new Map());
    await ring.#rewrite(new Map());
    return ring;
  }

  /** The ring as it was last written; also finishes overwriting what a crash left of the one before. */
  static async open(files: BlockFiles, keys: VaultKeys): Promise<KeyRing> {
    const block = await withFile(files, ["root"], (file) => readSuperblock(file, keys.root));
    const { file: name, generation } = block.ring;
    const raw = await withFile(files, [name], (file) => openRegion(file, keys, generation));
    await withFile(files, [other[name]], (file) => {
      if (hex(file.read(0, magic.length)) === hex(magic)) overwrite(file);
    });
    return new KeyRing(files, keys, block, raw);
  }

  /** The name of the database whose records these keys open. */
  get records(): string {
    return this.#block.records;
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
      await this.#rewrite(new Map([...this.#raw, ...ids.map((id) => [id, randomBytes(32)] as const)]));
    }
    return ids;
  }

  /** Takes keys out for good: what was sealed under them can never be opened again. */
  async destroy(ids: readonly Id[]): Promise<void> {
    if (!ids.some((id) => this.#raw.has(id))) return;
    await this.#rewrite(new Map([...this.#raw].filter(([id]) => !ids.includes(id))));
    for (const id of ids) this.#imported.delete(id);
  }

  /** New ring to the idle file, flush, superblock, flush, old ring overwritten, flush: whole at every step. */
  async #rewrite(raw: ReadonlyMap<Id, Bytes>): Promise<void> {
    const { generation: before, ring } = this.#block;
    const next = { file: other[ring.file], generation: ring.generation + 1 };
    const start = head(next.generation);
    const aad = concat(utf8("habeas/ring/1"), fromHex(this.#keys.system.id), start);
    const region = concat(start, await encrypt(this.#keys.ring, randomBytes(12), aad, packed(raw)));
    await withFile(this.#files, [next.file], (file) => {
      file.truncate(region.length);
      file.write(0, region);
      file.flush();
    });
    const block: Superblock = { ...this.#block, generation: before + 1, ring: next };
    await withFile(this.#files, ["root"], (file) => writeSuperblock(file, this.#keys.root, block));
    this.#block = block;
    this.#raw = raw;
    await withFile(this.#files, [ring.file], overwrite);
  }
}
