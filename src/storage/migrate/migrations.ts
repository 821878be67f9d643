import type { Kind } from "../crypto/envelope.ts";

/** One step from a format of the vault to the next: what a record becomes. Pure, and never changed once released. */
export type Migration = (kind: Kind, value: unknown) => unknown;

/** All steps there are, the first from format 1 to format 2. Each has a vault of its format in tests/storage/fixtures. */
export const migrations: readonly Migration[] = [];

/** The format that is newest where there are those steps, or those of this version. */
export function newestFormat({
  migrations: steps = migrations,
}: {
  migrations?: readonly Migration[];
}): number {
  return 1 + steps.length;
}

/** The format that this version writes. */
export const currentFormat = newestFormat({});
