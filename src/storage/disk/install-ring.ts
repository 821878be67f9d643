import type { Bytes } from "../../lib/bytes.ts";
import { Failure } from "../../lib/failure.ts";
import type { VaultKeys } from "../crypto/keys.ts";
import type { BlockFiles } from "./block-file.ts";
import { closeHandles, headLength, openHandles } from "./ring.ts";
import { writeSuperblock } from "./superblock.ts";

/** A ring of elsewhere put here as it is, sealed, with the format of what it opens; whoever opens it next finds out whether it is whole. */
export async function installRing(
  files: BlockFiles,
  keys: VaultKeys,
  region: Bytes,
  { records, format }: { readonly records: string; readonly format: number },
): Promise<void> {
  const handles = await openHandles(files);
  try {
    if (region.length < headLength) throw new Failure("damaged");
    const generation = Number(new DataView(region.buffer, region.byteOffset).getBigUint64(8));
    handles["ring-a"].truncate(region.length);
    handles["ring-a"].write(0, region);
    handles["ring-a"].flush();
    const ring = { file: "ring-a", generation } as const;
    await writeSuperblock(handles.root, keys.root, { format, generation: 1, ring, records });
  } finally {
    closeHandles(handles);
  }
}
