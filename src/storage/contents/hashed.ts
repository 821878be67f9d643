import { hex, type Bytes } from "../../lib/bytes.ts";
import { Failure } from "../../lib/failure.ts";
import { Sha256 } from "../../lib/sha256-stream.ts";
import type { KeptFile } from "../desk.ts";

/** The same parts; `damaged` at the end when they are not the content that was once kept. */
export async function* provedParts(
  parts: AsyncIterable<Bytes>,
  kept: Pick<KeptFile, "bytes" | "sha256">,
): AsyncGenerator<Bytes, void> {
  const hash = new Sha256();
  let bytes = 0;
  for await (const part of parts) {
    hash.update(part);
    bytes += part.length;
    yield part;
  }
  if (bytes !== kept.bytes || hex(hash.digest()) !== kept.sha256) throw new Failure("damaged");
}
