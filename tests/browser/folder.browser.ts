import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { atPage, goTo, openCase, passphrase, prove, setUp, unlock } from "../support/at-desk.ts";
import { barriers, newProfile, openApp, type Opened } from "../support/browser.ts";
import { openBackup } from "../tools/open-backup.mjs";

// The picker is a window of the system, which no program can drive: in its place the page gets a folder of its private
// files, whose handle can do all that a chosen one can.

let profile: Awaited<ReturnType<typeof newProfile>>;
let app: Opened;
let page: Page;

/* Runs in the page. */
function pickerOfAFolder(): void {
  const stick = async (): Promise<FileSystemDirectoryHandle> =>
    (await navigator.storage.getDirectory()).getDirectoryHandle("stick", { create: true });
  Object.assign(globalThis, { showDirectoryPicker: stick, names: [] as string[] });
  const { prototype } = FileSystemDirectoryHandle;
  Object.assign(prototype, {
    requestPermission: async () => "granted",
  });
  const { getFileHandle } = prototype;
  prototype.getFileHandle = function (this: FileSystemDirectoryHandle, name, options) {
    if (this.name === "stick" && options?.create === true)
      (globalThis as unknown as { names: string[] }).names.push(name);
    return getFileHandle.call(this, name, options);
  };
}

/* Runs in the page: the files of the folder by name, as base64. */
async function filesThere(): Promise<Record<string, string>> {
  const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle("stick", { create: true });
  const found: Record<string, string> = {};
  for await (const [name, handle] of folder.entries()) {
    const bytes = new Uint8Array(await (await (handle as FileSystemFileHandle).getFile()).arrayBuffer());
    let text = "";
    for (const byte of bytes) text += String.fromCharCode(byte);
    found[name] = btoa(text);
  }
  return found;
}

/* Runs in the page: backups of other days, and a file that is none. */
async function lay(names: readonly string[]): Promise<void> {
  const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle("stick", { create: true });
  for (const name of names) {
    const stream = await (await folder.getFileHandle(name, { create: true })).createWritable();
    await stream.write("older");
    await stream.close();
  }
}

const press = (name: string): Promise<void> => page.getByRole("button", { name, exact: true }).click();

/** Backs up, and proves who it is where that is asked first. */
async function backUp(done: Promise<unknown>): Promise<void> {
  await press("Back up now");
  const asked = page.getByRole("dialog", { name: "Is it you?" });
  if (await Promise.race([asked.waitFor().then(() => true), done.then(() => false)])) await prove(page);
}

beforeAll(async () => {
  profile = await newProfile();
  app = await openApp({ profile: profile.path });
  ({ page } = app);
  await app.context.addInitScript(pickerOfAFolder);
  await page.reload();
  await setUp(page);
  await openCase(page, { name: "Jane Roe", message: "Please delete everything." });
  await goTo(page, "#/settings/backup");
  await atPage(page, "Backup");
});
afterAll(async () => {
  await app.close();
  await profile.remove();
});

const day = (ago: number): string => {
  const on = new Date(Date.now() - ago * 86_400_000);
  return `vault-${on.toISOString().slice(0, 10)}.habeas-backup`;
};

test("a chosen folder gets the backup under another name first, read back, then under its own; older ones are thinned out", async () => {
  const older = Array.from({ length: 400 }, (_, i) => day(i + 2));
  await page.evaluate(lay, [...older, "letter.pdf"]);
  await press("Choose a folder");
  await page.getByText("Backups go into the folder “stick”.").waitFor();
  const done = page.getByText(/was written into stick and read back there/).waitFor();
  await backUp(done);
  await done;
  const written = await page.evaluate(() => (globalThis as unknown as { names: string[] }).names);
  const [part, name] = written.filter((one) => !older.includes(one) && one !== "letter.pdf");
  expect(part).toBe(`${name ?? ""}.part`);
  const files = await page.evaluate(filesThere);
  const there = Object.keys(files).filter((one) => one.endsWith(".habeas-backup"));
  expect(there).toContain(name);
  expect(there.length).toBeGreaterThan(7);
  expect(there.length).toBeLessThanOrEqual(7 + 4 + 12);
  expect(there).toEqual(expect.arrayContaining(older.slice(0, 6)));
  expect(files["letter.pdf"]).toBeDefined();
  expect(Object.keys(files).filter((one) => one.endsWith(".part"))).toEqual([]);
  const told = openBackup(Buffer.from(files[name ?? ""] ?? "", "base64"), passphrase);
  expect(told.cases).toHaveLength(1);
  expect(await barriers(page)).toEqual([]);
});

test("the folder is known again after the next unlock", async () => {
  await page.reload();
  await unlock(page);
  await goTo(page, "#/settings/backup");
  await page.getByText("Backups go into the folder “stick”.").waitFor();
});

test("through all of it nothing was thrown or blocked", () => {
  expect(app.observed).toMatchObject({ violations: [], errors: [] });
});
