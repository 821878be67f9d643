import { concat, fromHex, hex, randomBytes, sameBytes, utf8, type Bytes } from "../../lib/bytes.ts";
import type { Sliced } from "../../lib/blob-hash.ts";
import { Failure } from "../../lib/failure.ts";
import type { Id } from "../../lib/id.ts";
import { Sha256 } from "../../lib/sha256-stream.ts";
import { aesKey, decrypt, hkdf } from "../crypto/keys.ts";
import type { FilePart } from "../desk.ts";
import type { BlockFile } from "./block-file.ts";

/** The key of the case as the ring has it. */
export interface CaseKey {
  readonly id: Id;
  readonly bytes: Bytes;
}

const chunkLength = 65_536;
const tagLength = 16;
const sealedLength = chunkLength + tagLength;
const start = concat(utf8("HBA1"), Uint8Array.of(1));
const headLength = start.length + 48;

/** A key for this one file: so that counters may serve as nonces. */
async function fileKey({ bytes }: CaseKey, fileId: Id, salt: Bytes): Promise<CryptoKey> {
  return aesKey(await hkdf(bytes, concat(fromHex(fileId), salt), "habeas/object/v1"));
}

/** 11 bytes of counter ‖ last flag (STREAM, Hoang et al. 2015), so that cutting, swapping and appending show. */
function nonceOf(chunk: number, last: boolean): Bytes {
  const nonce = new DataView(new ArrayBuffer(12));
  nonce.setBigUint64(3, BigInt(chunk));
  nonce.setUint8(11, last ? 1 : 0);
  return new Uint8Array(nonce.buffer);
}

function boundTo(fileId: Id, nonce: Bytes): Bytes {
  return concat(fromHex(fileId), nonce.subarray(0, 11));
}

/** Chunks that are read and written at a time; each alone would cost more than its sealing. No more is ever held. */
const chunksPerStride = 16;

/** The bytes of a part of a file of the officer's; it may have been moved or changed since it was chosen. */
async function bytesOf(part: Pick<Blob, "arrayBuffer">): Promise<Bytes> {
  try {
    return new Uint8Array(await part.arrayBuffer());
  } catch (thrown) {
    throw thrown instanceof Failure ? thrown : new Failure("file-unreadable", {}, thrown);
  }
}

/** Writes the content sealed in chunks of 64 KiB, flushed (format HBA1); answers its SHA-256. */
export async function writeAttachment(
  file: BlockFile,
  caseKey: CaseKey,
  fileId: Id,
  content: Sliced,
): Promise<string> {
  const salt = randomBytes(16);
  const key = await fileKey(caseKey, fileId, salt);
  const chunks = Math.max(Math.ceil(content.size / chunkLength), 1);
  file.truncate(headLength + content.size + chunks * tagLength); // no room is better known now than halfway
  file.write(0, concat(start, fromHex(caseKey.id), fromHex(fileId), salt));
  const hash = new Sha256();
  for (let first = 0; first < chunks; first += chunksPerStride) {
    const piece = content.slice(first * chunkLength, (first + chunksPerStride) * chunkLength);
    const plain = await bytesOf(piece);
    const sealed: Uint8Array[] = [];
    for (let chunk = first; chunk < Math.min(first + chunksPerStride, chunks); chunk += 1) {
      const at = (chunk - first) * chunkLength;
      const iv = nonceOf(chunk, chunk === chunks - 1);
      const parameters = { name: "AES-GCM", iv, additionalData: boundTo(fileId, iv) };
      const one = await crypto.subtle.encrypt(parameters, key, plain.subarray(at, at + chunkLength));
      sealed.push(new Uint8Array(one));
    }
    file.write(headLength + first * sealedLength, concat(...sealed));
    hash.update(plain);
  }
  file.flush();
  return hex(hash.digest());
}

