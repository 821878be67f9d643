/** A value of I-JSON (RFC 7493), the input of the canonical form. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

function canonicalString(text: string): string {
  if (!text.isWellFormed()) throw new RangeError("a lone surrogate has no canonical form");
  return JSON.stringify(text);
}

/** The canonical JSON text of a value (RFC 8785): keys sorted by UTF-16 code units, no white space. */
export function canonicalJson(value: Json): string {
  if (value === null || typeof value === "boolean") return String(value);
  if (typeof value === "string") return canonicalString(value);
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw new RangeError("not a finite number");
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map((item: Json) => canonicalJson(item)).join(",")}]`;
  const members = Object.entries(value as Readonly<Record<string, Json>>); // not an array here, as tested above
  const sorted = members.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `{${sorted.map(([key, item]) => `${canonicalString(key)}:${canonicalJson(item)}`).join(",")}}`;
}
