import type { Opener } from "../../domain/access.ts";
import { Failure } from "../../lib/failure.ts";
import type { DeriveKey } from "../crypto/kdf.ts";
import { withFile, type BlockFiles } from "./block-file.ts";
import { headerIn, openSlots, path, readCopies, type Header, type OpenedHeader } from "./header.ts";

/** The header as it stands, for carrying it elsewhere. */
export async function readHeader(files: BlockFiles): Promise<Header> {
  return (await withFile(files, path, readCopies)).newest.header;
}

/** The keys of a header that was carried elsewhere, to be believed once a MAC under them holds. */
export async function keysOf(
  carried: unknown,
  derive: DeriveKey,
  opener: Opener,
): Promise<OpenedHeader & { readonly header: Header }> {
  const header = headerIn(carried);
  if (header === null) throw new Failure("damaged");
  const { vaultId, keys } = await openSlots(header, derive, opener);
  return { vaultId, keys, header };
}
