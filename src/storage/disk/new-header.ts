import { randomBytes } from "../../lib/bytes.ts";
import { newId } from "../../lib/id.ts";
import type { Cost, DeriveKey } from "../crypto/kdf.ts";
import { vaultKeys, type VaultKeys } from "../crypto/keys.ts";
import { withFile, type BlockFiles } from "./block-file.ts";
import { copyOf, copySize, path, type Header, type OpenedHeader } from "./header.ts";
import { passphraseSlot } from "./new-slots.ts";

/** Writes both copies of a header where there is none: the last thing that makes a vault. */
export function writeHeader(files: BlockFiles, header: Header, keys: VaultKeys): Promise<void> {
  return withFile(files, path, async (file) => {
    for (const copy of [0, 1]) {
      file.write(copy * copySize, await copyOf(header, BigInt(copy + 1), keys.header));
      file.flush();
    }
  });
}

/** A new vault key and what hangs on it; nothing is written until `write` is called. */
export async function newHeader(
  derive: DeriveKey,
  passphrase: string,
  cost?: Cost,
): Promise<OpenedHeader & { readonly write: (files: BlockFiles) => Promise<void> }> {
  const [vaultId, vaultKey] = [newId(), randomBytes(32)];
  const keys = await vaultKeys(vaultKey, vaultId);
  const header = { vaultId, slots: [await passphraseSlot(vaultKey, vaultId, passphrase, derive, cost)] };
  return { vaultId, keys, write: (files) => writeHeader(files, header, keys) };
}
