import { hex } from "./bytes.ts";
import { Sha256 } from "./sha256-stream.ts";

const step = 1_048_576;

/** The bytes of a file the officer chose, as far as hashing it needs. */
export interface Sliced {
  readonly size: number;
  readonly slice: (from: number, to: number) => { readonly arrayBuffer: () => Promise<ArrayBuffer> };
}

/** SHA-256 of a file in hex, read piece by piece: it is never whole in memory. */
export async function hashOf(content: Sliced): Promise<string> {
  const hash = new Sha256();
  for (let at = 0; at < content.size; at += step) {
    hash.update(new Uint8Array(await content.slice(at, at + step).arrayBuffer()));
  }
  return hex(hash.digest());
}
