/** The part of localStorage that is used here; workers and Node have none. */
interface SmallStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

const name = "habeas-witness";
// The service worker sweeps the caches whose name starts with "habeas-".
const cacheName = "witness";
const address = "/witness";

/** The small storage of the page; none in a worker. */
export function smallStorage(): SmallStorage | undefined {
  return (globalThis as { localStorage?: SmallStorage }).localStorage; // absent from the types of a worker
}

/** What a page remembers of the vault, outside of it; null when it remembers none. */
export function localWitness(): string | null {
  return smallStorage()?.getItem(name) ?? null;
}

/** Lets the page remember what the vault worker says of the vault. */
export function bearWitness(words: string): void {
  smallStorage()?.setItem(name, words);
}

/** The same in a second place, to which the vault worker has access itself. */
export const cachedWitness = {
  read: async (): Promise<string | null> => {
    const found = await caches.match(address, { cacheName });
    return found === undefined ? null : found.text();
  },
  write: async (words: string): Promise<void> => {
    await (await caches.open(cacheName)).put(address, new Response(words));
  },
};

/** True when a vault was made in this browser, whatever became of it. */
export async function hasWitness(): Promise<boolean> {
  return localWitness() !== null || (await cachedWitness.read()) !== null;
}