/** The key of a file that is what it should be, by its head. */
async function keyBy(head: Bytes, caseKey: CaseKey, fileId: Id): Promise<CryptoKey> {
  const named = concat(start, fromHex(caseKey.id), fromHex(fileId));
  if (!sameBytes(head.subarray(0, 4), start.subarray(0, 4))) throw new Failure("damaged");
  if (head[4] !== 1) throw new Failure("newer-format");
  if (!sameBytes(head.subarray(0, named.length), named)) throw new Failure("damaged");
  return fileKey(caseKey, fileId, head.slice(named.length));
}

async function openChunk(
  key: CryptoKey,
  sealed: Uint8Array,
  fileId: Id,
  chunk: number,
  last: boolean,
): Promise<Bytes> {
  const iv = nonceOf(chunk, last);
  const plain = await decrypt(key, concat(iv, sealed), boundTo(fileId, iv));
  if (plain === null) throw new Failure("damaged");
  return plain;
}

/** The length of the content, by that of the file. */
function contentLength(file: BlockFile): number {
  const sealed = file.size() - headLength;
  return Math.max(sealed - Math.ceil(sealed / sealedLength) * tagLength, 0);
}

/**
 * The part of the content with that number, of 1 MiB (the last may be shorter); `damaged` when anything of it is
 * missing, moved or changed, or when the content is not as long as it was kept.
 */
export async function readPart(
  file: BlockFile,
  caseKey: CaseKey,
  fileId: Id,
  { part, bytes }: { readonly part: number; readonly bytes: number },
): Promise<FilePart> {
  const key = await keyBy(file.read(0, headLength), caseKey, fileId);
  const chunks = Math.max(Math.ceil((file.size() - headLength) / sealedLength), 1);
  const [from, to] = [part * chunksPerStride, Math.min((part + 1) * chunksPerStride, chunks)];
  if (contentLength(file) !== bytes || from >= to) throw new Failure("damaged");
  const sealed = file.read(headLength + from * sealedLength, (to - from) * sealedLength);
  const opened: Bytes[] = [];
  for (let chunk = from; chunk < to; chunk += 1) {
    const at = (chunk - from) * sealedLength;
    const one = sealed.subarray(at, at + sealedLength);
    opened.push(await openChunk(key, one, fileId, chunk, chunk === chunks - 1));
  }
  return { bytes: concat(...opened), last: to === chunks };
}

/** Writes the content of one attachment into another, under another key and name; part by part. */
export async function copyAttachment(
  from: { readonly file: BlockFile; readonly key: CaseKey; readonly fileId: Id; readonly bytes: number },
  to: { readonly file: BlockFile; readonly key: CaseKey; readonly fileId: Id },
): Promise<string> {
  const partLength = chunksPerStride * chunkLength;
  return writeAttachment(to.file, to.key, to.fileId, {
    size: from.bytes,
    slice: (at) => ({
      arrayBuffer: async () => {
        const which = { part: at / partLength, bytes: from.bytes };
        return (await readPart(from.file, from.key, from.fileId, which)).bytes.buffer;
      },
    }),
  });
}

/**
 * The content of an attachment whose sealed bytes come one after another, wherever from; `damaged` when anything of it
 * is missing, moved or changed.
 */
export async function* openAttachment(
  parts: AsyncIterable<Bytes>,
  caseKey: CaseKey,
  fileId: Id,
): AsyncGenerator<Bytes, void> {
  let waiting: Bytes = new Uint8Array();
  let key: CryptoKey | null = null;
  let chunk = 0;
  for await (const part of parts) {
    waiting = concat(waiting, part);
    if (key === null && waiting.length >= headLength) {
      key = await keyBy(waiting.slice(0, headLength), caseKey, fileId);
      waiting = waiting.slice(headLength);
    }
    // A whole chunk waits for the next byte, because the last one is sealed as the last.
    let at = 0;
    for (; key !== null && waiting.length - at > sealedLength; at += sealedLength) {
      yield await openChunk(key, waiting.subarray(at, at + sealedLength), fileId, chunk, false);
      chunk += 1;
    }
    waiting = waiting.slice(at);
  }
  if (key === null) throw new Failure("damaged");
  yield await openChunk(key, waiting, fileId, chunk, true);
}
