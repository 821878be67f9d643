import type { Access } from "../domain/access.ts";
import type { AccessChanges } from "./access-changes.ts";
import { atFloor, type DeriveKey, type FindCost } from "./crypto/kdf.ts";
import type { BlockFiles } from "./disk/block-file.ts";
import { proveOpener, slotsOf } from "./disk/header.ts";

/** The ways into the vault of these files. */
export function accessTo(files: BlockFiles, derive: DeriveKey, findCost: FindCost = atFloor): Access {
  // Few sittings change who can get in.
  const changes = async (): Promise<AccessChanges> =>
    (await import("./access-changes.ts")).accessChanges(files, derive, findCost);
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
    changePassphrase: async (...given) => (await changes()).changePassphrase(...given),
    makeRecoveryKey: async (opener) => (await changes()).makeRecoveryKey(opener),
    recoveryKeyChecked: async (...given) => (await changes()).recoveryKeyChecked(...given),
    addPasskey: async (...given) => (await changes()).addPasskey(...given),
    removePasskey: async (...given) => (await changes()).removePasskey(...given),
  };
}
