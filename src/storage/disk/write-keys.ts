import { concat, fromHex, randomBytes, type Bytes } from "../../lib/bytes.ts";
import type { Id } from "../../lib/id.ts";
import { encrypt, type VaultKeys } from "../crypto/keys.ts";
import { PackedKeys, slotLength } from "./packed-keys.ts";
import { boundTo, head } from "./ring.ts";

const slotsPerStep = 32;

/** Slot 0 holds the count; then id and key of each, padded to a multiple of 32 slots so that the size tells little. */
export function packed(keys: ReadonlyMap<Id, Bytes>): Bytes {
  const slots = Math.ceil((keys.size + 1) / slotsPerStep) * slotsPerStep;
  const plain = new Uint8Array(slots * slotLength);
  new DataView(plain.buffer).setUint32(0, keys.size);
  [...keys].forEach(([id, key], i) => {
    plain.set(fromHex(id), (i + 1) * slotLength);
    plain.set(key, (i + 1) * slotLength + 16);
  });
  return plain;
}

/** All keys by their ids. */
export function unpacked(ring: PackedKeys): Map<Id, Bytes> {
  return new Map(
    ring.ids.flatMap((id) => {
      const key = ring.get(id);
      return key === undefined ? [] : [[id, key] as const];
    }),
  );
}

/** A ring of these keys: as it lies sealed, and as it is used. */
export async function sealedRing(
  keys: VaultKeys,
  generation: number,
  raw: ReadonlyMap<Id, Bytes>,
): Promise<{ readonly region: Bytes; readonly ring: PackedKeys }> {
  const plain = packed(raw);
  const start = head(generation);
  const sealed = await encrypt(keys.ring, randomBytes(12), boundTo(keys, start), plain);
  return { region: concat(start, sealed), ring: new PackedKeys(plain) };
}
