import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { atPage, goTo, openCase, passphrase, prove, setUp, unlock } from "../support/at-desk.ts";
import { barriers, newProfile, openApp, type Opened } from "../support/browser.ts";
import { openBackup } from "../tools/open-backup.mjs";

// The picker is a window of the system, which no program can drive: in its place the page gets a folder of its private
// files, whose handle can do all that a chosen one can. Leave to write there is asked for as Chromium asks: only after a
// press, and anew after every start of the page.

let profile: Awaited<ReturnType<typeof newProfile>>;
let app: Opened;
let page: Page;

/** What the page is told of the folder, and what was written there. */
interface Stick {
  permission: "granted" | "denied" | "prompt";
  /** What the officer says when asked. */
  answer: "granted" | "denied" | "prompt";
  asked: number;
  full: "" | "at once" | "at the second file";
  /** Its disk gives back other bytes than were written. */
  unsound: boolean;
  names: string[];
  /** The test itself writes there. */
  laying: boolean;
}

/* Runs in the page. */
function pickerOfAFolder(): void {
  const stick: Stick = {
    ...{
      permission: "prompt",
      answer: "granted",
      asked: 0,
      full: "",
      unsound: false,
      names: [],
      laying: false,
    },
  };
  const chosen = async (): Promise<FileSystemDirectoryHandle> => {
    stick.permission = "granted";
    return (await navigator.storage.getDirectory()).getDirectoryHandle("stick", { create: true });
  };
  Object.assign(globalThis, { showDirectoryPicker: chosen, stick });
  const { prototype } = FileSystemDirectoryHandle;
  Object.assign(prototype, {
    requestPermission: async () => {
      if (stick.permission !== "prompt") return stick.permission;
      if (!navigator.userActivation.isActive)
        throw new DOMException("User activation is required to request permissions.", "SecurityError");
      stick.asked += 1;
      return (stick.permission = stick.answer);
    },
  });
  const { getFileHandle } = prototype;
  prototype.getFileHandle = async function (this: FileSystemDirectoryHandle, name, options) {
    const ours = this.name === "stick" && options?.create === true && !stick.laying;
    if (ours && stick.permission !== "granted") throw new DOMException("not allowed", "NotAllowedError");
    const handle = await getFileHandle.call(this, name, options);
    if (!ours) return handle;
    stick.names.push(name);
    const full = stick.full === "at once" || (stick.full !== "" && stick.names.length === 2);
    const open = handle.createWritable.bind(handle);
    handle.createWritable = async () => {
      const onto = await open();
      let bytes = 0;
      const checked = new WritableStream<Uint8Array<ArrayBuffer>>({
        write: async (chunk) => {
          bytes += chunk.length;
          if (full && bytes > 100) {
            await onto.abort();
            throw new DOMException("no space", "QuotaExceededError");
          }
          if (stick.unsound) chunk.set([(chunk[9] ?? 0) ^ 1], 9);
          await onto.write(chunk);
        },
        close: () => onto.close(),
        abort: (why) => onto.abort(why),
      });
      return checked as FileSystemWritableFileStream; // streamed to, it is all that is asked of it
    };
    return handle;
  };
}

/* Runs in the page: the files of the folder by name, as base64. */
async function filesThere(): Promise<Record<string, string>> {
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle("stick", { create: true });
  const found: Record<string, string> = {};
  for await (const [name, handle] of folder.entries()) {
    const bytes = new Uint8Array(await (await (handle as FileSystemFileHandle).getFile()).arrayBuffer());
    let text = "";
    for (const byte of bytes) text += String.fromCharCode(byte);
    found[name] = btoa(text);
  }
  return found;
}

/* Runs in the page. */
async function layThere(names: readonly string[]): Promise<void> {
  const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle("stick", { create: true });
  for (const name of names) {
    const stream = await (await folder.getFileHandle(name, { create: true })).createWritable();
    await stream.write("older");
    await stream.close();
  }
}

/* Runs in the page. */
async function removeFromStick(names: readonly string[]): Promise<void> {
  const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle("stick");
  for (const name of names) await folder.removeEntry(name).catch(() => undefined);
}

const press = (name: string): Promise<void> => page.getByRole("button", { name, exact: true }).click();

/** Backups of other days, and files that are none. */
async function lay(names: readonly string[]): Promise<void> {
  await tell({ laying: true });
  await page.evaluate(layThere, names);
  await tell({ laying: false, names: [] });
}

