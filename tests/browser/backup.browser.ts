import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { atPage, goTo, openCase, passphrase, prove, setUp, unlock } from "../support/at-desk.ts";
import { barriers, newProfile, openApp, type Opened } from "../support/browser.ts";

let profile: Awaited<ReturnType<typeof newProfile>>;
let app: Opened;
let page: Page;
let number: string;
/** The backup, as it was saved outside of the browser. */
let saved: string;

beforeAll(async () => {
  profile = await newProfile();
  app = await openApp({ profile: profile.path });
  ({ page } = app);
  await setUp(page);
  number = await openCase(page, { name: "Jane Roe", message: "Please delete everything you hold about me." });
});
afterAll(async () => {
  await app.close();
  await profile.remove();
});

const press = (name: string): Promise<void> => page.getByRole("button", { name, exact: true }).click();
const note = () => page.getByRole("banner").getByRole("link", { name: /backup/i });

/** Chooses a file of a form of backups, enters what opens it, and goes on. */
async function give(form: "check" | "open", path: string, words = passphrase): Promise<void> {
  await page.locator(`#${form}-file`).setInputFiles(path);
  await page.locator(`#${form}-secret`).fill(words);
  await press(form === "check" ? "Check this file" : "Open this backup");
}

/** Backs up, and keeps what the browser downloads. */
async function backUp(name: string): Promise<string> {
  await goTo(page, "#/settings/backup");
  await atPage(page, "Backup");
  const download = page.waitForEvent("download");
  await press("Back up now");
  const asked = page.getByRole("dialog", { name: "Is it you?" });
  const first = await Promise.race([download.then(() => false), asked.waitFor().then(() => true)]);
  if (first) await prove(page);
  const path = join(profile.path, name);
  await (await download).saveAs(path);
  await page
    .getByText("The backup was written, read back and handed to your browser", { exact: false })
    .waitFor();
  return path;
}

/** A copy of the backup that was harmed. */
function harmed(name: string, harm: (bytes: Buffer) => Buffer): string {
  const path = join(profile.path, name);
  writeFileSync(path, harm(readFileSync(saved)));
  return path;
}

describe("backing up", () => {
  test("a new desk says on every page that there is no backup yet", async () => {
    await goTo(page, "#/");
    await expect.poll(() => note().innerText()).toBe("No backup yet");
  });

  test("asks who it is, writes one file, reads it back, and does not say that it arrived", async () => {
    saved = await backUp("first.habeas-backup");
    await expect.poll(() => note().innerText()).toBe("Backup not checked");
    await page.getByText("whether it was saved is not known", { exact: false }).waitFor();
    expect(readFileSync(saved).subarray(0, 8).toString()).toBe("HABEASB1");
    const row = page.getByRole("row").filter({ hasText: ".habeas-backup" });
    await expect.poll(() => row.count()).toBe(1);
    expect(await barriers(page)).toEqual([]);
  });

  test("a backup is checked where it lies, says whose it is, and counts from then on", async () => {
    await give("check", saved);
    await page.getByText("The backup is whole.").waitFor();
    await page.getByText("It is the last backup of this desk, and from now on it counts.").waitFor();
    await expect.poll(() => note().innerText()).toBe("Backup today");
    await page.getByText("Everything is in the last backup.").waitFor();
    await page.getByText(/with 1 case, /).waitFor();
  });

  test.each([
    [
      "a flipped bit",
      "damaged",
      (bytes: Buffer) => {
        const at = Math.floor(bytes.length / 2);
        bytes[at] = (bytes[at] ?? 0) ^ 1;
        return bytes;
      },
    ],
    ["a missing end", "damaged", (bytes: Buffer) => bytes.subarray(0, bytes.length - 100)],
  ] as const)("%s is found", async (name, _code, harm) => {
    await give("check", harmed("harmed.habeas-backup", harm));
    await page.getByText("The data cannot be read: it is damaged", { exact: false }).waitFor();
    expect(await page.getByText("The backup is whole.").count(), name).toBe(0);
  });

  test("a wrong passphrase, another kind of file, and nothing chosen each say what to do", async () => {
    await give("check", saved, "not the passphrase");
    await page.getByText("That passphrase does not open this data.").waitFor();
    const other = join(profile.path, "letter.habeas-backup");
    writeFileSync(other, "Dear Sir or Madam");
    await give("check", other);
    await page.getByRole("alert").filter({ hasText: /file/ }).first().waitFor();
    await page.reload();
    await unlock(page);
    await press("Check this file");
    await page.getByRole("link", { name: "Choose the file of the backup." }).waitFor();
  });
});

