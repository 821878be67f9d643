import type { Hit } from "../../domain/finding.ts";
import type { Identifier } from "../../domain/identifier.ts";
import { fold } from "../../lib/text.ts";
import { namePairs, nameWords, tooShort } from "./needles.ts";

const none: readonly Hit[] = [];

/** How many columns first and last name may stand apart: title, middle name and suffix lie between. */
const apart = 4;

/** Finds a name whose first and last parts fill two fields that stand close together. */
export function nameColumnsOf(
  identifiers: readonly Identifier[],
): (values: readonly string[]) => readonly Hit[] {
  const pairs = identifiers
    .filter((identifier) => identifier.kind === "name" && !tooShort(identifier))
    .flatMap(({ id, value }) => namePairs(nameWords(value)).map((pair) => ({ id, ...pair })));
  const parts = new Set(pairs.flatMap(({ first, last }) => [first, last]));
  const longest = Math.max(0, ...[...parts].map((part) => part.length)) * 2;

  const initials = new Set([...parts].map((part) => part.charCodeAt(0) | 0x20));

  return (values) => {
    if (parts.size === 0) return none;
    let holding: Map<string, number[]> | null = null;
    for (let at = 0; at < values.length; at += 1) {
      const value = values[at] ?? "";
      const first = value.charCodeAt(0) | 0x20;
      if (value === "" || value.length > longest) continue;
      if (first < 0x80 && first > 0x20 && !initials.has(first)) continue;
      const part = fold(value);
      if (!parts.has(part)) continue;
      holding ??= new Map();
      holding.set(part, [...(holding.get(part) ?? []), at]);
    }
    if (holding === null || holding.size < 2) return none;
    const found = holding;
    const whole = (identifier: string, field: number): Hit => {
      const value = values[field] ?? "";
      const start = value.length - value.trimStart().length;
      return { identifier, field, start, end: start + value.trim().length };
    };
    return pairs.flatMap(({ id, first, last }) =>
      (found.get(first) ?? []).flatMap((one) =>
        (found.get(last) ?? [])
          .filter((other) => one !== other && Math.abs(one - other) <= apart)
          .flatMap((other) => [whole(id, one), whole(id, other)]),
      ),
    );
  };
}
