import type { Access } from "../domain/access.ts";
import { randomBytes } from "../lib/bytes.ts";
import { keyText } from "../lib/checked-key.ts";
import type { DeriveKey, FindCost } from "./crypto/kdf.ts";
import type { BlockFiles } from "./disk/block-file.ts";
import { changeSlots } from "./disk/change-slots.ts";
import { passkeySlot, passphraseSlot, recoverySlot } from "./disk/new-slots.ts";
import type { Slot } from "./disk/slots.ts";

/** What changes who can get in. */
export type AccessChanges = Omit<Access, "ways" | "prove">;

/** Changes the ways into the vault of these files. */
export function accessChanges(files: BlockFiles, derive: DeriveKey, findCost: FindCost): AccessChanges {
  return {
    changePassphrase: (opener, passphrase) =>
      changeSlots(files, derive, opener, async (slots, vaultKey, vaultId) => [
        await passphraseSlot(vaultKey, vaultId, passphrase, derive, await findCost()),
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
