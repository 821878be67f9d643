import { newId } from "../lib/id.ts";
import { scriptUrl } from "../lib/trusted.ts";
import { firstPlace, placeIn, placeName, type Place } from "./disk/place.ts";
import { lockName, presenceChannel, takenByForce } from "./names.ts";
import type { Vault } from "./vault.ts";
import { keptTries } from "./tries.ts";
import { vaultOver, type StartedWorker } from "./vault-over.ts";
import vaultUrl from "./vault.worker.ts?worker&url";
import { bearWitness, hasWitness, localWitness } from "./witness.ts";

/** The first thing a vault needs that this browser, or this window, does not give. */
async function missing(): Promise<string | null> {
  const has = (name: string): boolean => name in globalThis;
  const { top } = globalThis as { readonly top?: unknown }; // pages have it, workers do not
  if (top !== undefined && top !== globalThis) return "a window of its own, outside of any other page";
  if (!has("crypto") || !("subtle" in crypto)) return "WebCrypto";
  if (!has("Worker")) return "Worker";
  if (!has("indexedDB")) return "IndexedDB";
  if (!has("caches")) return "Cache Storage";
  if (!("locks" in navigator)) return "Web Locks";
  if (!("storage" in navigator && "getDirectory" in navigator.storage)) return "Origin Private File System";
  try {
    await navigator.storage.getDirectory();
    return null;
  } catch {
    return "Origin Private File System"; // some private windows have the function and refuse the call
  }
}

/** Where the vault in use lies, looked at without opening anything for writing. */
async function placeHere(root: FileSystemDirectoryHandle): Promise<Place> {
  try {
    const file = await (await root.getFileHandle(placeName)).getFile();
    return await placeIn(new Uint8Array(await file.arrayBuffer()));
  } catch (thrown) {
    if (thrown instanceof DOMException && thrown.name === "NotFoundError") return firstPlace;
    throw thrown;
  }
}

/** Size of the header, looked at without opening it for writing. */
async function vaultIsHere(): Promise<boolean> {
  try {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle((await placeHere(root)).folder);
    const header = await folder.getFileHandle("header");
    return (await header.getFile()).size > 0;
  } catch (thrown) {
    if (thrown instanceof DOMException && thrown.name === "NotFoundError") return false;
    throw thrown;
  }
}

async function lockIsHeld(): Promise<boolean> {
  const { held = [] } = await navigator.locks.query();
  return held.some(({ name }) => name === lockName);
}

function startWorker(): StartedWorker {
  const worker = new Worker(scriptUrl(vaultUrl), { type: "module", name: "vault" });
  return {
    endpoint: worker,
    onDeath: (tell) => {
      worker.addEventListener("error", () => tell("worker-failed"));
      worker.addEventListener("message", ({ data }) => {
        if (data === takenByForce) tell("stale-writer");
      });
    },
    end: () => worker.terminate(),
  };
}

/** Pages have it, workers do not; this file runs on the page and is compiled with the types of the worker. */
function persist(): Promise<boolean> {
  return (navigator.storage as StorageManager & { persist(): Promise<boolean> }).persist();
}

/** The vault of this browser, locked. */
export function openVault(): Vault {
  return vaultOver({
    missing,
    vaultIsHere,
    wayBackUntil: async () => {
      const { before } = await placeHere(await navigator.storage.getDirectory());
      return before?.folder ? before.until : null; // where nothing was before, there is no way back
    },
    lockIsHeld,
    hasWitness,
    witness: localWitness,
    bearWitness,
    tries: keptTries,
    persist,
    startWorker,
    knock: async () => {
      const { knock } = await import("./windows.ts");
      const guest = await knock(newId());
      if (guest !== null) globalThis.addEventListener("pagehide", guest.leave);
      return guest;
    },
    lockIsFree: () => navigator.locks.request(lockName, () => undefined),
    askToGiveWay: () => {
      const channel = new BroadcastChannel(presenceChannel);
      channel.postMessage("give-way");
      channel.close();
    },
  });
}
