import { chromium as browsers } from "playwright-core";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, inject, test } from "vitest";
import { findIn } from "../support/find.ts";
import { dumpOrigin, searchProfile } from "../support/profile.ts";

const surname = "Quillfeatherstone";
const message = "Please forget the matter of the zinc-grey umbrella.";

/** What a careless program would do with the same words: keep them unsealed wherever a page can keep something. */
async function keepUnsealed(texts: readonly string[]): Promise<void> {
  const [one = "", two = ""] = texts;
  localStorage.setItem("draft", two);
  sessionStorage.setItem("draft", one);
  await new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open("careless", 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore("cases");
    opening.onerror = () => reject(opening.error ?? new Error("IndexedDB"));
    opening.onsuccess = () => {
      const writing = opening.result.transaction("cases", "readwrite", { durability: "strict" });
      writing.objectStore("cases").put({ name: one, bytes: new TextEncoder().encode(two) }, "1");
      writing.oncomplete = () => resolve();
    };
  });
  const folder = await navigator.storage.getDirectory();
  const writer = await (await folder.getFileHandle("log", { create: true })).createWritable();
  await writer.write(
    btoa(one) +
      Array.from(new TextEncoder().encode(two), (byte) => byte.toString(16).padStart(2, "0")).join(""),
  );
  await writer.close();
  await (await caches.open("shared")).put("/shared", new Response(two));
}

test("texts kept unsealed are found wherever they lie in a profile, so that not finding them means something", async () => {
  const profile = mkdtempSync(join(tmpdir(), "habeas-control-"));
  const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const options = { executablePath: inject("chromium"), args };
  const context = await browsers.launchPersistentContext(profile, options);
  const page = await context.newPage();
  await page.goto(inject("url"));
  const url = inject("url");
  expect(searchProfile(profile, [surname, message]).found).toEqual([]);
  await page.evaluate(keepUnsealed, [surname, message]);
  const dump = (await dumpOrigin(page)).flatMap(({ where, bytes }) =>
    findIn(where, bytes, [surname, message]),
  );
  const dumped = dump.map(({ where, text, as }) => [where, text === surname ? 1 : 2, as].join(" ")).sort();
  expect(dumped).toEqual(
    [
      "IndexedDB careless/cases 1 UTF-8",
      "IndexedDB careless/cases 2 UTF-8",
      "OPFS /log 1 base64",
      "OPFS /log 2 hex",
      `cache ${url}/shared 2 UTF-8`,
      "localStorage 2 UTF-8",
      "sessionStorage 1 UTF-8",
    ].sort(),
  );
  await context.close();
  const { files, found } = searchProfile(profile, [surname, message]);
  const places = new Set(
    found.map(({ where, text }) => `${where.split("/")[1] ?? ""} ${text === surname ? 1 : 2}`),
  );
  expect(files).toBeGreaterThan(20);
  for (const place of ["IndexedDB", "File System", "Local Storage", "Session Storage", "Service Worker"])
    expect(
      [...places].filter((found) => found.startsWith(place)),
      `${place} in ${[...places].join()}`,
    ).not.toEqual([]);
  rmSync(profile, { recursive: true, force: true });
});
