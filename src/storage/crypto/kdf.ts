import { hex, randomBytes, type Bytes } from "../../lib/bytes.ts";
import { Failure } from "../../lib/failure.ts";
import { exactly, hexOf, isWhole, text } from "../../lib/shape.ts";

/** How a passphrase becomes a key (RFC 9106), as the header of the vault says it. */
export interface Kdf {
  readonly name: "argon2id";
  readonly memoryKiB: number;
  readonly passes: number;
  readonly lanes: number;
  readonly salt: string;
}

export const isKdf = exactly<Kdf>({
  name: text("argon2id"),
  memoryKiB: isWhole,
  passes: isWhole,
  lanes: isWhole,
  salt: hexOf(16),
});

/** Turns a passphrase into 32 bytes; in the app by a worker of its own. */
export type DeriveKey = (passphrase: string, kdf: Kdf) => Promise<Bytes>;

const kib = 1024;

/** What one derivation costs whoever guesses, and the officer once. */
export type Cost = Pick<Kdf, "memoryKiB" | "passes">;

/** The least that is accepted: 64 MiB and three passes (RFC 9106, second recommendation). */
export const floorCost: Cost = { memoryKiB: 64 * kib, passes: 3 };

/** Finds what a new slot shall cost on this laptop. */
export type FindCost = () => Promise<Cost>;

/** For whoever measures nothing. */
export const atFloor: FindCost = () => Promise.resolve(floorCost);

/** For a new slot: one lane, and a salt of its own. */
export function newKdf(cost: Cost = floorCost): Kdf {
  return { name: "argon2id", ...cost, lanes: 1, salt: hex(randomBytes(16)) };
}

/** Refuses what somebody may have written into the header: weaker is a downgrade, heavier would hang the laptop. */
export function mustBeBearable({ memoryKiB, passes, lanes }: Kdf): void {
  const weak = memoryKiB < floorCost.memoryKiB || passes < floorCost.passes || lanes < 1;
  const heavy = memoryKiB > 1024 * kib || passes > 16 || lanes > 4;
  if (weak || heavy) throw new Failure("damaged");
}
