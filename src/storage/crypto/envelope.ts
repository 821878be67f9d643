import { concat, fromHex, fromUtf8, hex, randomBytes, sameBytes, utf8, type Bytes } from "../../lib/bytes.ts";
import { Failure } from "../../lib/failure.ts";
import type { Id } from "../../lib/id.ts";
import { decrypt, encrypt, type RecordKey } from "./keys.ts";
import { padmeLength } from "./padme.ts";

/** What a sealed record holds; the number is part of what its seal binds and never changes its meaning. */
export const kinds = {
  root: 1,
  page: 2,
  manifest: 3,
  case: 4,
  finding: 5,
  draft: 6,
  settings: 7,
  register: 8,
  entry: 9,
  opening: 10,
  shelf: 11,
} as const;

export type Kind = keyof typeof kinds;

/** Where a record belongs; a seal opens nowhere else and at no other revision. */
export interface Place {
  readonly vaultId: Id;
  /** The table: `rec` or `aud`. */
  readonly store: string;
  readonly id: Id;
  readonly revision: number;
  readonly kind: Kind;
}

/** Seals and opens records; tests put another in its place to prove that they would see what is not sealed. */
export interface Sealing {
  readonly seal: (key: RecordKey, place: Place, value: unknown) => Promise<Bytes>;
  readonly unseal: (key: RecordKey, place: Place, sealed: Bytes) => Promise<unknown>;
  /** The same, as the JSON that was sealed. */
  readonly unsealText: (key: RecordKey, place: Place, sealed: Bytes) => Promise<string>;
}

const magic = utf8("HBR1");
const version = 1;
const aes256gcm = 1;
const json = 0;
const schema = 1;
const headLength = 24;

function boundTo({ vaultId, store, id, revision, kind }: Place, keyId: Bytes): Bytes {
  const tail = new DataView(new ArrayBuffer(11));
  tail.setBigUint64(0, BigInt(revision));
  tail.setUint8(8, kinds[kind]);
  tail.setUint16(9, schema);
  return concat(
    utf8("habeas/rec/1"),
    fromHex(vaultId),
    utf8(store),
    fromHex(id),
    keyId,
    new Uint8Array(tail.buffer),
  );
}

function padded(body: Bytes): Bytes {
  const plain = new Uint8Array(padmeLength(5 + body.length));
  const view = new DataView(plain.buffer);
  view.setUint8(0, json);
  view.setUint32(1, body.length);
  plain.set(body, 5);
  return plain;
}

/** Record envelope, version 1 (docs/storage.md): head ‖ IV ‖ AES-256-GCM of the padded JSON. */
export async function seal(key: RecordKey, place: Place, value: unknown): Promise<Bytes> {
  const keyId = fromHex(key.id);
  const head = concat(magic, Uint8Array.of(version, aes256gcm, 0, 0), keyId);
  const body = padded(utf8(JSON.stringify(value)));
  return concat(head, await encrypt(key.aes, randomBytes(12), boundTo(place, keyId), body));
}

/** The JSON of an envelope; `damaged` when it does not open here, `newer-format` when it is none of ours. */
export async function unsealText(key: RecordKey, place: Place, sealed: Bytes): Promise<string> {
  const keyId = fromHex(key.id);
  if (sealed.length < headLength || !sameBytes(sealed.subarray(0, 4), magic)) throw new Failure("damaged");
  if (hex(sealed.subarray(4, 8)) !== "01010000") throw new Failure("newer-format");
  if (!sameBytes(sealed.subarray(8, headLength), keyId)) throw new Failure("damaged");
  const plain = await decrypt(key.aes, sealed.subarray(headLength), boundTo(place, keyId));
  if (plain === null) throw new Failure("damaged");
  const view = new DataView(plain.buffer);
  if (view.getUint8(0) !== json) throw new Failure("newer-format");
  return fromUtf8(plain.subarray(5, 5 + view.getUint32(1)));
}

/** The value of an envelope. */
export async function unseal(key: RecordKey, place: Place, sealed: Bytes): Promise<unknown> {
  return JSON.parse(await unsealText(key, place, sealed));
}

/** The sealing of every real vault. */
export const sealing: Sealing = { seal, unseal, unsealText };
