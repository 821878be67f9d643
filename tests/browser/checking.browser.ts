import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { atPage, goTo, lock, openCase, setUp, unlock } from "../support/at-desk.ts";
import { barriers, newProfile, openApp, type Opened } from "../support/browser.ts";

let profile: Awaited<ReturnType<typeof newProfile>>;
let app: Opened;
let page: Page;
let number: string;

const press = (name: string): Promise<void> => page.getByRole("button", { name, exact: true }).click();
const section = () => page.getByRole("region", { name: "Check everything" });

beforeAll(async () => {
  profile = await newProfile();
  app = await openApp({ profile: profile.path });
  ({ page } = app);
  await setUp(page);
  await openCase(page, { name: "Noor Haddad", message: "What do you hold?", rights: ["Access"] });
  number = await openCase(page, { name: "Jane Roe", message: "Please delete everything." });
  // Large enough that a check of it can be stopped on its way.
  const path = join(profile.path, "export.txt");
  writeFileSync(path, `Jane Roe\n${"nothing about anybody stands in this line\n".repeat((48 << 20) / 42)}`);
  await goTo(page, `#/c/${number}/findings/import`);
  await page.locator("input[type=file]").first().setInputFiles(path);
  await page.getByRole("progressbar", { name: "1 of 1 file" }).waitFor();
  await goTo(page, "#/settings/storage");
  await atPage(page, "Storage");
});
afterAll(async () => {
  await app.close();
  await profile.remove();
});

/* Runs in the page: changes one byte of every record in the database, which is one of the two copies. */
function damageDatabase(): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open("habeas-1");
    opening.onerror = () => reject(opening.error ?? new Error("IndexedDB"));
    opening.onsuccess = () => {
      const writing = opening.result.transaction("rec", "readwrite");
      writing.objectStore("rec").openCursor().onsuccess = ({ target }) => {
        const { result: cursor } = target as IDBRequest<IDBCursorWithValue | null>;
        if (cursor === null) return;
        const row = cursor.value as { id: string; sealed: Uint8Array };
        const sealed = new Uint8Array(row.sealed);
        sealed.set([(sealed.at(-1) ?? 0) ^ 1], sealed.length - 1);
        cursor.update({ ...row, sealed });
        cursor.continue();
      };
      writing.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  });
}

/* Runs in the page: changes one byte in the middle of every kept file. */
async function damageFiles(): Promise<number> {
  let damaged = 0;
  const vault = await (await navigator.storage.getDirectory()).getDirectoryHandle("vault");
  for await (const folder of (await vault.getDirectoryHandle("att")).values()) {
    for await (const handle of (folder as FileSystemDirectoryHandle).values()) {
      const file = handle as FileSystemFileHandle;
      const stream = await file.createWritable({ keepExistingData: true });
      await stream.write({ type: "write", position: (await file.getFile()).size >> 1, data: "x" });
      await stream.close();
      damaged += 1;
    }
  }
  return damaged;
}

async function again(): Promise<void> {
  await goTo(page, "#/settings/storage");
  await atPage(page, "Storage");
  await press("Check everything now");
}

async function inHistory(times: number): Promise<void> {
  await goTo(page, "#/register/history");
  const lines = page.getByText("Everything in the vault checked", { exact: true });
  await expect.poll(() => lines.count()).toBe(times);
  await goTo(page, "#/settings/storage");
}

test("a check under way says how far it is, and is stopped without a result", async () => {
  await section().getByText("Not checked yet.").waitFor();
  await press("Check everything now");
  await section().getByRole("progressbar").waitFor();
  await press("Stop the check");
  await section()
    .getByText(/stopped before its end/)
    .waitFor();
  await section().getByText("Not checked yet.").waitFor();
  await inHistory(0);
});

test("locking ends a check; after the next unlock nothing is wrong and it can be begun again", async () => {
  await again();
  await section().getByRole("progressbar").waitFor();
  await lock(page);
  await unlock(page);
  await goTo(page, "#/settings/storage");
  await atPage(page, "Storage");
  await section().getByText("Not checked yet.").waitFor();
  expect(await section().getByRole("alert").count()).toBe(0);
});

test("a check to its end says what was opened, stays on the page, and is a line of the history", async () => {
  await again();
  await section()
    .getByText(/everything opens as it was written, \d+ records, 1 file and \d+ lines of the history/)
    .waitFor();
  expect(
    await section()
      .getByText(/damaged/)
      .count(),
  ).toBe(0);
  await inHistory(1);
  await page.reload();
  await unlock(page);
  await goTo(page, "#/settings/storage");
  await section()
    .getByText(/everything opens as it was written/)
    .waitFor();
});

test("a damaged database is made anew from the second copy, and the check says so", async () => {
  await page.evaluate(damageDatabase);
  await again();
  await section()
    .getByText(/One of the two copies on this laptop was damaged. It was written anew/)
    .waitFor();
  await section()
    .getByText(/everything opens as it was written/)
    .waitFor();
  await inHistory(2);
  await again();
  await expect
    .poll(() =>
      section()
        .getByText(/damaged/)
        .count(),
    )
    .toBe(0);
});

test("a damaged file is named by its case, on every page, and what to do is said", async () => {
  expect(await page.evaluate(damageFiles)).toBe(1);
  await again();
  await section().getByText("not everything opens", { exact: false }).waitFor();
  await section().getByText(`${number}: 1 kept file does not open.`).waitFor();
  await section()
    .getByText(/Open your last backup beside this data/)
    .waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.reload();
  await unlock(page);
  await page.getByRole("banner").getByRole("link", { name: "Vault: faults found" }).click();
  await section().getByText(`${number}: 1 kept file does not open.`).waitFor();
  await page.setViewportSize({ width: 320, height: 700 });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBeLessThanOrEqual(320); // the head of the page holds both warnings
});

test("through all of it nothing was thrown or blocked", () => {
  expect(app.observed).toMatchObject({ violations: [], errors: [] });
});
