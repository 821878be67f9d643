import { randomBytes } from "../../lib/bytes.ts";
import { newId } from "../../lib/id.ts";
import type { Cost, DeriveKey } from "../crypto/kdf.ts";
import { vaultKeys } from "../crypto/keys.ts";
import type { BlockFiles } from "./block-file.ts";
import type { OpenedHeader } from "./header.ts";
import { passphraseSlot } from "./new-slots.ts";
import { writeHeader } from "./write-header.ts";

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
