/** One place in which a text was found. */
export interface Found {
  readonly where: string;
  readonly text: string;
  readonly as: string;
}

/** The three ways in which base64 shows the same bytes, without the characters their neighbours decide. */
function base64Forms(bytes: Buffer): Buffer[] {
  return [0, 1, 2].map((shift) => {
    const text = Buffer.concat([Buffer.alloc(shift), bytes])
      .toString("base64")
      .replace(/=+$/, "");
    const skip = shift === 0 ? 0 : shift + 1;
    const whole = Math.floor((8 * (shift + bytes.length)) / 6);
    return Buffer.from(text.slice(skip, whole));
  });
}

/** Every form in which a text may lie in a file. */
function formsOf(text: string): { as: string; bytes: Buffer }[] {
  const utf8 = Buffer.from(text, "utf8");
  const utf16 = Buffer.from(text, "utf16le");
  const hex = utf8.toString("hex");
  const forms = [
    { as: "UTF-8", bytes: utf8 },
    { as: "UTF-8, lower case", bytes: Buffer.from(text.toLowerCase(), "utf8") },
    { as: "UTF-16", bytes: utf16 },
    { as: "UTF-16 BE", bytes: Buffer.from(utf16).swap16() },
    { as: "hex", bytes: Buffer.from(hex) },
    { as: "HEX", bytes: Buffer.from(hex.toUpperCase()) },
    { as: "URL", bytes: Buffer.from(encodeURIComponent(text)) },
    ...base64Forms(utf8).map((bytes) => ({ as: "base64", bytes })),
    ...base64Forms(utf16).map((bytes) => ({ as: "base64 of UTF-16", bytes })),
  ];
  const seen = new Set<string>();
  return forms.filter(
    ({ bytes }) => !seen.has(bytes.toString("latin1")) && seen.add(bytes.toString("latin1")),
  );
}

/** Where any of the texts lies in the bytes, in any form. */
export function findIn(where: string, bytes: Buffer, texts: readonly string[]): Found[] {
  return texts.flatMap((text) =>
    formsOf(text).flatMap((form) => (bytes.includes(form.bytes) ? [{ where, text, as: form.as }] : [])),
  );
}
