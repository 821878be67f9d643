import { concat, fromUtf8, utf8 } from "../../lib/bytes.ts";
import { Failure } from "../../lib/failure.ts";
import type { CalendarDate } from "../../lib/calendar.ts";
import { currentFormat } from "../migrate/migrations.ts";
import { mac, macHolds } from "../crypto/keys.ts";
import type { BlockFile } from "./block-file.ts";

/** Says which files count. Two of them lie in one file; the whole one with the higher generation holds. */
export interface Superblock {
  /** The format of everything behind it: a later one than this version knows is refused before anything is read. */
  readonly format: number;
  readonly generation: number;
  readonly ring: { readonly file: "ring-a" | "ring-b"; readonly generation: number };
  /** The name of the database of records. */
  readonly records: string;
  /** The log of changes; a vault that no version with a log has opened yet has none. */
  readonly log?: LogMark;
  /** The records of the format before, for as long as they are kept. */
  readonly before?: { readonly format: number; readonly records: string; readonly until: CalendarDate };
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
/** Bytes of both superblocks. */
export const bothBlocks = 2 * blockSize;

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
  return JSON.parse(fromUtf8(body)) as Superblock; // the MAC holds, so a session of ours wrote it, maybe of a later format
}

/**
 * The name of the database that the superblocks tell, before anybody can say whether they are ours: enough to begin
 * opening it. Null where they tell none.
 */
export function recordsTold(file: BlockFile): string | null {
  const both = [0, blockSize].flatMap((at): Superblock[] => {
    try {
      const bytes = file.read(at, blockSize);
      const text = fromUtf8(bytes.subarray(8, 8 + new DataView(bytes.buffer).getUint32(4)));
      return [JSON.parse(text) as Superblock]; // believed once the MAC holds, not before
    } catch {
      return []; // torn or foreign bytes
    }
  });
  const told: unknown = both.toSorted((a, b) => b.generation - a.generation)[0]?.records;
  return typeof told === "string" ? told : null;
}

/** The superblock that holds; `damaged` when neither is whole, `newer-format` when its format is after the newest known. */
export async function readSuperblock(
  file: BlockFile,
  key: CryptoKey,
  newest = currentFormat,
): Promise<Superblock> {
  const both = [await readOne(file, key, 0), await readOne(file, key, blockSize)];
  const whole = both.filter((block) => block !== null);
  const last = whole.toSorted((a, b) => b.generation - a.generation)[0];
  if (last === undefined) throw new Failure("damaged");
  if (last.format > newest) throw new Failure("newer-format");
  return last;
}
