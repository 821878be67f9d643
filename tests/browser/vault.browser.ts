import { readlink } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { goTo, lock, openCase, setUp, tryToUnlock, unlock } from "../support/at-desk.ts";
import { keyText } from "../../src/lib/checked-key.ts";
import { newProfile, openApp, type Opened } from "../support/browser.ts";
import { searchProfile } from "../support/profile.ts";

const jane = { name: "Jane Roe", message: "Please delete everything you hold about me." };

let profile: Awaited<ReturnType<typeof newProfile>>;
let app: Opened;
let page: Page;
let number: string;

beforeAll(async () => {
  profile = await newProfile();
  app = await openApp({ profile: profile.path });
  ({ page } = app);
  await setUp(page);
  number = await openCase(page, jane);
});
afterAll(async () => {
  await app.close();
  await profile.remove();
});

const cell = (name: string) => page.getByRole("link", { name }).first();

test("a case that was opened is there again after a reload and the passphrase", async () => {
  await page.reload();
  await unlock(page);
  await goTo(page, "#/cases");
  await cell(number).waitFor();
  await page.getByText("Jane Roe").first().waitFor();
});

test("locked, the page shows nothing of a case, and the address no more than its number", async () => {
  await goTo(page, `#/c/${number}`);
  await page.getByText("Jane Roe").first().waitFor();
  await lock(page);
  expect(await page.content()).not.toContain("Jane Roe");
  expect(page.url()).toMatch(new RegExp(`/#/c/${number}$`));
  expect(await page.title()).not.toContain("Jane");
});

test("a wrong passphrase is told in plain words with a remedy, and costs nothing", async () => {
  await tryToUnlock(page, "anchor bacon candle dolphin ember falcons");
  await page
    .getByText(
      "That passphrase does not open this data. Check Caps Lock and the keyboard language, then try again.",
    )
    .first()
    .waitFor();
  // Counted across a reload, with the recovery key as with the passphrase.
  await page.reload();
  await page.getByRole("button", { name: "Use the recovery key" }).click();
  await page.getByLabel("Recovery key", { exact: true }).fill(keyText(new Uint8Array(16)));
  await page.getByRole("button", { name: "Unlock with this key" }).click();
  await page.getByText("That key does not open this data.").first().waitFor();
  await page.reload();
  await unlock(page);
  await page.getByText("Jane Roe").first().waitFor();
  await goTo(page, "#/register/history");
  await page.getByText("Somebody tried to unlock and did not get in").first().waitFor();
  await page.getByText("Failed tries before this unlock: 2").waitFor();
  await page.reload();
  await unlock(page);
  await page.getByText("Failed tries before this unlock: 2").waitFor();
  expect(await page.getByText("Somebody tried to unlock and did not get in").count()).toBe(1);
});

test("a request that is half typed when the desk is locked is there after unlocking", async () => {
  await goTo(page, "#/new");
  const field = page.getByLabel("Paste or type what was asked");
  await field.pressSequentially("I am calling about my dau");
  await lock(page);
  await unlock(page);
  await expect.poll(() => field.inputValue()).toBe("I am calling about my dau");
});

test("a task and a reason that are half typed are there after a reload, and the disk holds neither in clear", async () => {
  const task = page.getByRole("textbox", { name: "What is to be done" });
  const reason = page.getByRole("textbox", { name: "What you asked, in a few words" });
  const saved = page.getByText(/^Saved( on this laptop| \d\d:\d\d)$/);
  await goTo(page, `#/c/${number}/plan/new-task`);
  await task.pressSequentially("Ask Ada about the mailb");
  await goTo(page, `#/c/${number}/clock/pause`);
  await reason.pressSequentially("Which of the two accou");
  await saved.waitFor();
  await page.reload();
  await unlock(page);
  await expect.poll(() => reason.inputValue()).toBe("Which of the two accou");
  await page.getByText("What you typed was kept.").waitFor();
  await goTo(page, `#/c/${number}/plan/new-task`);
  await expect.poll(() => task.inputValue()).toBe("Ask Ada about the mailb");
  expect(searchProfile(profile.path, ["Ask Ada", "two accou"]).found).toEqual([]);
});

test("a second window shows what the first has open, and may go on when that is closed", async () => {
  const second = await app.context.newPage();
  await second.goto(page.url().replace(/#.*/, `#/c/${number}`));
  await second.getByText("This window only shows").waitFor();
  await second.getByText("Jane Roe").first().waitFor();
  await page.close();
  await unlock(second);
  page = second;
  await goTo(page, `#/c/${number}`);
  await page.getByText("Jane Roe").first().waitFor();
});

test("a change that was called saved survives the browser being killed at once", async () => {
  const other = await openCase(page, { ...jane, name: "Noor Haddad" });
  await page.getByText(/^Saved \d\d:\d\d$/).waitFor();
  // The lock of a profile names the process that has it.
  const pid = Number((await readlink(join(profile.path, "SingletonLock"))).split("-").at(-1));
  const gone = new Promise((resolve) => app.context.once("close", resolve));
  process.kill(pid, "SIGKILL");
  await gone;
  expect(app.observed).toMatchObject({ errors: [], violations: [] });

  app = await openApp({ profile: profile.path });
  ({ page } = app);
  await unlock(page);
  await goTo(page, "#/cases");
  await cell(other).waitFor();
  await cell(number).waitFor();
  await goTo(page, "#/register/history");
  await page.getByRole("button", { name: "Check the chain" }).click();
  await page
    .getByText(/The chain is intact/)
    .first()
    .waitFor();
  expect(app.observed).toMatchObject({ errors: [], violations: [] });
});
