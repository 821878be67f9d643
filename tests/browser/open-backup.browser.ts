import JSZip from "jszip";
import { readFileSync, writeFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { atPage, goTo, openCase, passphrase, prove, setUp } from "../support/at-desk.ts";
import { barriers, newProfile, openApp, type Opened } from "../support/browser.ts";
import { openBackup } from "../tools/open-backup.mjs";

let profile: Awaited<ReturnType<typeof newProfile>>;
let app: Opened;
let page: Page;
/** Backup and page, outside of the browser, as they would lie on a stick. */
let backup: string;
let tool: string;

const evidence = "name,email\nJane Roe,jane@example.com\nMax Roe,max@example.com\n";

async function keep(press: string, name: string): Promise<string> {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: press, exact: true }).click();
  const asked = page.getByRole("dialog", { name: "Is it you?" });
  if (await Promise.race([download.then(() => false), asked.waitFor().then(() => true)])) await prove(page);
  const path = join(profile.path, name);
  await (await download).saveAs(path);
  return path;
}

beforeAll(async () => {
  profile = await newProfile();
  app = await openApp({ profile: profile.path });
  ({ page } = app);
  await setUp(page);
  const number = await openCase(page, { name: "Jane Roe", message: "Please delete everything." });
  await goTo(page, `#/c/${number}/findings/import`);
  await page
    .locator("input[type=file]")
    .first()
    .setInputFiles({
      name: "crm export.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(evidence),
    });
  await page.getByText(/2 records read/).waitFor();
  await openCase(page, { name: "Noor Haddad", message: "What do you hold?", rights: ["Access"] });
  await goTo(page, "#/settings/backup");
  await atPage(page, "Backup");
  backup = await keep("Back up now", "one.habeas-backup");
  tool = await keep("Save the tool that opens backups without Habeas", "open-backup.html");
  expect(app.observed.violations).toEqual([]);
  await app.context.close();
  app = await openApp({ url: pathToFileURL(tool).href, path: "" });
  ({ page } = app);
  await app.context.setOffline(true);
});
afterAll(async () => {
  await app.close();
  await profile.remove();
});

async function open(path: string, secret = passphrase): Promise<void> {
  await page.getByLabel("Backup file").setInputFiles(path);
  await page.getByLabel("Passphrase or recovery key").fill(secret);
  await page.getByRole("button", { name: "Open the backup" }).click();
}

/** A copy of the backup that was changed. */
function harmed(harm: (bytes: Buffer) => Buffer): string {
  const path = join(profile.path, "harmed.habeas-backup");
  writeFileSync(path, harm(readFileSync(backup)));
  return path;
}

const problem = (words: string) => page.getByRole("alert").filter({ hasText: words }).waitFor();

