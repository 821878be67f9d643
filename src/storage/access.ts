import { randomBytes, type Bytes } from "../lib/bytes.ts";
import { keyText } from "../lib/checked-key.ts";
import type { Id } from "../lib/id.ts";
import type { DeriveKey } from "./crypto/kdf.ts";
import type { BlockFiles } from "./disk/block-file.ts";
import { changeSlots, proveOpener, slotsOf } from "./disk/header.ts";
import {
  passkeySlot,
  passphraseSlot,
  recoverySlot,
  type Opener,
  type Passkey,
  type Slot,
} from "./disk/slots.ts";

/** What may open the vault beside the passphrase; it stands in clear, and can be asked for while locked. */
export interface WaysIn {
  /** The passkeys of devices, as the browser must be asked for them. */
  readonly passkeys: readonly (Passkey & { readonly id: Id })[];
  /** Whether there is a printed recovery key, and whether somebody has checked the sheet. */
  readonly recovery: "none" | "unchecked" | "checked";
}

/** A recovery key that was just made: the only moment at which it is known. */
export interface NewRecoveryKey {
  readonly id: Id;
  /** Eight groups of four characters, to be printed. */
  readonly text: string;
}

/** Changes who can get in. Each takes what opens the vault now once more; the vault key itself never changes. */
export interface Access {
  readonly ways: () => Promise<WaysIn>;
  /** Resolves when this opens the vault, as `unlock` would; opens nothing. */
  readonly prove: (opener: Opener) => Promise<void>;
  /** Puts this passphrase in the place of the old one. */
  readonly changePassphrase: (opener: Opener, passphrase: string) => Promise<void>;
  /** Makes a recovery key beside an older one that was checked; an older unchecked one ends. */
  readonly makeRecoveryKey: (opener: Opener) => Promise<NewRecoveryKey>;
  /** The sheet was checked: from now on it alone counts. */
  readonly recoveryKeyChecked: (opener: Opener, id: Id) => Promise<void>;
  readonly addPasskey: (opener: Opener, passkey: Passkey & { readonly output: Bytes }) => Promise<void>;
  readonly removePasskey: (opener: Opener, id: Id) => Promise<void>;
}

/** The ways into the vault of these files. */
export function accessTo(files: BlockFiles, derive: DeriveKey): Access {
  return {
    ways: async () => {
      const slots = await slotsOf(files);
      const sheets = slots.filter((slot) => slot.kind === "recovery");
      const checked = sheets.some((slot) => slot.checked);
      return {
        passkeys: slots
          .filter((slot) => slot.kind === "passkey")
          .map(({ id, credential, salt }) => ({ id, credential, salt })),
        recovery: checked ? "checked" : sheets.length > 0 ? "unchecked" : "none",
      };
    },
    prove: (opener) => proveOpener(files, derive, opener),
    changePassphrase: (opener, passphrase) =>
      changeSlots(files, derive, opener, async (slots, vaultKey, vaultId) => [
        await passphraseSlot(vaultKey, vaultId, passphrase, derive),
        ...slots.filter(({ kind }) => kind !== "passphrase"),
      ]),
    makeRecoveryKey: async (opener) => {
      const key = randomBytes(16);
      let id = "";
      await changeSlots(files, derive, opener, async (slots, vaultKey, vaultId) => {
        const made = await recoverySlot(vaultKey, vaultId, key);
        ({ id } = made);
        return [...slots.filter((slot) => slot.kind !== "recovery" || slot.checked), made];
      });
      return { id, text: keyText(key) };
    },
    recoveryKeyChecked: (opener, id) =>
      changeSlots(files, derive, opener, (slots) =>
        slots.flatMap((slot): Slot[] => {
          if (slot.kind !== "recovery") return [slot];
          return slot.id === id ? [{ ...slot, checked: true }] : [];
        }),
      ),
    addPasskey: (opener, passkey) =>
      changeSlots(files, derive, opener, async (slots, vaultKey, vaultId) => [
        ...slots,
        await passkeySlot(vaultKey, vaultId, passkey),
      ]),
    removePasskey: (opener, id) =>
      changeSlots(files, derive, opener, (slots) =>
        slots.filter((slot) => slot.kind !== "passkey" || slot.id !== id),
      ),
  };
}
