import { open } from "node:fs/promises";
import { join } from "node:path";
import { chromium, type CDPSession, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { atPage, goTo, openCase, passphrase, setUp, tryToUnlock, unlock } from "../support/at-desk.ts";
import { newProfile, openApp, type Opened } from "../support/browser.ts";

let profile: Awaited<ReturnType<typeof newProfile>>;
let app: Opened;
let page: Page;
/** A case that is there before anything goes wrong, and must stay as it is. */
let jane: string;

beforeAll(async () => {
  profile = await newProfile();
  app = await openApp({ profile: profile.path });
  ({ page } = app);
  await setUp(page);
  jane = await openCase(page, { name: "Jane Roe", message: "What do you hold about me?" });
});
afterAll(async () => {
  await app.close();
  await profile.remove();
});

const message = () => page.getByLabel("Paste or type what was asked");
const row = (name: string) => page.getByRole("listitem").filter({ hasText: name });
const press = (name: string) => page.getByRole("button", { name, exact: true }).click();
const file = (name: string, content: string | Buffer) => ({
  name,
  mimeType: "application/octet-stream",
  buffer: Buffer.from(content),
});

function nothingWrong(): void {
  expect(app.observed).toMatchObject({ violations: [], errors: [] });
}

/** The other case is as it was: its items, and its line in the list. */
async function untouched(items: string): Promise<void> {
  await goTo(page, `#/c/${jane}/findings`);
  await page.getByText(items).first().waitFor();
}

describe("a request", () => {
  test("with an empty message goes on by hand: nothing is made up, and the name is asked for", async () => {
    await goTo(page, "#/new");
    await press("Continue");
    await atPage(page, "Details of the request");
    expect(await page.getByLabel("Name of the person").inputValue()).toBe("");
    await press("Continue");
    const problem = page.getByRole("alert", { name: "There is a problem" });
    await problem.getByRole("link", { name: /name of the person/i }).waitFor();
  });

  test("with a nonsense message suggests nothing, says so, and keeps it word for word", async () => {
    const nonsense = "\u202e\u0000 asdf ;;;; %%% \ud83d\ude80 ".repeat(300) + "]]><script>alert(1)</script>";
    await goTo(page, "#/new");
    await message().fill(nonsense);
    await press("Read this message");
    await page.getByText("We found nothing to suggest", { exact: false }).waitFor();
    await press("Continue");
    await atPage(page, "Details of the request");
    await page.goBack();
    expect(await message().inputValue()).toBe(nonsense);
  });

  test("received in the future is refused with a remedy, and everything else typed stays", async () => {
    await goTo(page, "#/new");
    await message().fill("Please delete my account.");
    await press("Continue");
    await atPage(page, "Details of the request");
    await page.getByLabel("Name of the person").fill("Noor Haddad");
    await page.getByRole("checkbox", { name: "Erasure", exact: true }).check();
    await page.getByLabel("Received on").fill("1 Jan 2199");
    await press("Continue");
    const problem = page.getByRole("alert", { name: "There is a problem" });
    await problem
      .getByText(/future/i)
      .first()
      .waitFor();
    expect(await page.getByLabel("Name of the person").inputValue()).toBe("Noor Haddad");
    expect(await page.getByLabel("Received on").inputValue()).toBe("1 Jan 2199");
    await page.getByLabel("Received on").fill("today");
    await press("Continue");
    await atPage(page, "Identity and validity");
  });

  test("that comes as a mail without text says where the words may be, and keeps what was typed", async () => {
    await goTo(page, "#/new");
    await message().fill("She called this morning.");
    const mail = "From: Jane Roe <jane@contoso.example>\r\nSubject: See the file\r\n\r\n";
    await page.locator("#message-file").setInputFiles(file("request.eml", mail));
    await page.getByText("This mail has no text of its own.").waitFor();
    await page.getByText("What was asked may be in an attachment").waitFor();
    expect(await message().inputValue()).toContain("She called this morning.");
  });
});

describe("a file to import", () => {
  test("that is broken, binary or empty says so in its own line; the others are read", async () => {
    await goTo(page, `#/c/${jane}/findings/import`);
    await page
      .locator("#files")
      .setInputFiles([
        file("good.csv", "name,note\nJane Roe,called\n"),
        file("scan.csv", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0, 0, 0])),
        file("noise.csv", Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 7919) % 256))),
        file("broken.json", '[{"name": "Jane Roe"},\n{"name": }]'),
        file("letter.eml", "From: Jane Roe <jane@contoso.example>\r\nSubject: Jane Roe\r\n\r\n"),
      ]);
    await page.getByText("5 of 5 files").first().waitFor();
    await row("good.csv").getByText("1 record read, 1 finding").waitFor();
    await row("scan.csv").getByText("it ends in .csv but holds", { exact: false }).waitFor();
    await row("noise.csv").getByText("Find out what kind of file it really is", { exact: false }).waitFor();
    await row("broken.json").getByText("It stops making sense at line 2.").waitFor();
    await row("broken.json").getByText("Other files are not affected.").waitFor();
    await row("letter.eml")
      .getByText(/no text/i)
      .waitFor();
    await untouched("2 items · 0 decided · 2 left");
  });

  test("of 2 GB is refused at once with a remedy, and the page stays alive", async () => {
    const path = join(profile.path, "everything.csv");
    const handle = await open(path, "w");
    await handle.write(`name,note\n${"Jane Roe,called\n".repeat(10_000)}`);
    await handle.truncate(2 * 1024 ** 3);
    await handle.close();
    await goTo(page, `#/c/${jane}/findings/import`);
    await page.locator("#files").setInputFiles(path);
    await row("everything.csv").getByText("This file is too large to read here.").waitFor();
    await row("everything.csv").getByText("Split the file, or export a narrower part of it.").waitFor();
    await untouched("2 items · 0 decided · 2 left");
  });
});

