import type { AskedPasskey } from "../../domain/access.ts";
import { hex, randomBytes, type Bytes } from "../../lib/bytes.ts";
import { newId, type Id } from "../../lib/id.ts";
import { newKdf, type Cost, type DeriveKey } from "../crypto/kdf.ts";
import { encrypt } from "../crypto/keys.ts";
import { boundTo, wrappingKey, type Slot, type Unwrapped } from "./slots.ts";

async function wrap(vaultKey: Bytes, vaultId: Id, slot: Unwrapped<Slot>, secret: Bytes): Promise<string> {
  const key = await wrappingKey(slot, secret);
  return hex(await encrypt(key, randomBytes(12), boundTo(vaultId, slot), vaultKey));
}

/** A new slot that the passphrase opens, with a salt of its own. */
export async function passphraseSlot(
  vaultKey: Bytes,
  vaultId: Id,
  passphrase: string,
  derive: DeriveKey,
  cost?: Cost,
): Promise<Slot> {
  const slot = { id: newId(), kind: "passphrase" as const, kdf: newKdf(cost) };
  return { ...slot, wrapped: await wrap(vaultKey, vaultId, slot, await derive(passphrase, slot.kdf)) };
}

/** A new slot that a key of 128 random bits opens; unchecked until somebody has typed part of it from the sheet. */
export async function recoverySlot(vaultKey: Bytes, vaultId: Id, key: Bytes): Promise<Slot> {
  const slot = { id: newId(), kind: "recovery" as const, checked: false };
  return { ...slot, wrapped: await wrap(vaultKey, vaultId, slot, key) };
}

/** A new slot that the secret of a passkey opens (WebAuthn PRF). */
export async function passkeySlot(
  vaultKey: Bytes,
  vaultId: Id,
  { credential, salt, output }: AskedPasskey,
): Promise<Slot> {
  const slot = { id: newId(), kind: "passkey" as const, credential, salt };
  return { ...slot, wrapped: await wrap(vaultKey, vaultId, slot, output) };
}
