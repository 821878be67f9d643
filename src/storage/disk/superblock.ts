import { concat, fromUtf8, utf8 } from "../../lib/bytes.ts";
import { Failure } from "../../lib/failure.ts";
import { mac, macHolds } from "../crypto/keys.ts";
import type { BlockFile } from "./block-file.ts";

/** Says which files count. Two of them lie in one file; the whole one with the higher generation holds. */
export interface Superblock {
  /** The format of everything behind it: another number is refused before anything is read. */
  readonly format: 1;
  readonly generation: number;
  readonly ring: { readonly file: "ring-a" | "ring-b"; readonly generation: number };
  /** The name of the database of records. */
  readonly records: string;
  /** The log of changes; a vault that no version with a log has opened yet has none. */
  readonly log?: LogMark;
}

/** Which file holds the log of changes, and where in it the snapshot ends and the frames begin. */
export interface LogMark {
  readonly file: "log-a" | "log-b";
  /** Of the snapshot: the frames follow it one by one. */
  readonly generation: number;
  /** 16 random bytes in hex: links of another log do not fit into this chain. */
  readonly salt: string;
  /** Where the first frame begins, and the MAC of the chain there. */
  readonly frames: { readonly at: number; readonly mac: string };
}

const blockSize = 4096;
const magic = utf8("HBS1");
const macLength = 32;

/** magic ‖ length u32 ‖ JSON ‖ zeros ‖ MAC over all before it. Over the older of the two, flushed: a crash leaves the other. */
export async function writeSuperblock(file: BlockFile, key: CryptoKey, block: Superblock): Promise<void> {
  const body = utf8(JSON.stringify(block));
  const signed = new Uint8Array(blockSize - macLength);
  signed.set(magic);
  new DataView(signed.buffer).setUint32(4, body.length);
  signed.set(body, 8);
  file.write((block.generation % 2) * blockSize, concat(signed, await mac(key, signed)));
  file.flush();
}

async function readOne(file: BlockFile, key: CryptoKey, at: number): Promise<Superblock | null> {
  const bytes = file.read(at, blockSize);
  if (bytes.length < blockSize) return null;
  const signed = bytes.subarray(0, blockSize - macLength);
  if (!(await macHolds(key, signed, bytes.subarray(signed.length)))) return null;
  const body = signed.subarray(8, 8 + new DataView(bytes.buffer).getUint32(4));
  // The MAC holds, so a session of ours wrote it; only its format may be of a later one.
  const block = JSON.parse(fromUtf8(body)) as { readonly format: number };
  if (block.format !== 1) throw new Failure("newer-format");
  return block as Superblock;
}

/** The superblock that holds; `damaged` when neither of the two is whole. */
export async function readSuperblock(file: BlockFile, key: CryptoKey): Promise<Superblock> {
  const both = [await readOne(file, key, 0), await readOne(file, key, blockSize)];
  const whole = both.filter((block) => block !== null);
  const newest = whole.toSorted((a, b) => b.generation - a.generation)[0];
  if (newest === undefined) throw new Failure("damaged");
  return newest;
}
