function quoted(value: string): string {
  return `"${value.replaceAll('"', '""')}"`;
}

/** Our own records as a table other programs read (RFC 4180): every field in quotes, lines ended by CRLF, values as they are. */
export function csvOf(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return [header, ...rows].map((cells) => `${cells.map(quoted).join(",")}\r\n`).join("");
}
