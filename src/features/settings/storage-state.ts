/** What the browser says about the data it keeps for us; null where it does not say. */
export interface StorageState {
  readonly kept: boolean | null;
  readonly usage: number | null;
  readonly quota: number | null;
}

/** Asks the browser; never fails, because some browsers answer only in part. */
export async function storageState(
  storage: Partial<Pick<StorageManager, "persisted" | "estimate">> | undefined,
): Promise<StorageState> {
  const kept = await storage?.persisted?.().catch(() => null);
  const estimate = await storage?.estimate?.().catch(() => null);
  return { kept: kept ?? null, usage: estimate?.usage ?? null, quota: estimate?.quota ?? null };
}