describe("the page that opens backups, from a disk and without a network", () => {
  test("is the file that lies beside the app", () => {
    const beside = join(import.meta.dirname, "..", "..", "dist", "open-backup.html");
    expect(readFileSync(tool, "utf8")).toBe(readFileSync(beside, "utf8"));
  });

  test.each([
    [
      "nothing chosen",
      "Choose the file of the backup.",
      async () => page.getByRole("button", { name: "Open the backup" }).click(),
    ],
    [
      "a wrong passphrase",
      "That passphrase does not open this backup.",
      () => open(backup, "not the passphrase"),
    ],
    [
      "a flipped bit",
      "it is damaged or was changed",
      () =>
        open(
          harmed(
            (bytes) => (bytes.writeUInt8(bytes.readUInt8(bytes.length >> 1) ^ 1, bytes.length >> 1), bytes),
          ),
        ),
    ],
    ["a missing end", "it is damaged or was changed", () => open(harmed((bytes) => bytes.subarray(0, -100)))],
    [
      "a newer format",
      "written by a newer version of Habeas",
      () => open(harmed((bytes) => (bytes.write("2", 7), bytes))),
    ],
    [
      "another file",
      "This is not a backup of Habeas.",
      () => open(harmed(() => Buffer.from("Dear Sir or Madam"))),
    ],
  ] as const)("tells %s in words, and shows nothing", async (_, words, act) => {
    await act();
    await problem(words);
    expect(await page.getByRole("button", { name: "Save as one ZIP file" }).isVisible()).toBe(false);
  });

  test("opens what the app wrote, and saves it byte for byte as one ZIP file", async () => {
    await open(backup);
    await page.getByRole("heading", { name: "The backup is whole" }).waitFor();
    await expect.poll(() => page.getByText(/with 2 cases, .* and 1 file of /).count()).toBe(1);
    expect(await barriers(page)).toEqual([]);
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Save as one ZIP file" }).click();
    const path = join(profile.path, "contents.zip");
    await (await download).saveAs(path);
    const files = new Map<string, Buffer>();
    for (const one of Object.values((await JSZip.loadAsync(readFileSync(path), { checkCRC32: true })).files))
      files.set(one.name, await one.async("nodebuffer"));
    mustBeTheSame(files);
  });

  test("saves the same into a folder where the browser can write into one", async () => {
    await page.addInitScript(memoryFolder);
    await page.reload();
    await open(backup);
    await page.getByRole("button", { name: "Save into a folder" }).click();
    await page.getByText(/Everything was saved into the folder “habeas-contents-/).waitFor();
    const saved = await page.evaluate(
      () => (globalThis as unknown as { saved: Record<string, string> }).saved,
    );
    const files = new Map(
      Object.entries(saved).map(([name, text]) => [
        name.split("/").slice(1).join("/"),
        Buffer.from(text, "base64"),
      ]),
    );
    mustBeTheSame(files);
  });

  test("fits 320 pixels, in the dark, and is used by keyboard alone", async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(await barriers(page)).toEqual([]);
    await page.reload();
    await page.getByLabel("Backup file").setInputFiles(backup);
    await page.getByLabel("Backup file").focus();
    await page.keyboard.press("Tab");
    await page.keyboard.type(passphrase);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "The backup is whole" }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("found-title");
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Save as one ZIP file" }).focus();
    await page.keyboard.press("Enter");
    expect((await download).suggestedFilename()).toMatch(/^habeas-contents-\d{4}-\d\d-\d\d\.zip$/);
  });

  test("asked nothing of any network, and nothing was thrown or blocked", () => {
    expect(app.observed.requests.filter((url) => !/^(?:file|blob):/.test(url))).toEqual([]);
    expect(app.observed.violations).toEqual([]);
    expect(app.observed.errors).toEqual([]);
  });
});

/** Against the second tool, which shares no code with the page: cases, findings, settings, history and files. */
function mustBeTheSame(files: ReadonlyMap<string, Buffer>): void {
  const told = openBackup(readFileSync(backup), passphrase);
  const json = (name: string): unknown => JSON.parse(files.get(name)?.toString() ?? "null");
  const desk = json("desk.json") as { settings: unknown; register: unknown };
  expect(desk.settings).toEqual(told.settings);
  expect(desk.register).toEqual(told.register);
  const journal = json("journal.json") as { hash: string }[];
  expect(journal.map(({ hash }) => hash)).toEqual(told.journal.map(({ hash }) => hash));
  expect(told.cases).toHaveLength(2);
  for (const one of told.cases) {
    const { number } = one.case as { number: string };
    const saved = json(`cases/${number}/case.json`) as {
      case: unknown;
      findings: unknown;
      files: { savedAs: string }[];
    };
    expect(saved).toMatchObject({ case: one.case, findings: one.findings });
    for (const [i, { sha256 }] of one.files.entries()) {
      const bytes = files.get(`cases/${number}/${saved.files[i]?.savedAs ?? ""}`) ?? Buffer.alloc(0);
      expect(createHash("sha256").update(bytes).digest("hex")).toBe(sha256);
      expect(bytes.toString()).toBe(evidence);
    }
  }
  expect([...files.keys()].filter((name) => name.endsWith(".csv"))).toHaveLength(1);
}

/* Runs in the page: stands in for the picker, which no program can drive, with a folder that keeps what is written. */
function memoryFolder(): void {
  const saved: Record<string, string> = {};
  const folder = (name: string, path: string): object => ({
    name,
    getDirectoryHandle: async (inner: string, { create = false } = {}) => {
      if (!create) throw new DOMException("none", "NotFoundError");
      return folder(inner, `${path}${inner}/`);
    },
    getFileHandle: async (inner: string) => ({
      createWritable: async () => {
        let text = "";
        return {
          write: async (part: Uint8Array) => {
            for (const byte of part) text += String.fromCharCode(byte);
          },
          close: async () => {
            saved[`${path}${inner}`] = btoa(text);
          },
          abort: async () => undefined,
        };
      },
    }),
  });
  Object.assign(globalThis, { saved, showDirectoryPicker: async () => folder("stick", "") });
}
