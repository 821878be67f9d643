import { countIn } from "../plural.ts";

/** Counts in English: `1 day`, `1,204 entries`. */
export const count = countIn("en-GB");

const plain = new Intl.NumberFormat("en-GB");

/** A number in English: `1,204`. */
export function number(value: number): string {
  return plain.format(value);
}

/** A list in English: `name, e-mail and phone`. */
export function list(items: readonly string[]): string {
  return new Intl.ListFormat("en-GB", { type: "conjunction" }).format(items);
}

/** A size in English: `812 bytes`, `1.4 MB`. */
export function size(bytes: number): string {
  if (bytes < 1000) return count(bytes, { one: "byte", other: "bytes" });
  const units = ["kB", "MB", "GB"];
  const step = Math.min(Math.floor(Math.log10(bytes) / 3), units.length);
  const number = new Intl.NumberFormat("en-GB", { maximumSignificantDigits: 3 });
  return `${number.format(bytes / 1000 ** step)} ${units[step - 1] ?? ""}`;
}
