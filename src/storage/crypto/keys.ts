import { concat, fromHex, utf8, type Bytes } from "../../lib/bytes.ts";
import type { Id } from "../../lib/id.ts";

/** A key for records, with the random name under which the ring keeps it. Never persisted as a CryptoKey. */
export interface RecordKey {
  readonly id: Id;
  readonly aes: CryptoKey;
}

/** What is derived from the vault key, each for one purpose only. */
export interface VaultKeys {
  /** Seals the ring of case keys. */
  readonly ring: CryptoKey;
  /** Seals what belongs to no case: root, settings, register, journal entries. */
  readonly system: RecordKey;
  /** MAC over the superblocks. */
  readonly root: CryptoKey;
  /** MAC over the header: commits to the vault key, which AES-GCM alone does not. */
  readonly header: CryptoKey;
  /** MAC over the links of the log of changes. */
  readonly log: CryptoKey;
  /** What the keys of backup files hang on. */
  readonly backup: Bytes;
  /** MAC over what persons and files of purged cases are recognised by. */
  readonly marks: CryptoKey;
}

/** Key material of 32 bytes for one purpose (RFC 5869, SHA-256). */
export async function hkdf(secret: Bytes, salt: Bytes, info: string): Promise<Bytes> {
  const key = await crypto.subtle.importKey("raw", secret, "HKDF", false, ["deriveBits"]);
  const parameters = { name: "HKDF", hash: "SHA-256", salt, info: utf8(info) };
  return new Uint8Array(await crypto.subtle.deriveBits(parameters, key, 256));
}

/** The bytes as a key for AES-256-GCM that cannot be read back. */
export function aesKey(raw: Bytes): Promise<CryptoKey> {
  return crypto.subtle.importKey("raw", raw, "AES-GCM", false, ["encrypt", "decrypt"]);
}

function macKey(raw: Bytes): Promise<CryptoKey> {
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  return crypto.subtle.importKey("raw", raw, algorithm, false, ["sign", "verify"]);
}

/** Everything that hangs on the vault key (security plan 3.2). */
export async function vaultKeys(vaultKey: Bytes, vaultId: Id): Promise<VaultKeys> {
  const salt = fromHex(vaultId);
  const derive = (purpose: string): Promise<Bytes> => hkdf(vaultKey, salt, `habeas/${purpose}/v1`);
  const forAes = async (purpose: string): Promise<CryptoKey> => aesKey(await derive(purpose));
  const forMac = async (purpose: string): Promise<CryptoKey> => macKey(await derive(purpose));
  const [ring, aes, root, header, log, marks, backup] = await Promise.all([
    forAes("ring"),
    forAes("sys"),
    forMac("root"),
    forMac("header"),
    forMac("log"),
    forMac("marks"),
    derive("backup"),
  ]);
  return { ring, system: { id: vaultId, aes }, root, header, log, backup, marks };
}

/** HMAC-SHA-256 of the bytes. */
export async function mac(key: CryptoKey, bytes: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.sign("HMAC", key, bytes));
}

/** True when the MAC is that of the bytes. */
export function macHolds(key: CryptoKey, bytes: Bytes, tag: Bytes): Promise<boolean> {
  return crypto.subtle.verify("HMAC", key, tag, bytes);
}

/** IV ‖ ciphertext ‖ tag under AES-256-GCM with a random IV of 96 bits. */
export async function encrypt(key: CryptoKey, iv: Bytes, aad: Bytes, plain: Bytes): Promise<Bytes> {
  const parameters = { name: "AES-GCM", iv, additionalData: aad };
  return concat(iv, new Uint8Array(await crypto.subtle.encrypt(parameters, key, plain)));
}

/** The plaintext of `encrypt`, or null when key, place or a single bit is another. */
export async function decrypt(key: CryptoKey, sealed: Bytes, aad: Bytes): Promise<Bytes | null> {
  if (sealed.length < 12 + 16) return null;
  const parameters = { name: "AES-GCM", iv: sealed.subarray(0, 12), additionalData: aad };
  try {
    return new Uint8Array(await crypto.subtle.decrypt(parameters, key, sealed.subarray(12)));
  } catch {
    return null; // WebCrypto says no more than that it does not open
  }
}
