import { serve } from "../lib/port.ts";
import { argon2idKey } from "./crypto/argon2.ts";
import { calibratedCost } from "./crypto/calibrate.ts";
import { newKdf, type Cost, type DeriveKey, type FindCost } from "./crypto/kdf.ts";

/** What the key derivation worker serves. */
export interface KdfCalls {
  readonly derive: DeriveKey;
  readonly findCost: FindCost;
}

async function timeOf(cost: Cost): Promise<number> {
  const start = performance.now();
  await argon2idKey("measured", newKdf(cost));
  return performance.now() - start;
}

serve<KdfCalls>(self, { derive: argon2idKey, findCost: () => calibratedCost(timeOf) });
