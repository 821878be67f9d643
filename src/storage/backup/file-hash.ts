import { hex } from "../../lib/bytes.ts";
import { hashing, sourceOf } from "./source.ts";

const step = 1 << 20;

/** The SHA-256 of a file in hex, read in steps. */
export async function fileHash(file: Blob): Promise<string> {
  const { source, digest } = hashing(sourceOf(file));
  for (let at = 0; at < file.size; at += step) await source.read(at, Math.min(step, file.size - at));
  return hex(digest());
}
