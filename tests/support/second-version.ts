import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { precacheList, type PrecacheEntry } from "../../scripts/pwa.ts";

const dist = join(import.meta.dirname, "..", "..", "dist");

async function pageEntry(folder: string): Promise<PrecacheEntry> {
  const entry = (await precacheList(folder)).find(({ url }) => url === "/index.html");
  if (entry === undefined) throw new Error("the build has no page");
  return entry;
}

/**
 * The built app as a next version: its page says so, and its service worker keeps that page. Served at the same
 * address it is what a host has after an update.
 */
export async function secondVersion(): Promise<{ root: string; remove: () => Promise<void> }> {
  const root = await mkdtemp(join(tmpdir(), "habeas-second-"));
  await cp(dist, root, { recursive: true });
  const before = await pageEntry(root);
  const page = join(root, "index.html");
  await writeFile(page, (await readFile(page, "utf8")).replace("<body>", '<body data-version="second">'));
  const after = await pageEntry(root);
  const worker = join(root, "sw.js");
  const script = (await readFile(worker, "utf8"))
    .replaceAll(before.integrity, after.integrity)
    .replaceAll(before.revision ?? "", after.revision ?? "")
    .replace(/habeas-[\da-f]{12}/, "habeas-0123456789ab");
  if (!script.includes("habeas-0123456789ab")) throw new Error("the service worker does not name its store");
  await writeFile(worker, script);
  return { root, remove: () => rm(root, { recursive: true, force: true }) };
}
