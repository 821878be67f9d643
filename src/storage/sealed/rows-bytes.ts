import { fromHex, hex, joined, type Bytes } from "../../lib/bytes.ts";
import { Failure } from "../../lib/failure.ts";
import type { Id } from "../../lib/id.ts";
import type { SealedEntry, SealedRecord } from "./rows.ts";

const noOpening = 0xffff_ffff;

/** 4 bytes, big-endian. */
export function u32(value: number): Bytes {
  const view = new DataView(new ArrayBuffer(4));
  view.setUint32(0, value);
  return new Uint8Array(view.buffer);
}

/** 8 bytes, big-endian. */
export function u64(value: number): Bytes {
  const view = new DataView(new ArrayBuffer(8));
  view.setBigUint64(0, BigInt(value));
  return new Uint8Array(view.buffer);
}

/** Each: id 16 ‖ length u32 ‖ envelope. */
export function recordsBytes(records: readonly SealedRecord[]): Bytes {
  return joined(records.flatMap(({ id, sealed }) => [fromHex(id), u32(sealed.length), sealed]));
}

/** Each: place u64 ‖ length u32 ‖ envelope ‖ length u32, all ones where there is no opening ‖ opening. */
export function entriesBytes(entries: readonly SealedEntry[]): Bytes {
  return joined(
    entries.flatMap(({ seq, sealed, opening }) => [
      u64(seq),
      u32(sealed.length),
      sealed,
      ...(opening === null ? [u32(noOpening)] : [u32(opening.length), opening]),
    ]),
  );
}

/** Takes one thing after another off the front. */
export class Front {
  readonly #bytes: Bytes;
  #at = 0;

  constructor(bytes: Bytes) {
    this.#bytes = bytes;
  }

  get left(): boolean {
    return this.#at < this.#bytes.length;
  }

  take(length: number): Bytes {
    if (this.#at + length > this.#bytes.length) throw new Failure("damaged");
    this.#at += length;
    return this.#bytes.slice(this.#at - length, this.#at);
  }

  u32(): number {
    return new DataView(this.take(4).buffer).getUint32(0);
  }

  /** All that is left. */
  rest(): Bytes {
    return this.take(this.#bytes.length - this.#at);
  }

  /** All that is left, as names. */
  ids(): readonly Id[] {
    const ids: Id[] = [];
    while (this.left) ids.push(hex(this.take(16)));
    return ids;
  }

  u64(): number {
    return Number(new DataView(this.take(8).buffer).getBigUint64(0));
  }
}

export function recordsOf(bytes: Bytes): readonly SealedRecord[] {
  const front = new Front(bytes);
  const records: SealedRecord[] = [];
  while (front.left) records.push({ id: hex(front.take(16)), sealed: front.take(front.u32()) });
  return records;
}

export function entriesOf(bytes: Bytes): readonly SealedEntry[] {
  const front = new Front(bytes);
  const entries: SealedEntry[] = [];
  while (front.left) {
    const seq = front.u64();
    const sealed = front.take(front.u32());
    const length = front.u32();
    entries.push({ seq, sealed, opening: length === noOpening ? null : front.take(length) });
  }
  return entries;
}
