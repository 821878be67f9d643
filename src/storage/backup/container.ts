import * as v from "valibot";
import { concat, fromHex, fromUtf8, hex, randomBytes, utf8, type Bytes } from "../../lib/bytes.ts";
import { Failure } from "../../lib/failure.ts";
import type { Id } from "../../lib/id.ts";
import { canonicalJson } from "../../lib/jcs.ts";
import { aesKey, hkdf, mac, macHolds } from "../crypto/keys.ts";
import { currentFormat } from "../migrate/migrations.ts";
import { chunkLength, type ByteSource } from "./stream.ts";

const magic = utf8("HABEASB1");
const macLength = 32;
const longestHeader = 65_536;
const hexOf = (bytes: number) => v.pipe(v.string(), v.regex(new RegExp(`^[0-9a-f]{${2 * bytes}}$`)));

const headerShape = v.strictObject({
  format: v.literal(1),
  /** The version of Habeas that wrote it. */
  app: v.pipe(v.string(), v.maxLength(64)),
  vaultId: hexOf(16),
  generation: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  /** The format of its records, as the superblock named it; the first backups had no other than 1 and do not say so. */
  vaultFormat: v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(1)), 1),
  /** The slots of the vault as its header has them: the passphrase of that day opens the backup. */
  slots: v.pipe(v.array(v.looseObject({ kind: v.string() })), v.maxLength(16)),
  chunk: v.literal(chunkLength),
  salt: hexOf(32),
});

const headerText = v.pipe(v.string(), v.parseJson(), headerShape);
const formatText = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({ format: v.number(), vaultFormat: v.optional(v.number(), 1) }),
);

/** What stands in clear at the head of a backup (docs/backup.md). */
export type BackupHeader = Readonly<v.InferOutput<typeof headerShape>>;

/** The keys of one backup file. */
export interface BackupKeys {
  readonly header: CryptoKey;
  readonly payload: CryptoKey;
}

/** A salt for one backup. */
export function newSalt(): string {
  return hex(randomBytes(32));
}

/** The keys of the backup with that salt; `secret` hangs on the vault key and serves backups only. */
export async function backupKeys(secret: Bytes, salt: string): Promise<BackupKeys> {
  const fileKey = await hkdf(secret, fromHex(salt), "habeas/backup/file/v1");
  const derive = (purpose: string): Promise<Bytes> =>
    hkdf(fileKey, new Uint8Array(), `habeas/backup/${purpose}/v1`);
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  return {
    header: await crypto.subtle.importKey("raw", await derive("header"), algorithm, false, [
      "sign",
      "verify",
    ]),
    payload: await aesKey(await derive("payload")),
  };
}

/** magic ‖ length u32 ‖ canonical JSON ‖ HMAC over all before it. */
export async function headerBytes(header: BackupHeader, { header: key }: BackupKeys): Promise<Bytes> {
  const body = utf8(canonicalJson(header as never)); // strings, numbers and the slots, which were JSON before
  const length = new DataView(new ArrayBuffer(4));
  length.setUint32(0, body.length);
  const signed = concat(magic, new Uint8Array(length.buffer), body);
  return concat(signed, await mac(key, signed));
}

/** The head of a backup before anybody knows whether it is genuine. */
export interface ReadHeader {
  readonly header: BackupHeader;
  readonly signed: Bytes;
  readonly tag: Bytes;
  /** Where the sealed payload begins. */
  readonly payloadAt: number;
}

function parsed(text: string, newest: number): BackupHeader {
  const found = v.safeParse(formatText, text);
  if (found.success && (found.output.format > 1 || found.output.vaultFormat > newest)) {
    throw new Failure("newer-format");
  }
  const header = v.safeParse(headerText, text);
  if (!header.success) throw new Failure("damaged");
  return header.output;
}

/**
 * Reads the head; `file-not-as-named` when it is no backup, `damaged`, `newer-format` also when only the records in it
 * are of a later format than the newest that is known (checks R1 and R2).
 */
export async function readHeader(source: ByteSource, newest = currentFormat): Promise<ReadHeader> {
  const start = await source.read(0, magic.length + 4);
  const named = start.subarray(0, magic.length);
  if (hex(named) !== hex(magic)) {
    const later = hex(named.subarray(0, -1)) === hex(magic.subarray(0, -1));
    throw new Failure(later ? "newer-format" : "file-not-as-named");
  }
  if (start.length < magic.length + 4) throw new Failure("damaged");
  const length = new DataView(start.buffer).getUint32(magic.length);
  if (length > longestHeader) throw new Failure("damaged");
  const rest = await source.read(start.length, length + macLength);
  if (rest.length < length + macLength) throw new Failure("damaged");
  const body = rest.subarray(0, length);
  let text: string;
  try {
    text = fromUtf8(body);
  } catch (thrown) {
    throw new Failure("damaged", {}, thrown);
  }
  return {
    header: parsed(text, newest),
    signed: concat(start, body),
    tag: rest.slice(length),
    payloadAt: start.length + rest.length,
  };
}

/** Refuses a head that its writer did not leave so (check R5): AES-GCM alone does not commit to a key. */
export async function mustBeGenuine({ signed, tag }: ReadHeader, { header: key }: BackupKeys): Promise<void> {
  if (!(await macHolds(key, signed, tag))) throw new Failure("damaged");
}

/** The name of a backup file of that day. */
export function backupName(on: string): string {
  return `vault-${on}.habeas-backup`;
}

/** What a backup says of itself, inside its seal. */
export interface BackupManifest {
  readonly format: 1;
  readonly vaultId: Id;
  readonly generation: number;
  /** RFC 3339 instant, by the clock of the laptop. */
  readonly writtenAt: string;
  readonly journal: { readonly entries: number; readonly hash: string };
  readonly cases: number;
  readonly records: number;
  readonly files: number;
  readonly objects: readonly { readonly path: string; readonly bytes: number; readonly sha256: string }[];
}
