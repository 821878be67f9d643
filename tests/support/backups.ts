import { vi } from "vitest";
import { Failure } from "../../src/lib/failure.ts";
import type { Backups } from "../../src/storage/backup-calls.ts";

const none = (): Promise<never> => Promise.reject(new Failure("locked"));

/** Backups without a vault behind them. */
export function backupsDouble(more: Partial<Backups> = {}): Backups {
  return {
    make: vi.fn(none),
    check: vi.fn(none),
    open: vi.fn(none),
    use: vi.fn(async () => undefined),
    drop: vi.fn(async () => undefined),
    before: async () => null,
    keep: vi.fn(async () => undefined),
    goBack: vi.fn(async () => undefined),
    checkHere: vi.fn(),
    salvage: vi.fn(none),
    salvagedFile: vi.fn(none),
    formatBefore: async () => null,
    toFormatBefore: vi.fn(async () => undefined),
    ...more,
  };
}
