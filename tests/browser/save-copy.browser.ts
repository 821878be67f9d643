import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { goTo, openCase, prove, setUp } from "../support/at-desk.ts";
import { newProfile, openApp, type Opened } from "../support/browser.ts";

// Where a file shall be saved is asked in a window of the system, which no program can drive: in its place the page gets
// a file of its private files, asked for as Chromium asks: only for some seconds after a press.

/** What the page is told of the window, and what happened there. */
interface Picker {
  answer: "chosen" | "gone back";
  full: boolean;
  asked: string[];
}

let profile: Awaited<ReturnType<typeof newProfile>>;
let app: Opened;
let page: Page;
let content: string;
const sha256 = (of: string | Buffer): string => createHash("sha256").update(of).digest("hex");

/* Runs in the page. */
function pickerOfAFile(): void {
  const picker: Picker = { answer: "chosen", full: false, asked: [] };
  const ask = async ({ suggestedName }: { suggestedName: string }): Promise<FileSystemFileHandle> => {
    if (!navigator.userActivation.isActive)
      throw new DOMException("Must be handling a user gesture to show a file picker.", "SecurityError");
    picker.asked.push(suggestedName);
    if (picker.answer === "gone back") throw new DOMException("The user aborted a request.", "AbortError");
    const handle = await (await navigator.storage.getDirectory()).getFileHandle("chosen", { create: true });
    if (!picker.full) return handle;
    handle.createWritable = async () => {
      const onto = await FileSystemFileHandle.prototype.createWritable.call(handle);
      let bytes = 0;
      const { write } = onto;
      onto.write = (part) => {
        bytes += (part as Uint8Array).length;
        if (bytes > 5_000_000) return Promise.reject(new DOMException("no space", "QuotaExceededError"));
        return write.call(onto, part);
      };
      return onto;
    };
    return handle;
  };
  Object.assign(globalThis, { showSaveFilePicker: ask, picker });
}

/* Runs in the page: the hash of the file that was chosen; null where there is none. */
async function chosenFile(): Promise<string | null> {
  try {
    const handle = await (await navigator.storage.getDirectory()).getFileHandle("chosen");
    const hash = await crypto.subtle.digest("SHA-256", await (await handle.getFile()).arrayBuffer());
    return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, "0")).join("");
  } catch {
    return null;
  }
}

async function tell(news: Partial<Picker>): Promise<void> {
  await page.evaluate(
    (of) => void Object.assign((globalThis as unknown as { picker: Picker }).picker, of),
    news,
  );
}

const asked = (): Promise<string[]> =>
  page.evaluate(() => (globalThis as unknown as { picker: Picker }).picker.asked);
const save = (): Promise<void> =>
  page.getByRole("button", { name: "Save the original of export.txt", exact: true }).click();
const said = () => page.locator("main").getByText(/export\.txt left Habeas/);

beforeAll(async () => {
  profile = await newProfile();
  app = await openApp({ profile: profile.path });
  ({ page } = app);
  await app.context.addInitScript(pickerOfAFile);
  await page.reload();
  await setUp(page);
  const number = await openCase(page, { name: "Jane Roe", message: "What do you hold?", rights: ["Access"] });
  content = `Jane Roe\n${"nothing about anybody stands in this line\n".repeat((33 << 20) / 42)}`;
  const path = join(profile.path, "export.txt");
  writeFileSync(path, content);
  await goTo(page, `#/c/${number}/findings/import`);
  await page.locator("#files").setInputFiles(path);
  await page.getByRole("progressbar", { name: "1 of 1 file" }).waitFor();
  // Who it is, is asked first; while that takes long, the time passes in which the window may be asked for.
  await tell({ answer: "gone back" });
  await save();
  await prove(page);
  await page.getByRole("dialog", { name: "Is it you?" }).waitFor({ state: "hidden" });
});
afterAll(async () => {
  await app.close();
  await profile.remove();
});

test("going back from the window saves nothing, says nothing, and the file can be saved afterwards", async () => {
  await tell({ answer: "gone back", asked: [] });
  const askedAfterPress = async (): Promise<readonly string[]> => {
    await save();
    return asked();
  };
  await expect.poll(askedAfterPress).toContain("export.txt");
  await tell({ answer: "chosen" });
  expect(await page.evaluate(chosenFile)).toBeNull();
  expect(await said().count()).toBe(0);
});

test("a large file goes to the place that was chosen, to the last byte, and is said to lie there readable", async () => {
  await save();
  await said().waitFor();
  expect(await page.evaluate(chosenFile)).toBe(sha256(content));
});

test("a place without room is told, and what lay there before stays whole", async () => {
  await tell({ full: true });
  await save();
  await page
    .locator("main")
    .getByText(/no space left at that place, so export\.txt was not copied/)
    .waitFor();
  expect(await said().count()).toBe(0);
  expect(await page.evaluate(chosenFile)).toBe(sha256(content));
});

test("where the browser does not ask, the file comes as a download", async () => {
  await page.evaluate(() => {
    Object.assign(globalThis, { showSaveFilePicker: undefined });
  });
  const download = page.waitForEvent("download");
  await save();
  const path = join(profile.path, "copy.txt");
  await (await download).saveAs(path);
  expect(sha256(readFileSync(path))).toBe(sha256(content));
  await said().waitFor();
});

test("through all of it nothing was thrown or blocked", () => {
  expect(app.observed).toMatchObject({ violations: [], errors: [] });
});
