import { fromHex, hex, sameBytes, type Bytes } from "../../lib/bytes.ts";
import type { Id } from "../../lib/id.ts";

const slotLength = 64;
const slotsPerStep = 32;
const none = -1;

/** Slot 0 holds the count; then id and key of each, padded to a multiple of 32 slots so that the size tells little. */
export function packed(keys: ReadonlyMap<Id, Bytes>): Bytes {
  const slots = Math.ceil((keys.size + 1) / slotsPerStep) * slotsPerStep;
  const plain = new Uint8Array(slots * slotLength);
  new DataView(plain.buffer).setUint32(0, keys.size);
  [...keys].forEach(([id, key], i) => {
    plain.set(fromHex(id), (i + 1) * slotLength);
    plain.set(key, (i + 1) * slotLength + 16);
  });
  return plain;
}

/**
 * The keys of a ring, left as they lie: an unlock needs few of thousands. They are found by the first bytes of their
 * ids, which are random; those that begin alike are chained.
 */
export class PackedKeys {
  readonly #plain: Bytes;
  readonly #count: number;
  /** The last key whose id begins so. */
  readonly #heads: Int32Array;
  /** The one before it whose id begins so too. */
  readonly #before: Int32Array;

  constructor(plain: Bytes) {
    const view = new DataView(plain.buffer, plain.byteOffset);
    this.#plain = plain;
    this.#count = view.getUint32(0);
    this.#heads = new Int32Array(2 ** Math.ceil(Math.log2(this.#count + 1))).fill(none);
    this.#before = new Int32Array(this.#count);
    for (let i = 0; i < this.#count; i += 1) {
      const head = this.#headOf(view.getUint32((i + 1) * slotLength));
      this.#before[i] = this.#heads[head] ?? none;
      this.#heads[head] = i;
    }
  }

  get(id: Id): Bytes | undefined {
    const name = fromHex(id);
    const head = this.#headOf(new DataView(name.buffer).getUint32(0));
    for (let i = this.#heads[head] ?? none; i !== none; i = this.#before[i] ?? none) {
      const at = (i + 1) * slotLength;
      if (sameBytes(this.#plain.subarray(at, at + 16), name)) return this.#plain.subarray(at + 16, at + 48);
    }
    return undefined;
  }

  has(id: Id): boolean {
    return this.get(id) !== undefined;
  }

  /** All of them, unpacked. */
  all(): Map<Id, Bytes> {
    return new Map(
      Array.from({ length: this.#count }, (_, i) => {
        const at = (i + 1) * slotLength;
        return [hex(this.#plain.subarray(at, at + 16)), this.#plain.subarray(at + 16, at + 48)] as const;
      }),
    );
  }

  #headOf(begins: number): number {
    return begins & (this.#heads.length - 1);
  }
}
