/** Kinds of file that are told by their first bytes and not read as text. */
export type BinaryKind =
  | "zip"
  | "zip-encrypted"
  | "pdf"
  | "pst"
  | "office"
  | "gzip"
  | "7z"
  | "rar"
  | "image"
  | "database"
  | "program"
  | "binary";

const signatures: readonly (readonly [BinaryKind, readonly number[]])[] = [
  ["zip", [0x50, 0x4b, 0x03, 0x04]],
  ["zip", [0x50, 0x4b, 0x05, 0x06]],
  ["pdf", [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ["pst", [0x21, 0x42, 0x44, 0x4e]],
  ["office", [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ["gzip", [0x1f, 0x8b]],
  ["7z", [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ["rar", [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07]],
  ["image", [0x89, 0x50, 0x4e, 0x47]],
  ["image", [0xff, 0xd8, 0xff]],
  ["image", [0x47, 0x49, 0x46, 0x38]],
  ["database", Array.from("SQLite format 3", (char) => char.charCodeAt(0))],
  ["program", [0x4d, 0x5a, 0x90]],
  ["program", [0x7f, 0x45, 0x4c, 0x46]],
];

/** Every second byte is empty: Western text in UTF-16 without a byte order mark. */
export function looksLikeUtf16(head: Uint8Array): "utf-16le" | "utf-16be" | null {
  const length = head.length - (head.length % 2);
  if (length < 4) return null;
  let odd = 0;
  let even = 0;
  for (let i = 0; i < length; i += 2) {
    if (head[i] === 0) even += 1;
    if (head[i + 1] === 0) odd += 1;
  }
  const pairs = length / 2;
  if (odd > pairs * 0.8 && even < pairs * 0.05) return "utf-16le";
  return even > pairs * 0.8 && odd < pairs * 0.05 ? "utf-16be" : null;
}

/** The charset that a byte order mark announces. */
export function byteOrderMark(head: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" | null {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return "utf-8";
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  return head[0] === 0xfe && head[1] === 0xff ? "utf-16be" : null;
}

/** What the first bytes give away; null when they can be text. */
export function binaryKind(head: Uint8Array): BinaryKind | null {
  for (const [kind, bytes] of signatures) {
    if (!bytes.every((byte, i) => head[i] === byte)) continue;
    return kind === "zip" && ((head[6] ?? 0) & 1) === 1 ? "zip-encrypted" : kind;
  }
  if (byteOrderMark(head) !== null || looksLikeUtf16(head) !== null) return null;
  let control = 0;
  let empty = 0;
  for (const byte of head) {
    if (byte === 0) empty += 1;
    else if (byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27)
      control += 1;
  }
  // Database dumps hold a stray empty byte now and then; other files hold many.
  return control + empty > 2 && (control > head.length * 0.02 || empty > head.length * 0.002)
    ? "binary"
    : null;
}
