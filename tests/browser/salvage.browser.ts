import JSZip from "jszip";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { atPage, lock, openCase, setUp, tryToUnlock } from "../support/at-desk.ts";
import { barriers, newProfile, openApp, type Opened } from "../support/browser.ts";

let profile: Awaited<ReturnType<typeof newProfile>>;
let app: Opened;
let page: Page;
let numbers: string[];

beforeAll(async () => {
  profile = await newProfile();
  app = await openApp({ profile: profile.path });
  ({ page } = app);
  await setUp(page);
  numbers = [
    await openCase(page, { name: "Jane Roe", message: "Please delete everything." }),
    await openCase(page, { name: "Noor Haddad", message: "What do you hold?", rights: ["Access"] }),
  ];
  await lock(page);
});
afterAll(async () => {
  await app.close();
  await profile.remove();
});

/* Runs in the page: both files of the log empty, and one journal line of the database gone. */
async function damage(): Promise<string> {
  const vault = await (await navigator.storage.getDirectory()).getDirectoryHandle("vault");
  for (const name of ["log-a", "log-b"]) {
    const stream = await (await vault.getFileHandle(name)).createWritable();
    await stream.close(); // without a word written: empty
  }
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open("habeas-1");
    opening.onerror = () => reject(opening.error ?? new Error("IndexedDB"));
    opening.onsuccess = () => {
      const writing = opening.result.transaction("aud", "readwrite");
      writing.objectStore("aud").delete(1);
      writing.oncomplete = () => {
        opening.result.close();
        resolve("damaged");
      };
    };
  });
}

test("log and database both damaged: refused at the door, and what can be read is shown, saved and nothing else", async () => {
  expect(await page.evaluate(damage)).toBe("damaged");
  await tryToUnlock(page);
  await page.getByText("The data cannot be read: it is damaged", { exact: false }).waitFor();
  await page.getByRole("button", { name: "See what can still be read" }).click();
  await page.getByText("2 cases can be read").waitFor();
  for (const number of numbers)
    await page.getByRole("row", { name: new RegExp(`${number} .* whole`) }).waitFor();
  await page.getByText(/1 line of the history/).waitFor();
  expect(await page.content()).not.toContain("Jane Roe"); // by reference only
  expect(await barriers(page)).toEqual([]);
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save what can be read" }).click();
  const path = join(profile.path, "salvaged.zip");
  await (await download).saveAs(path);
  const zip = await JSZip.loadAsync(readFileSync(path), { checkCRC32: true });
  const kase = JSON.parse(
    (await zip.file(`cases/${numbers[0] ?? ""}/case.json`)?.async("string")) ?? "null",
  ) as {
    case: { dataSubject: { name: string } };
  };
  expect(kase.case.dataSubject.name).toBe("Jane Roe");
  await page.getByRole("button", { name: "Open a backup" }).first().click();
  await atPage(page, "Open a backup");
});

test("through all of it nothing was thrown or blocked", () => {
  expect(app.observed).toMatchObject({ violations: [], errors: [] });
});
