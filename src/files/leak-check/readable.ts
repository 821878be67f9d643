const entities: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
};

// Breaks of lines become blanks, so that what follows stays in its line.
function fromCode(code: number): string {
  return code >= 0x20 && code <= 0x10ffff ? String.fromCodePoint(code) : " ";
}

function withoutEntities(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/giu,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (hex !== undefined) return fromCode(parseInt(hex, 16));
      if (decimal !== undefined) return fromCode(Number(decimal));
      return entities[name?.toLowerCase() ?? ""] ?? whole;
    },
  );
}

const escapes: Readonly<Record<string, string>> = { n: " ", r: " ", t: " ", b: " ", f: " " };

/** One half of a surrogate pair stands alone until its other half follows. */
function unit(code: number): string {
  return code >= 0x20 ? String.fromCharCode(code) : " ";
}

function withoutJson(text: string): string {
  return text.replace(/\\(?:u([0-9a-f]{4})|(.))/giu, (_, hex?: string, char = "") =>
    hex === undefined ? (escapes[String(char)] ?? String(char)) : unit(parseInt(hex, 16)),
  );
}

/** Checksums and UUIDs are ours, and hold any four digits by chance. */
function withoutChecksums(text: string): string {
  return text.replace(/\b(?:[0-9a-f]{128}|[0-9a-f]{64}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\b/g, " ");
}

const unescaped: readonly (readonly [ending: string, read: (text: string) => string])[] = [
  [".html", withoutEntities],
  [".json", withoutJson],
  [".jsonld", withoutJson],
  [".csv", (text) => text.replaceAll('""', '"')],
  // Long values go on in the next line, indented.
  ["bag-info.txt", (text) => text.replace(/\n[ \t]+/g, " ")],
];

/** The ways in which a file can be read: as it stands, and with the escapes of its format undone. */
export function readings(path: string, text: string, ignoreChecksums: boolean): readonly string[] {
  const plain = ignoreChecksums ? withoutChecksums(text) : text;
  return [plain, ...unescaped.filter(([ending]) => path.endsWith(ending)).map(([, read]) => read(plain))];
}
