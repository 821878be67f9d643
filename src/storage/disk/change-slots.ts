import type { Opener } from "../../domain/access.ts";
import type { Bytes } from "../../lib/bytes.ts";
import { Failure } from "../../lib/failure.ts";
import type { Id } from "../../lib/id.ts";
import type { DeriveKey } from "../crypto/kdf.ts";
import { withFile, type BlockFiles } from "./block-file.ts";
import { path, readCopies, unlock } from "./header.ts";
import { isSlot, type Slot } from "./slots.ts";
import { overwriteOther } from "./write-header.ts";

/** The slots to keep, and how to wrap the vault key in one more. */
export type ChangeSlots = (
  slots: readonly Slot[],
  vaultKey: Bytes,
  vaultId: Id,
) => readonly Slot[] | Promise<readonly Slot[]>;

/**
 * Replaces slots and nothing else: the vault key and all that is sealed under it stay as they are. Both copies are
 * written, one after the other, so that what a removed slot held is gone from the file.
 */
export function changeSlots(
  files: BlockFiles,
  derive: DeriveKey,
  opener: Opener,
  change: ChangeSlots,
): Promise<void> {
  return withFile(files, path, async (file) => {
    const { newest } = await readCopies(file);
    const { vaultId, keys, vaultKey } = await unlock(newest, derive, opener);
    const known = newest.header.slots.filter(isSlot);
    const unknown = newest.header.slots.filter((slot) => !isSlot(slot));
    const kept = await change(known, vaultKey, vaultId);
    if (!kept.some(({ kind }) => kind === "passphrase"))
      throw new Failure("bug", { what: "no passphrase left" });
    const header = { vaultId, slots: [...kept, ...unknown] };
    await overwriteOther(file, newest, header, keys.header);
    const { newest: written } = await readCopies(file);
    await overwriteOther(file, written, header, keys.header);
  });
}
