import { concat, utf8, type Bytes } from "../../lib/bytes.ts";
import { Failure } from "../../lib/failure.ts";
import type { Target } from "./plain-files.ts";

/** The most that a ZIP file without extensions holds; a little less, for its own directory. */
export const mostInZip = 4_000_000_000;
const mostEntries = 65_535;
/** Bytes that are gathered before the browser takes them out of the memory of the page. */
const gathered = 4 * 1_048_576;

const table = Int32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function crc32(before: number, bytes: Uint8Array): number {
  let crc = ~before;
  for (const byte of bytes) crc = (crc >>> 8) ^ (table[(crc ^ byte) & 255] ?? 0);
  return ~crc;
}

function record(length: number, fill: (view: DataView) => void): Bytes {
  const view = new DataView(new ArrayBuffer(length));
  fill(view);
  return new Uint8Array(view.buffer);
}

/** What both heads of an entry say, from the same place on: stored, UTF-8, no time, its hash and lengths. */
function common(view: DataView, at: number, crc: number, size: number, name: number): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, 0x0800, true);
  view.setUint16(at + 8, 0x0021, true); // 1 January 1980: no file says when it was made
  view.setInt32(at + 10, crc, true);
  view.setUint32(at + 14, size, true);
  view.setUint32(at + 18, size, true);
  view.setUint16(at + 22, name, true);
}

/**
 * A ZIP file of stored entries (APPNOTE 4.3), made part by part. Its parts are handed to the browser as they come, so
 * the page itself never holds more than a few megabytes.
 */
export class ZipFile implements Target {
  readonly #parts: Blob[] = [];
  readonly #directory: Bytes[] = [];
  #at = 0;

  put = async (path: readonly string[], parts: AsyncIterable<Bytes> | Iterable<Bytes>): Promise<void> => {
    if (this.#directory.length === mostEntries) throw new Failure("file-too-large");
    const pieces: Blob[] = [];
    let [crc, size, waiting, some] = [0, 0, 0, [] as Bytes[]];
    for await (const part of parts) {
      crc = crc32(crc, part);
      size += part.length;
      if (this.#at + size > mostInZip) throw new Failure("file-too-large");
      some.push(part);
      waiting += part.length;
      if (waiting < gathered) continue;
      pieces.push(new Blob(some));
      [some, waiting] = [[], 0];
    }
    const name = utf8(path.join("/"));
    const head = record(30, (view) => {
      view.setUint32(0, 0x04034b50, true);
      common(view, 4, crc, size, name.length);
    });
    const start = concat(head, name);
    this.#directory.push(entryOf(crc, size, name, this.#at));
    this.#parts.push(new Blob([start]), ...pieces, new Blob(some));
    this.#at += start.length + size;
  };

  /** The whole file. */
  end(): Blob {
    const directory = concat(...this.#directory);
    const end = record(22, (view) => {
      view.setUint32(0, 0x06054b50, true);
      view.setUint16(8, this.#directory.length, true);
      view.setUint16(10, this.#directory.length, true);
      view.setUint32(12, directory.length, true);
      view.setUint32(16, this.#at, true);
    });
    return new Blob([...this.#parts, directory, end], { type: "application/zip" });
  }
}

function entryOf(crc: number, size: number, name: Bytes, at: number): Bytes {
  const head = record(46, (view) => {
    view.setUint32(0, 0x02014b50, true);
    view.setUint16(4, 20, true);
    common(view, 6, crc, size, name.length);
    view.setUint32(42, at, true);
  });
  return concat(head, name);
}
