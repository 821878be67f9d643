import { argon2id } from "hash-wasm";
import { fromHex, utf8, type Bytes } from "../../lib/bytes.ts";
import type { Kdf } from "./kdf.ts";

/** Argon2id, version 1.3, of the passphrase in NFC as UTF-8. */
export function argon2idKey(passphrase: string, { memoryKiB, passes, lanes, salt }: Kdf): Promise<Bytes> {
  return argon2id({
    password: utf8(passphrase.normalize("NFC")),
    salt: fromHex(salt),
    memorySize: memoryKiB,
    iterations: passes,
    parallelism: lanes,
    hashLength: 32,
    outputType: "binary",
  }).then((key) => new Uint8Array(key));
}
