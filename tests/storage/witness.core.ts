import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { newId } from "../../src/lib/id.ts";
import { bearWitness, hasWitness } from "../../src/storage/witness.ts";

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
      cached.get(`${cacheName} ${address}`),
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

test("either of the two places is enough", async () => {
  await bearWitness(newId());
  here.local.clear();
  expect(await hasWitness()).toBe(true);
  await bearWitness(newId());
  here.cached.clear();
  expect(await hasWitness()).toBe(true);
  here.local.clear();
  expect(await hasWitness()).toBe(false);
});

test("a witness does not show the id of the vault, and stays when the app sweeps its own caches", async () => {
  const vaultId = newId();
  await bearWitness(vaultId);
  const said = [...here.local.values(), await [...here.cached.values()][0]!.text()];
  expect(said.join()).not.toContain(vaultId);
  expect([...here.cached.keys()].some((name) => name.startsWith("habeas-"))).toBe(false);
});
