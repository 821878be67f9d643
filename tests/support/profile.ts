import type { Page } from "playwright-core";
import { accessSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { findIn, type Found } from "./find.ts";
import { blocksOf } from "./leveldb.ts";

/** What `read` gives, or nothing where a running browser has taken the file or folder away in between. */
function ifThere<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") return undefined;
    throw cause;
  }
}

function* filesUnder(folder: string): Generator<string> {
  for (const entry of ifThere(() => readdirSync(folder, { withFileTypes: true })) ?? []) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesUnder(path);
    else if (entry.isFile()) yield path;
  }
}

/** Every file once. It looks again until nothing new lies there, so a file under a new name is not missed. */
function* readAll(folder: string): Generator<{ path: string; bytes: Buffer }> {
  accessSync(folder);
  const seen = new Set<string>();
  for (let before = -1; before < seen.size;) {
    before = seen.size;
    for (const path of filesUnder(folder)) {
      if (seen.has(path)) continue;
      seen.add(path);
      const bytes = ifThere(() => readFileSync(path));
      if (bytes !== undefined) yield { path, bytes };
    }
  }
}

/** Searches every file of a browser profile, names of files too, and the compressed tables of its databases. */
export function searchProfile(
  folder: string,
  texts: readonly string[],
): { files: number; bytes: number; found: Found[] } {
  const found: Found[] = [];
  let files = 0;
  let total = 0;
  for (const { path, bytes } of readAll(folder)) {
    const where = relative(folder, path);
    files += 1;
    total += bytes.length;
    found.push(...findIn(`name of ${where}`, Buffer.from(where), texts), ...findIn(where, bytes, texts));
    if (where.endsWith(".ldb")) {
      blocksOf(bytes).forEach((block, i) => found.push(...findIn(`${where} block ${i}`, block, texts)));
    }
  }
  return { files, bytes: total, found };
}

/** What the page itself can read of its origin: databases, private files, caches, both storages; by place, as bytes. */
export async function dumpOrigin(page: Page): Promise<{ where: string; bytes: Buffer }[]> {
  const parts = await page.evaluate(readOrigin);
  return parts.map(({ where, base64 }) => ({ where, bytes: Buffer.from(base64, "base64") }));
}

/* Runs in the page, so it may use nothing from outside itself. */
async function readOrigin(): Promise<{ where: string; base64: string }[]> {
  const out: { where: string; base64: string }[] = [];
  const put = (where: string, bytes: Uint8Array): void => {
    let text = "";
    for (let at = 0; at < bytes.length; at += 0x8000)
      text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
    out.push({ where, base64: btoa(text) });
  };
  const text = (words: string): Uint8Array => new TextEncoder().encode(words);
  const asked = async <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => {
        resolve(request.result);
      };
      request.onerror = () => {
        reject(request.error ?? new Error("IndexedDB"));
      };
    });
  /** Strings as UTF-8, buffers as they are, numbers and names in words. */
  const flat = (value: unknown): Uint8Array[] => {
    if (value instanceof ArrayBuffer) return [new Uint8Array(value)];
    if (ArrayBuffer.isView(value))
      return [new Uint8Array(value.buffer, value.byteOffset, value.byteLength).slice()];
    if (typeof value === "string") return [text(value)];
    if (Array.isArray(value)) return value.flatMap(flat);
    if (value instanceof CryptoKey) return [text(`key, extractable: ${String(value.extractable)}`)];
    if (typeof value === "object" && value !== null)
      return Object.entries(value).flatMap(([name, inner]) => [text(name), ...flat(inner)]);
    return [text(String(value))];
  };
  for (const { name = "" } of await indexedDB.databases()) {
    const db = await asked(indexedDB.open(name));
    for (const table of db.objectStoreNames) {
      const store = db.transaction(table).objectStore(table);
      const keys = await asked(store.getAllKeys());
      const rows = await asked(store.getAll());
      for (const piece of [...flat(keys), ...flat(rows)]) put(`IndexedDB ${name}/${table}`, piece);
    }
    db.close();
  }
  const walk = async (folder: FileSystemDirectoryHandle, path: string): Promise<void> => {
    for await (const [name, handle] of folder.entries()) {
      put(`OPFS name`, text(name));
      if (handle.kind === "directory") await walk(handle, `${path}/${name}`);
      else {
        const file = await handle.getFile();
        put(`OPFS ${path}/${name}`, new Uint8Array(await file.arrayBuffer()));
      }
    }
  };
  await walk(await navigator.storage.getDirectory(), "");
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      put(`cache ${name}`, text(request.url));
      const answer = await cache.match(request);
      if (answer !== undefined) put(`cache ${request.url}`, new Uint8Array(await answer.arrayBuffer()));
    }
  }
  put("localStorage", text(JSON.stringify(Object.entries(localStorage))));
  put("sessionStorage", text(JSON.stringify(Object.entries(sessionStorage))));
  put("history state", text(JSON.stringify(history.state)));
  return out;
}
