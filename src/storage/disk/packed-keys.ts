import { fromHex, hex, sameBytes, type Bytes } from "../../lib/bytes.ts";
import type { Id } from "../../lib/id.ts";

/** Bytes of id, key and zeros. */
export const slotLength = 64;
const none = -1;

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

  /** The ids of all. */
  get ids(): readonly Id[] {
    return Array.from({ length: this.#count }, (_, i) => {
      const at = (i + 1) * slotLength;
      return hex(this.#plain.subarray(at, at + 16));
    });
  }

  #headOf(begins: number): number {
    return begins & (this.#heads.length - 1);
  }
}
