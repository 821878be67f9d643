import { concat, utf8, type Bytes } from "../../lib/bytes.ts";
import { Failure } from "../../lib/failure.ts";
import { sha256 } from "../../lib/sha256.ts";
import { mac, type VaultKeys } from "../crypto/keys.ts";
import { withFile, type BlockFile, type BlockFiles } from "./block-file.ts";
import { copySize, fixedLength, magic, path, type Copy, type Header } from "./header.ts";

/** magic ‖ version ‖ 3 zeros ‖ generation u64 ‖ length u32 ‖ JSON ‖ zeros ‖ HMAC ‖ SHA-256, each over all before it. */
async function copyOf(header: Header, generation: bigint, key: CryptoKey): Promise<Bytes> {
  const body = utf8(JSON.stringify(header));
  const text = new Uint8Array(copySize - 64);
  if (body.length > text.length - fixedLength) throw new Failure("bug", { what: "header too long" });
  const view = new DataView(text.buffer);
  text.set(magic);
  view.setUint8(4, 1);
  view.setBigUint64(8, generation);
  view.setUint32(16, body.length);
  text.set(body, fixedLength);
  const tagged = concat(text, await mac(key, text));
  return concat(tagged, await sha256(tagged));
}

/** Writes the copy that is not the newest, so that at every moment one of the two is whole. */
export async function overwriteOther(
  file: BlockFile,
  newest: Copy,
  header: Header,
  key: CryptoKey,
): Promise<void> {
  file.write(copySize - newest.at, await copyOf(header, newest.generation + 1n, key));
  file.flush();
}

/** Writes both copies of a header where there is none: the last thing that makes a vault. */
export function writeHeader(files: BlockFiles, header: Header, keys: VaultKeys): Promise<void> {
  return withFile(files, path, async (file) => {
    for (const copy of [0, 1]) {
      file.write(copy * copySize, await copyOf(header, BigInt(copy + 1), keys.header));
      file.flush();
    }
  });
}
