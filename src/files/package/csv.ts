function cell(value: string): string {
  return /[",\r\n]/.test(value) || /^\s|\s$/u.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

/**
 * A table as RFC 4180 wants it: CRLF, header, quotes doubled, no byte order mark. Values stay as they are, also
 * those that a spreadsheet would take for a formula: altering them would falsify the data.
 */
export function writeCsv(header: readonly string[], rows: readonly (readonly string[])[]): string {
  // A row of one empty cell would be an empty line, which readers drop.
  const line = (cells: readonly string[]): string =>
    cells.length === 1 && cells[0] === "" ? '""' : cells.map(cell).join(",");
  return [header, ...rows].map((cells) => `${line(cells)}\r\n`).join("");
}

/** Column names that are all there and all different, e.g. `name`, `name (2)`, `column 3`. */
export function columnNames(names: readonly string[]): readonly string[] {
  const used = new Set<string>();
  return names.map((name, i) => {
    const base = name.trim() === "" ? `column ${i + 1}` : name;
    let unique = base;
    for (let n = 2; used.has(unique); n += 1) unique = `${base} (${n})`;
    used.add(unique);
    return unique;
  });
}
