import { concat, fromHex, sameBytes, utf8, type Bytes } from "../../lib/bytes.ts";
import { Failure } from "../../lib/failure.ts";
import type { Id } from "../../lib/id.ts";
import { mac } from "../crypto/keys.ts";
import type { BlockFile } from "../disk/block-file.ts";

/** A place between two links: where in the file, and the MAC of all before it. */
export interface Mark {
  readonly at: number;
  readonly mac: Bytes;
}

const lengthSize = 4;
const macSize = 32;

/** Where the chain of a log begins. Bound to vault, log and generation, so that links of another never fit. */
export async function startOf(
  key: CryptoKey,
  vaultId: Id,
  { salt, generation }: { readonly salt: string; readonly generation: number },
): Promise<Mark> {
  const number = new DataView(new ArrayBuffer(8));
  number.setBigUint64(0, BigInt(generation));
  const bound = concat(utf8("habeas/log/1"), fromHex(vaultId), fromHex(salt), new Uint8Array(number.buffer));
  return { at: 0, mac: await mac(key, bound) };
}

/** A link after that mark: length u32 ‖ body ‖ HMAC over (MAC before ‖ length ‖ body). */
export async function linkAfter(
  key: CryptoKey,
  { at, mac: before }: Mark,
  body: Bytes,
): Promise<{ readonly bytes: Bytes; readonly next: Mark }> {
  const length = new DataView(new ArrayBuffer(lengthSize));
  length.setUint32(0, body.length);
  const signed = concat(before, new Uint8Array(length.buffer), body);
  const tag = await mac(key, signed);
  const bytes = concat(signed.subarray(macSize), tag);
  return { bytes, next: { at: at + bytes.length, mac: tag } };
}

/** The kind of link that is a change (`link.ts`). */
export const frameKind = 3;

/** The generation of a change, which stands behind its kind. */
export function generationOf(body: Bytes): number {
  if (body[0] !== frameKind) throw new Failure("newer-format");
  return Number(new DataView(body.buffer, body.byteOffset).getBigUint64(1));
}

/** The link that begins at that mark; null where none is whole. */
export async function readLink(
  file: BlockFile,
  key: CryptoKey,
  mark: Mark,
): Promise<{ readonly body: Bytes; readonly next: Mark } | null> {
  const left = file.size() - mark.at - lengthSize - macSize;
  if (left < 0) return null;
  const head = file.read(mark.at, lengthSize);
  const length = new DataView(head.buffer, head.byteOffset).getUint32(0);
  if (length > left) return null;
  const rest = file.read(mark.at + lengthSize, length + macSize);
  if (rest.length < length + macSize) return null;
  const body = rest.subarray(0, length);
  const tag = await mac(key, concat(mark.mac, head, body));
  if (!sameBytes(tag, rest.subarray(length))) return null;
  return { body, next: { at: mark.at + lengthSize + rest.length, mac: tag } };
}
