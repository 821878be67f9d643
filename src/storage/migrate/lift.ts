import type { Kind } from "../crypto/envelope.ts";
import { migrations, type Migration } from "./migrations.ts";

/** A record as those steps make it, one after another. */
export function lift(steps: readonly Migration[], kind: Kind, value: unknown): unknown {
  return steps.reduce((now, step) => step(kind, now), value);
}

/** All steps from that format on, as one. */
export function lifting(
  format: number,
  { migrations: steps = migrations }: { migrations?: readonly Migration[] } = {},
): Migration {
  const left = steps.slice(format - 1);
  return (kind, value) => lift(left, kind, value);
}

const afterFormat = /-format-\d+$/;

/** The name of the database of a format, whatever that of the format before was called. */
export function recordsAt(records: string, format: number): string {
  return `${records.replace(afterFormat, "")}-format-${format}`;
}

/** The names of all databases that a vault may have had on its way to the newest format. */
export function recordsUpTo(records: string, newest: number): readonly string[] {
  const later = Array.from({ length: newest - 1 }, (_, i) => recordsAt(records, i + 2));
  return [...new Set([records, records.replace(afterFormat, ""), ...later])];
}