describe("opening a backup beside the data", () => {
  test("an older one is compared in words, and leaving it changes nothing", async () => {
    await openCase(page, { name: "Noor Haddad", message: "What do you hold about me?", rights: ["Access"] });
    await goTo(page, "#/settings/backup");
    await give("open", saved);
    await page.getByText("The backup is older. What was recorded here since is not in it.").waitFor();
    expect(await barriers(page)).toEqual([]);
    await press("Leave everything as it is");
    await page.getByText("The backup was closed. Nothing has changed.").waitFor();
    await goTo(page, "#/");
    await page.getByText("Noor Haddad").first().waitFor();
  });

  test("working with it locks; then the desk is as it was, says so, and there is a way back", async () => {
    await goTo(page, "#/settings/backup");
    await give("open", saved);
    await press("Work with the backup");
    await prove(page);
    await unlock(page);
    await page.getByText("You work with a restored backup.").waitFor();
    await goTo(page, "#/settings/backup");
    await page.getByRole("heading", { name: "Backups restored" }).waitFor();
    await expect.poll(() => note().innerText()).toBe("Backup today");
    await page.getByText("Everything is in the last backup.").waitFor();
    await page.getByText("The backup is older. What was recorded here since is not in it.").waitFor();
    await goTo(page, "#/");
    await page.getByText("Jane Roe").first().waitFor();
    expect(await page.getByText("Noor Haddad").count()).toBe(0);
    expect(await barriers(page)).toEqual([]);
  });

  test("going the way back brings back everything", async () => {
    await press("Go back to the data from before");
    await prove(page);
    await unlock(page);
    await goTo(page, "#/");
    await page.getByText("Noor Haddad").first().waitFor();
    expect(await page.getByText("You work with a restored backup.").count()).toBe(0);
  });
});

describe("a laptop that has lost everything", () => {
  test("opens the backup at the door and is as it was", async () => {
    const kept = join(profile.path, "..", `kept-${String(process.pid)}.habeas-backup`);
    copyFileSync(await backUp("second.habeas-backup"), kept);
    await app.close();
    await profile.remove();
    profile = await newProfile();
    app = await openApp({ profile: profile.path });
    ({ page } = app);
    copyFileSync(kept, join(profile.path, "kept.habeas-backup"));
    await press("Open a backup");
    await atPage(page, "Open a backup");
    await give("open", join(profile.path, "kept.habeas-backup"));
    await page.getByText("There is nothing else on this laptop.").waitFor();
    expect(await barriers(page)).toEqual([]);
    await press("Work with the backup");
    await unlock(page);
    await goTo(page, "#/");
    await page.getByText("Noor Haddad").first().waitFor();
    await goTo(page, `#/c/${number}`);
    await page.getByText("Jane Roe").first().waitFor();
    await expect.poll(() => note().innerText()).toBe("Backup today");
    await goTo(page, "#/register/history");
    await page.getByText("Known by: Reading it where it lies").first().waitFor();
    await press("Check the chain");
    await page.getByText(/The chain is intact/).waitFor();
  });

  test("and once more, to keep it: then there is no way back any more", async () => {
    expect(await page.getByText("You work with a restored backup.").count()).toBe(0);
    await goTo(page, "#/settings/backup");
    await give("open", join(profile.path, "kept.habeas-backup"));
    await page.getByText("The backup is older.", { exact: false }).waitFor();
    await press("Work with the backup");
    await prove(page);
    await unlock(page);
    await press("Keep the backup");
    await prove(page);
    await page.getByText("The backup is kept; the data from before is destroyed.").waitFor();
    await page.reload();
    await unlock(page);
    await goTo(page, "#/");
    await page.getByText("Noor Haddad").first().waitFor();
    expect(await page.getByText("You work with a restored backup.").count()).toBe(0);
  });
});

test("through all of it nothing was thrown or blocked", () => {
  expect(app.observed).toMatchObject({ violations: [], errors: [] });
});
