import { concat, fromHex, hex, randomBytes, sameBytes, utf8, type Bytes } from "../../lib/bytes.ts";
import type { Id } from "../../lib/id.ts";
import { sha256 } from "../../lib/sha256.ts";
import { withFile, type BlockFile, type BlockFiles, type Path } from "./block-file.ts";
import { freshPath } from "./fresh-path.ts";

/** Which attachment it is, and the key it is sealed under. */
export interface FreshName {
  readonly caseId: Id;
  readonly keyId: Id;
  readonly fileId: Id;
}

/** One copy: where its head begins, where its bytes do, and how many. */
export interface FreshCopy extends FreshName {
  readonly start: number;
  readonly at: number;
  readonly bytes: number;
  /** Milliseconds of the clock when the name was new. */
  readonly written: number;
}

/** A head never lies across two sectors, so that it is rewritten at once or not at all. */
const sector = 512;
const magic = utf8("HBF1");
const signedLength = magic.length + 16;
const idsAt = signedLength + 32;
const headLength = idsAt + 48;
const stride = 1 << 20;

/** Time after which the system has written the name of a new file: three times what Linux, the slowest, takes. */
const settled = 2 * 60_000;

function padded(length: number): number {
  return Math.ceil(length / sector) * sector;
}

async function headOf(bytes: number, written: number): Promise<Bytes> {
  const numbers = new DataView(new ArrayBuffer(16));
  numbers.setBigUint64(0, BigInt(bytes));
  numbers.setBigUint64(8, BigInt(written));
  const signed = concat(magic, new Uint8Array(numbers.buffer));
  return concat(signed, await sha256(signed));
}

/** The copies in the file, oldest first, up to the first that was not finished. */
async function copiesIn(file: BlockFile): Promise<readonly FreshCopy[]> {
  const copies: FreshCopy[] = [];
  for (let start = 0; start + headLength <= file.size();) {
    const head = file.read(start, headLength);
    const numbers = new DataView(head.slice(magic.length, signedLength).buffer);
    const [bytes, written] = [Number(numbers.getBigUint64(0)), Number(numbers.getBigUint64(8))];
    const at = start + headLength;
    if (!sameBytes(head.subarray(0, idsAt), await headOf(bytes, written)) || at + bytes > file.size()) break;
    const [caseId, keyId, fileId] = [0, 16, 32].map((from) =>
      hex(head.subarray(idsAt + from).subarray(0, 16)),
    );
    copies.push({
      start,
      at,
      bytes,
      written,
      caseId: caseId ?? "",
      keyId: keyId ?? "",
      fileId: fileId ?? "",
    });
    start = padded(at + bytes);
  }
  return copies;
}

function isSettled({ written }: FreshCopy, now: number): boolean {
  return now - written > settled;
}

function copyBytes(
  from: BlockFile,
  to: BlockFile,
  { at, into, bytes }: Record<"at" | "into" | "bytes", number>,
) {
  for (let done = 0; done < bytes; done += stride) {
    to.write(into + done, from.read(at + done, Math.min(stride, bytes - done)));
  }
}

/** Copies an attachment that was just written, flushed; what was copied long enough ago makes room. */
export function keepFresh(
  files: BlockFiles,
  { caseId, keyId, fileId }: FreshName,
  file: BlockFile,
  now: number,
): Promise<void> {
  return withFile(files, freshPath, async (fresh) => {
    const copies = await copiesIn(fresh);
    const last = copies.at(-1);
    const start =
      last === undefined || copies.every((copy) => isSettled(copy, now)) ? 0 : padded(last.at + last.bytes);
    const bytes = file.size();
    try {
      fresh.truncate(start);
      fresh.truncate(start + headLength + bytes); // no room is better known now than halfway
      copyBytes(file, fresh, { at: 0, into: start + headLength, bytes });
      fresh.write(start, concat(await headOf(bytes, now), ...[caseId, keyId, fileId].map(fromHex)));
      fresh.flush();
    } catch (thrown) {
      fresh.truncate(start);
      throw thrown;
    }
  });
}

/** Overwrites the copies whose key is no longer in the ring, names and all. */
export function forgetFresh(files: BlockFiles, hasKey: (keyId: Id) => boolean): Promise<void> {
  return withFile(files, freshPath, async (fresh) => {
    const gone = (await copiesIn(fresh)).filter(({ keyId }) => !hasKey(keyId));
    for (const { start, at, bytes } of gone) {
      const end = at + bytes;
      for (let from = start + idsAt; from < end; from += 65_536) {
        fresh.write(from, randomBytes(Math.min(65_536, end - from)));
      }
    }
    if (gone.length > 0) fresh.flush();
  });
}

/** How many copies there are of files of that case. */
export function freshOf(files: BlockFiles, caseId: Id): Promise<number> {
  return withFile(
    files,
    freshPath,
    async (fresh) => (await copiesIn(fresh)).filter((copy) => copy.caseId === caseId).length,
  );
}

/** Fills a file unless it is there: as long as it should be only once all the rest of it is on the disk. */
function writtenAnew(fresh: BlockFile, { at, bytes }: FreshCopy, file: BlockFile): boolean {
  if (file.size() === bytes) return false;
  file.truncate(0);
  for (const [from, to] of [
    [0, bytes - 1],
    [bytes - 1, bytes],
  ] as const) {
    copyBytes(fresh, file, { at: at + from, into: from, bytes: to - from });
    file.flush();
  }
  return true;
}

/**
 * Writes the attachments whose name was lost anew; `pathOf` answers where one belongs, or null when it counts for
 * nothing. Their copies are young again, for so is the name.
 */
export function restoreFresh(
  files: BlockFiles,
  pathOf: (name: FreshName) => Promise<Path | null>,
  now: number,
): Promise<void> {
  return withFile(files, freshPath, async (fresh) => {
    const copies = await copiesIn(fresh);
    let young = copies.some((copy) => !isSettled(copy, now));
    for (const copy of copies) {
      const path = await pathOf(copy);
      const missing =
        path !== null && (await withFile(files, path, (file) => writtenAnew(fresh, copy, file)));
      if (!missing) continue;
      young = true;
      fresh.write(copy.start, await headOf(copy.bytes, now));
      fresh.flush();
    }
    if (!young) fresh.truncate(0);
  });
}