describe("no space", () => {
  let session: CDPSession; // what it overrides ends with it

  async function quota(quotaSize?: number): Promise<void> {
    const { origin } = new URL(page.url());
    const params = quotaSize === undefined ? { origin } : { origin, quotaSize };
    await session.send("Storage.overrideQuotaForOrigin", params);
  }

  test("for a change: it is said with a remedy, what was typed stays, and later the same step succeeds", async () => {
    nothingWrong();
    await app.close();
    app = await openApp({ profile: profile.path });
    ({ page } = app);
    session = await app.context.newCDPSession(page);
    await quota(1); // before the database asks how much room there is: it remembers the answer
    await unlock(page);
    await goTo(page, `#/c/${jane}/plan/new-task`);
    const task = page.getByRole("textbox", { name: "What is to be done" });
    await task.fill("Ask Ada about the mailbox");
    await page.getByLabel("Add task").getByRole("button", { name: "Add task" }).click();
    const problem = page.getByRole("alert").filter({ hasText: "There is no space left on this disk." });
    await problem.getByText("Free some space, then try again. What you typed is still here.").waitFor();
    expect(await task.inputValue()).toBe("Ask Ada about the mailbox");
    await quota();
    await page.getByLabel("Add task").getByRole("button", { name: "Add task" }).click();
    await page.getByRole("link", { name: "Ask Ada about the mailbox" }).waitFor();
  });

  test("for a file: it is said in its line, and the file can be taken in once there is room", async () => {
    await goTo(page, `#/c/${jane}/findings/import`);
    await quota(1);
    const more = file("more.csv", `name,note\n${"Jane Roe,called again\n".repeat(2_000)}`);
    await page.locator("#files").setInputFiles(more);
    await row("more.csv").getByText("There is no space left on this disk.", { exact: false }).waitFor();
    await quota();
    await untouched("2 items · 0 decided · 2 left");
    await goTo(page, `#/c/${jane}/findings/import`);
    await page.locator("#files").setInputFiles(more);
    await page.getByText("2,000 records read, 2,000 findings").waitFor();
  });
});

describe("the door", () => {
  test("a wrong passphrase keeps out, says what to check, and the right one opens everything as it was", async () => {
    await page.reload();
    await atPage(page, "Unlock Habeas");
    await tryToUnlock(page, `${passphrase}s`);
    await page.getByText("That passphrase does not open this data.", { exact: false }).first().waitFor();
    await page.getByText("Check Caps Lock and the keyboard language", { exact: false }).first().waitFor();
    await unlock(page);
    await untouched("2,002 items");
  });

  test("a second window says that it only shows and how to work there instead, and the first works on", async () => {
    const second = await app.context.newPage();
    await second.goto(inject("url"));
    await second.getByText("This window only shows").waitFor();
    await second.getByRole("button", { name: "Work here instead" }).waitFor();
    await second.close();
    await untouched("2,002 items");
  });

  test("a private window is warned that it forgets, and is not stopped", async () => {
    const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
    const browser = await chromium.launch({ executablePath: inject("chromium"), args });
    const other = await browser.newPage();
    await other.goto(inject("url"));
    await setUp(other, "Contoso Ltd", async () => {
      await other.getByText("This may be a private window").waitFor();
      await other.getByText("use an ordinary window for real work", { exact: false }).waitFor();
    });
    await browser.close();
  });
});

test("through all of it nothing was thrown or blocked", nothingWrong);
