import { vi } from "vitest";
import type { Access } from "../../src/domain/access.ts";
import { keyText } from "../../src/lib/checked-key.ts";

/** Who can get in, without a vault behind it: everything proves, nothing is kept. */
export function accessDouble(more: Partial<Access> = {}): Access {
  return {
    ways: async () => ({ passkeys: [], recovery: "none" }),
    prove: vi.fn(async () => undefined),
    changePassphrase: vi.fn(async () => undefined),
    makeRecoveryKey: vi.fn(async () => ({ id: "1", text: keyText(new Uint8Array(16)) })),
    recoveryKeyChecked: vi.fn(async () => undefined),
    addPasskey: vi.fn(async () => undefined),
    removePasskey: vi.fn(async () => undefined),
    ...more,
  };
}
