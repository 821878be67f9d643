import { sha256Hex } from "../lib/sha256.ts";

/** The part of localStorage that is used here; workers and Node have none. */
interface SmallStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

const name = "habeas-witness";
// The service worker sweeps the caches whose name starts with "habeas-".
const cacheName = "witness";
const address = "/witness";

function smallStorage(): SmallStorage | undefined {
  return (globalThis as { localStorage?: SmallStorage }).localStorage; // absent from the types of a worker
}

/** Sees to it that a cleared storage never looks like a first start: remembers, in two other places, that a vault was made. */
export async function bearWitness(vaultId: string): Promise<void> {
  const mark = await sha256Hex(`habeas/witness/${vaultId}`);
  smallStorage()?.setItem(name, mark);
  const cache = await caches.open(cacheName);
  await cache.put(address, new Response(mark));
}

/** True when a vault was made in this browser, whatever became of it. */
export async function hasWitness(): Promise<boolean> {
  if (typeof smallStorage()?.getItem(name) === "string") return true;
  return (await caches.match(address, { cacheName })) !== undefined;
}
