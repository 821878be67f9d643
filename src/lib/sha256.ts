import { hex, utf8, type Bytes } from "./bytes.ts";

/** SHA-256 of the bytes (FIPS 180-4). */
export async function sha256(bytes: Uint8Array): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", new Uint8Array(bytes)));
}

/** SHA-256 of the bytes or of the UTF-8 of the text, in lower-case hex. */
export async function sha256Hex(input: Uint8Array | string): Promise<string> {
  return hex(await sha256(typeof input === "string" ? utf8(input) : input));
}
