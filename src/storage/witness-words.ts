import { product } from "../lib/product.ts";
import { sha256Hex } from "../lib/sha256.ts";

/** How far a vault had come when it was last seen, kept outside of it: no id, no date, nothing of what is in it. */
interface Witness {
  /** A hash of the id of the vault. */
  readonly mark: string;
  /** The number of restores before: each begins a history of its own. */
  readonly place: number;
  readonly generation: number;
  /** The version of Habeas. */
  readonly build: string;
}

/** Which vault, in which place. */
export interface Whereabouts {
  readonly vaultId: string;
  readonly place: number;
}

function markOf(vaultId: string): Promise<string> {
  return sha256Hex(`habeas/witness/${vaultId}`);
}

function witnessIn(words: string | null): Witness | null {
  try {
    const said: unknown = JSON.parse(words ?? "null");
    return typeof said === "object" && said !== null && "mark" in said ? (said as Witness) : null; // `wordsOf` wrote it
  } catch {
    return null; // an earlier version kept the mark alone
  }
}

/** The words that bear witness of a vault at that generation. */
export async function wordsOf({ vaultId, place }: Whereabouts, generation: number): Promise<string> {
  const witness: Witness = { mark: await markOf(vaultId), place, generation, build: product.version };
  return JSON.stringify(witness);
}

/** The generation that was last seen of this vault; null when nobody can tell, Infinity when it was in a later place. */
export async function lastSeen(
  words: readonly (string | null)[],
  { vaultId, place }: Whereabouts,
): Promise<number | null> {
  const mark = await markOf(vaultId);
  const seen = words.map(witnessIn).filter((one) => one?.mark === mark);
  const generations = seen.flatMap((one) =>
    one === null || one.place < place ? [] : [one.place > place ? Infinity : one.generation],
  );
  return generations.length === 0 ? null : Math.max(...generations);
}

/** The place of which somebody bears witness; 0 where nobody does. */
export function placeSeen(words: string | null): number {
  return witnessIn(words)?.place ?? 0;
}
