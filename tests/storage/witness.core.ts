import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { newId } from "../../src/lib/id.ts";
import { wordsOf } from "../../src/storage/witness-words.ts";
import { bearWitness, cachedWitness, hasWitness, localWitness } from "../../src/storage/witness.ts";

/** A browser's two small stores, of which either may be cleared. */
function stores(): { local: Map<string, string>; cached: Map<string, Response> } {
  const local = new Map<string, string>();
  const cached = new Map<string, Response>();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => local.get(key) ?? null,
    setItem: (key: string, value: string) => local.set(key, value),
  });
  vi.stubGlobal("caches", {
    open: async (name: string) => ({
      put: async (address: string, response: Response) => cached.set(`${name} ${address}`, response),
    }),
    match: async (address: string, { cacheName }: { cacheName: string }) =>
      cached.get(`${cacheName} ${address}`)?.clone(),
  });
  return { local, cached };
}

let here: ReturnType<typeof stores>;
beforeEach(() => {
  here = stores();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

test("where no vault was ever made nothing says so", async () => {
  expect(await hasWitness()).toBe(false);
});

/** What the worker and the page do together. */
async function bear(words: string): Promise<void> {
  bearWitness(words);
  await cachedWitness.write(words);
}

test("either of the two places is enough", async () => {
  await bear("a");
  here.local.clear();
  expect(await hasWitness()).toBe(true);
  expect([localWitness(), await cachedWitness.read()]).toEqual([null, "a"]);
  await bear("b");
  here.cached.clear();
  expect(await hasWitness()).toBe(true);
  expect([localWitness(), await cachedWitness.read()]).toEqual(["b", null]);
  here.local.clear();
  expect(await hasWitness()).toBe(false);
});

test("a witness does not show the id of the vault, and stays when the app sweeps its own caches", async () => {
  const vaultId = newId();
  await bear(await wordsOf({ vaultId, place: 0 }, 12));
  const said = [...here.local.values(), await [...here.cached.values()][0]!.clone().text()];
  expect(said.join()).not.toContain(vaultId);
  expect([...here.cached.keys()].some((name) => name.startsWith("habeas-"))).toBe(false);
});
