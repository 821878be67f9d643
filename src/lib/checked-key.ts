import type { Bytes } from "./bytes.ts";

// Crockford's alphabet: no letter in it is taken for a digit.
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const dataLength = 26;
const groupLength = 4;

// The checksum of Bech32m (BIP 350) over symbols of five bits: it notices any four wrong characters, always.
const generators = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3] as const;
const final = 0x2bc830a3;
const purpose = [3, 3, 3, 3, 3, 3, 0, 8, 1, 2, 5, 1, 19]; // "habeas", spread out as BIP 173 spreads its prefix

function remainder(symbols: readonly number[]): number {
  return symbols.reduce((sum, symbol) => {
    const shifted = ((sum & 0x1ffffff) << 5) ^ symbol;
    return generators.reduce(
      (left, generator, i) => ((sum >> (25 + i)) & 1 ? left ^ generator : left),
      shifted,
    );
  }, 1);
}

function checksumOf(symbols: readonly number[]): readonly number[] {
  const sum = remainder([...purpose, ...symbols, 0, 0, 0, 0, 0, 0]) ^ final;
  return [25, 20, 15, 10, 5, 0].map((shift) => (sum >> shift) & 31);
}

/** A key of 128 bits as a person copies it by hand: eight groups of four characters, the last six a checksum. */
export function keyText(key: Bytes): string {
  const bits = Array.from(key, (byte) => byte.toString(2).padStart(8, "0"))
    .join("")
    .padEnd(dataLength * 5, "0");
  const symbols = Array.from({ length: dataLength }, (_, i) => parseInt(bits.slice(i * 5, i * 5 + 5), 2));
  const characters = [...symbols, ...checksumOf(symbols)].map((symbol) => alphabet.charAt(symbol)).join("");
  return groupsOf(characters).join("-");
}

/** The groups of a key as it was typed: blanks and hyphens do not count, O is 0, I and L are 1. */
export function groupsOf(typed: string): readonly string[] {
  const characters = typed
    .toUpperCase()
    .replaceAll(/[\s\u2010-\u2015-]/g, "")
    .replaceAll("O", "0")
    .replaceAll(/[IL]/g, "1");
  return characters.match(/.{1,4}/gs) ?? [];
}

/** How many groups a key has. */
export const groupCount = 8;

/** The key that was typed; null when a character is wrong, missing or too many. */
export function readKey(typed: string): Bytes | null {
  const characters = groupsOf(typed).join("");
  if (characters.length !== groupCount * groupLength) return null;
  const symbols = Array.from(characters, (character) => alphabet.indexOf(character));
  if (symbols.includes(-1) || remainder([...purpose, ...symbols]) !== final) return null;
  const bits = symbols
    .slice(0, dataLength)
    .map((symbol) => symbol.toString(2).padStart(5, "0"))
    .join("");
  if (bits.slice(128) !== "00") return null;
  return Uint8Array.from({ length: 16 }, (_, i) => parseInt(bits.slice(i * 8, i * 8 + 8), 2));
}
