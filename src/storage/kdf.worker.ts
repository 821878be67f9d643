import { serve } from "../lib/port.ts";
import { argon2idKey } from "./crypto/argon2.ts";
import type { DeriveKey } from "./crypto/kdf.ts";

/** What the key derivation worker serves. */
export interface KdfCalls {
  readonly derive: DeriveKey;
}

serve<KdfCalls>(self, { derive: argon2idKey });
