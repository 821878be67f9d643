/** A piece of the message: UTF-16 offsets `[start, end)` and what it was taken to mean. */
export interface Found<T> {
  readonly value: T;
  readonly start: number;
  readonly end: number;
}

/** More of a kind than that help nobody; a pasted log file would bring thousands. */
const most = 20;

/** Everything a pattern finds, with what it means; the pattern must be global and linear. */
export function findAll<T>(
  text: string,
  pattern: RegExp,
  meaning: (match: RegExpExecArray) => T | null,
): readonly Found<T>[] {
  const found: Found<T>[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null && found.length < most; match = pattern.exec(text)) {
    const value = meaning(match);
    if (value !== null) found.push({ value, start: match.index, end: match.index + match[0].length });
  }
  return found;
}

/** The first of each meaning, in the order of the text. */
export function once<T>(found: readonly Found<T>[], key: (value: T) => string): readonly Found<T>[] {
  const seen = new Set<string>();
  return found
    .toSorted((a, b) => a.start - b.start)
    .filter(({ value }) => {
      const name = key(value);
      if (seen.has(name)) return false;
      seen.add(name);
      return true;
    })
    .slice(0, most);
}
