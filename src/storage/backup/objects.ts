import { concat, fromUtf8, hex, utf8, type Bytes } from "../../lib/bytes.ts";
import { Failure } from "../../lib/failure.ts";
import { Sha256 } from "../../lib/sha256-stream.ts";
import type { OpeningStream, SealingStream } from "./stream.ts";

/** One thing in a backup: its path, length, and hash once it was written or read. */
export interface ObjectMark {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

const longestPath = 256;
const stride = 1 << 20;

function headOf(path: string, bytes: number): Bytes {
  const name = utf8(path);
  const head = new Uint8Array(2 + name.length + 8);
  const view = new DataView(head.buffer);
  view.setUint16(0, name.length);
  head.set(name, 2);
  view.setBigUint64(2 + name.length, BigInt(bytes));
  return head;
}

/** Writes objects one after another: u16 length of the path ‖ path ‖ u64 length ‖ bytes; a path of no length ends them. */
export class ObjectWriter {
  readonly #stream: SealingStream;
  readonly #marks: ObjectMark[] = [];

  constructor(stream: SealingStream) {
    this.#stream = stream;
  }

  get marks(): readonly ObjectMark[] {
    return this.#marks;
  }

  /** One object of exactly that many bytes, given in parts. */
  async put(
    path: string,
    bytes: number,
    parts: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  ): Promise<void> {
    await this.#stream.write(headOf(path, bytes));
    const hash = new Sha256();
    let written = 0;
    for await (const part of parts) {
      hash.update(part);
      await this.#stream.write(part);
      written += part.length;
    }
    if (written !== bytes) throw new Failure("damaged"); // it changed or was cut while it was read
    this.#marks.push({ path, bytes, sha256: hex(hash.digest()) });
  }

  /** The last object, which names the others, and the end. */
  async end(path: string, last: Bytes): Promise<void> {
    await this.#stream.write(concat(headOf(path, last.length), last, new Uint8Array(2)));
    await this.#stream.end();
  }
}

/** An object while it is being read: all its parts must be taken before the next one. */
export interface ReadObject {
  readonly path: string;
  readonly bytes: number;
  readonly parts: () => AsyncGenerator<Bytes, void>;
}

/** Reads the objects in their order, and says `damaged` when something follows the end. */
export class ObjectReader {
  readonly #stream: OpeningStream;
  readonly #marks: ObjectMark[] = [];

  constructor(stream: OpeningStream) {
    this.#stream = stream;
  }

  get marks(): readonly ObjectMark[] {
    return this.#marks;
  }

  async next(): Promise<ReadObject | null> {
    const length = new DataView((await this.#stream.exactly(2)).buffer).getUint16(0);
    if (length === 0) {
      if ((await this.#stream.some(1)).length > 0) throw new Failure("damaged");
      return null;
    }
    if (length > longestPath) throw new Failure("damaged");
    const path = fromUtf8(await this.#stream.exactly(length));
    const bytes = Number(new DataView((await this.#stream.exactly(8)).buffer).getBigUint64(0));
    return { path, bytes, parts: () => this.#parts(path, bytes) };
  }

  async *#parts(path: string, bytes: number): AsyncGenerator<Bytes, void> {
    const hash = new Sha256();
    for (let left = bytes; left > 0;) {
      const part = await this.#stream.some(Math.min(left, stride));
      if (part.length === 0) throw new Failure("damaged");
      hash.update(part);
      left -= part.length;
      yield part;
    }
    this.#marks.push({ path, bytes, sha256: hex(hash.digest()) });
  }
}

/** The whole of an object, refused above that many bytes. */
export async function wholeOf(object: ReadObject, most: number): Promise<Bytes> {
  if (object.bytes > most) throw new Failure("damaged");
  const parts: Bytes[] = [];
  for await (const part of object.parts()) parts.push(part);
  return concat(...parts);
}
