import type { Opener } from "../../domain/access.ts";
import { concat, fromHex, utf8, type Bytes } from "../../lib/bytes.ts";
import type { Id } from "../../lib/id.ts";
import { canonicalJson, type Json } from "../../lib/jcs.ts";
import { isKdf, mustBeBearable, type DeriveKey, type Kdf } from "../crypto/kdf.ts";
import { aesKey, decrypt, hkdf } from "../crypto/keys.ts";
import { exactly, hexOf, isYesOrNo, text } from "../../lib/shape.ts";

interface PassphraseSlot {
  readonly id: Id;
  readonly kind: "passphrase";
  readonly kdf: Kdf;
  readonly wrapped: string;
}

interface RecoverySlot {
  readonly id: Id;
  readonly kind: "recovery";
  readonly checked: boolean;
  readonly wrapped: string;
}

interface PasskeySlot {
  readonly id: Id;
  readonly kind: "passkey";
  readonly credential: string;
  readonly salt: string;
  readonly wrapped: string;
}

/** One way to the vault key: the passphrase, the key on the printed sheet, or a passkey of this device. */
export type Slot = PassphraseSlot | RecoverySlot | PasskeySlot;

const [id, wrapped] = [hexOf(16), hexOf(60)];
const shapes = {
  passphrase: exactly<PassphraseSlot>({ id, kind: text("passphrase"), kdf: isKdf, wrapped }),
  recovery: exactly<RecoverySlot>({ id, kind: text("recovery"), checked: isYesOrNo, wrapped }),
  passkey: exactly<PasskeySlot>({
    id,
    kind: text("passkey"),
    credential: hexOf(1023, { orFewer: true }),
    salt: hexOf(32),
    wrapped,
  }),
};

/** A slot of a kind that this version knows. */
export function isSlot(value: unknown): value is Slot {
  return Object.values(shapes).some((shape) => shape(value));
}

/** A slot before the vault key was wrapped into it. */
export type Unwrapped<S> = S extends unknown ? Omit<S, "wrapped"> : never;

const purposes = {
  passphrase: "habeas/kek/pass/v1",
  recovery: "habeas/kek/recovery/v1",
  passkey: "habeas/kek/prf/v1",
} as const satisfies Record<Slot["kind"], string>;

/** Everything of a slot that decides how its key is found. */
function recipe(slot: Unwrapped<Slot>): Json {
  if (slot.kind === "passphrase") return { ...slot.kdf };
  if (slot.kind === "recovery") return { kind: slot.kind };
  return { kind: slot.kind, credential: slot.credential, salt: slot.salt };
}

/** Which slot of which vault, derived how: what the wrapping binds. */
export function boundTo(vaultId: Id, slot: Unwrapped<Slot>): Bytes {
  return concat(utf8("habeas/slot/1"), fromHex(vaultId), fromHex(slot.id), utf8(canonicalJson(recipe(slot))));
}

/** What the opener has for this slot; null when it is for a slot of another kind. */
async function secretFor(slot: Unwrapped<Slot>, opener: Opener, derive: DeriveKey): Promise<Bytes | null> {
  if (typeof opener === "string") {
    if (slot.kind !== "passphrase" || opener === "") return null; // Argon2id takes no empty one
    mustBeBearable(slot.kdf);
    return derive(opener, slot.kdf);
  }
  if ("recoveryKey" in opener) {
    if (slot.kind !== "recovery") return null;
    const { readKey } = await import("../../lib/checked-key.ts"); // once in a long while
    return readKey(opener.recoveryKey);
  }
  const { credential, output } = opener.passkey;
  return slot.kind === "passkey" && slot.credential === credential ? output : null;
}

/** The key that wraps the vault key in that slot. */
export async function wrappingKey(slot: Unwrapped<Slot>, secret: Bytes): Promise<CryptoKey> {
  return aesKey(await hkdf(secret, fromHex(slot.id), purposes[slot.kind]));
}

/** The vault key out of the slot; null when the opener does not open it. */
export async function openSlot(
  slot: Slot,
  vaultId: Id,
  opener: Opener,
  derive: DeriveKey,
): Promise<Bytes | null> {
  const secret = await secretFor(slot, opener, derive);
  if (secret === null) return null;
  return decrypt(await wrappingKey(slot, secret), fromHex(slot.wrapped), boundTo(vaultId, slot));
}