/** Tells the page about the folder from now on. */
async function tell(news: Partial<Stick>): Promise<void> {
  await page.evaluate(
    (of) => void Object.assign((globalThis as unknown as { stick: Stick }).stick, of),
    news,
  );
}

/** What was written and asked for since the page began. */
function stick(): Promise<Stick> {
  return page.evaluate(() => (globalThis as unknown as { stick: Stick }).stick);
}

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
  await press("Choose a folder");
  await page.getByText("Backups go into the folder “stick”.").waitFor();
  await lay([...older, "letter.pdf"]);
  const done = page.getByText(/was written into stick and read back there/).waitFor();
  await backUp(done);
  await done;
  const note = page.getByRole("banner").getByRole("link", { name: /backup/i });
  await expect.poll(() => note.innerText()).toBe("Backup today");
  const { names: written } = await stick();
  const [part, name] = written;
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

/** Backs up and waits for the download that comes instead; opens it with the second tool. */
async function backUpAsDownload(why: RegExp): Promise<void> {
  const download = page.waitForEvent("download");
  await backUp(download);
  const path = join(profile.path, "instead.habeas-backup");
  await (await download).saveAs(path);
  expect(openBackup(readFileSync(path), passphrase).cases).toHaveLength(1);
  await page.getByText(why).waitFor();
  await page.getByText(/was written, read back and handed to your browser as vault-/).waitFor();
  expect(await page.getByText(/read back there\.$/).count()).toBe(0);
}

/** The backups and the half-written in the folder, but for those of earlier days. */
async function newThere(): Promise<string[]> {
  const names = Object.keys(await page.evaluate(filesThere));
  return names.filter((name) => name.endsWith(".part") || name === day(0));
}

test("the folder is known again after the next unlock, and the browser is asked once more for leave to write there", async () => {
  await page.reload();
  await unlock(page);
  await goTo(page, "#/settings/backup");
  await page.getByText("Backups go into the folder “stick”.").waitFor();
  expect((await stick()).permission).toBe("prompt");
  const done = page.getByText(/was written into stick and read back there/).waitFor();
  await backUp(done);
  await done;
  expect(await stick()).toMatchObject({ permission: "granted", asked: 1 });
});

test.each(["denied", "prompt"] as const)(
  "leave to write is lost with the page: answered with “%s”, the backup comes as a download, and says how to go on",
  async (answer) => {
    await tell({ permission: "prompt", answer });
    const before = await page.evaluate(filesThere);
    await backUpAsDownload(/did not let Habeas write into that folder.*press “Back up now” once more/);
    expect(await page.evaluate(filesThere)).toEqual(before);
    // the next step that the words name
    await tell({ permission: "prompt", answer: "granted" });
    const done = page.getByText(/was written into stick and read back there/).waitFor();
    await backUp(done);
    await done;
  },
);

test.each(["at once", "at the second file"] as const)(
  "the folder is full, %s: the backup comes as a download, and nothing half-written looks like a backup",
  async (full) => {
    await page.evaluate(removeFromStick, [day(0)]);
    await tell({ full, names: [] });
    await backUpAsDownload(/no space left in that folder.*Make room there/);
    expect(await newThere()).toEqual([]);
    await tell({ full: "" });
  },
);

test("the folder is full: what was whole there under the same name stays whole", async () => {
  await lay([day(0)]);
  const before = await page.evaluate(filesThere);
  await tell({ full: "at the second file", names: [] });
  await backUpAsDownload(/no space left in that folder/);
  expect(await page.evaluate(filesThere)).toEqual(before);
  await tell({ full: "" });
});

test("a disk that gives back other bytes than were written: said, taken away there, and handed out as a download", async () => {
  await tell({ unsound: true });
  await backUpAsDownload(/was not what was written, so it was taken away/);
  expect((await newThere()).filter((name) => name.endsWith(".part"))).toEqual([]);
  await tell({ unsound: false });
});

test("the folder is gone: the backup comes as a download, and another folder can be chosen", async () => {
  await page.evaluate(async () => {
    await (await navigator.storage.getDirectory()).removeEntry("stick", { recursive: true });
  });
  await backUpAsDownload(/not there any more.*choose the folder again/);
  await press("Choose another folder");
  const done = page.getByText(/was written into stick and read back there/).waitFor();
  await backUp(done);
  await done;
  expect(await newThere()).toEqual([day(0)]);
});

test("through all of it nothing was thrown or blocked", () => {
  expect(app.observed).toMatchObject({ violations: [], errors: [] });
});
