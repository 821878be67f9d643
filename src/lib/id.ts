import { hex, randomBytes } from "./bytes.ts";

/** A random name of 128 bits in lower-case hex; says nothing about what it names. */
export type Id = string;

/** A new random id. */
export function newId(): Id {
  return hex(randomBytes(16));
}

/** A UUID of version 7 (RFC 9562): sorts by the instant given, else random. */
export function uuidV7(instant: Date): string {
  const bytes = randomBytes(16);
  const time = BigInt(instant.getTime());
  for (let i = 0; i < 6; i += 1) bytes[i] = Number((time >> BigInt(8 * (5 - i))) & 0xffn);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const text = hex(bytes);
  return [text.slice(0, 8), text.slice(8, 12), text.slice(12, 16), text.slice(16, 20), text.slice(20)].join(
    "-",
  );
}
