import { concat, utf8, type Bytes } from "../../lib/bytes.ts";
import { sha256 } from "../../lib/sha256.ts";
import { withFile, type BlockFile, type BlockFiles } from "./block-file.ts";
import { copySize, hashLength, placePath, readPlace, type Place } from "./place.ts";

/** length u32 ‖ JSON ‖ zeros ‖ SHA-256 over all before it. */
async function copyOf(place: Place): Promise<Bytes> {
  const body = utf8(JSON.stringify(place));
  const text = new Uint8Array(copySize - hashLength);
  new DataView(text.buffer).setUint32(0, body.length);
  text.set(body, 4);
  return concat(text, await sha256(text));
}

async function writeCopy(file: BlockFile, place: Place): Promise<void> {
  file.write((place.generation % 2) * copySize, await copyOf(place));
  file.flush();
}

/**
 * Puts another place there, over the older copy; a crash leaves one or the other. Its number is higher than `after`,
 * which is that of a place that was here before everything was cleared.
 */
export async function movePlace(root: BlockFiles, to: Omit<Place, "generation">, after = 0): Promise<void> {
  const { generation: now } = await readPlace(root);
  const least = Math.max(now, after) + 1;
  const generation = (least - now) % 2 === 0 ? least + 1 : least; // the copy that holds stays as it is
  await withFile(root, placePath, (file) => writeCopy(file, { ...to, generation }));
}
