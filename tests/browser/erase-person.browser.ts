import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { goTo, openCase, prove, setUp, unlock } from "../support/at-desk.ts";
import { barriers, newProfile, openApp, type Opened } from "../support/browser.ts";
import { findIn } from "../support/find.ts";
import { dumpOrigin, searchProfile } from "../support/profile.ts";
import { keepUnsealed } from "../support/unsealed.ts";

/** Somebody else in what was found about Jane Roe. */
const other = "Wendeline Quillfeather";
const wanted = ["Wendeline", "Quillfeather", "quillfeather@contoso.example"];

let profile: Awaited<ReturnType<typeof newProfile>>;
let app: Opened;
let page: Page;
let number: string;

const press = (name: string): Promise<void> => page.getByRole("button", { name, exact: true }).click();
const dialog = () => page.getByRole("dialog", { name: "Erase somebody else from the case?" });

beforeAll(async () => {
  profile = await newProfile();
  app = await openApp({ profile: profile.path });
  ({ page } = app);
  await setUp(page);
  number = await openCase(page, {
    name: "Jane Roe",
    message: "What do you hold about me?",
    rights: ["Access"],
  });
  await goTo(page, `#/c/${number}/findings/import`);
  const rows = ["id,name,note", "1,Jane Roe,called about the invoice", `2,Jane Roe,handed on to ${other}`];
  await page.locator("#files").setInputFiles([
    { name: "tickets.csv", mimeType: "text/csv", buffer: Buffer.from(`${rows.join("\n")}\n`) },
    {
      name: "mail.eml",
      mimeType: "message/rfc822",
      buffer: Buffer.from(
        `From: Jane Roe <jane@example.org>\r\nTo: ${other} <quillfeather@contoso.example>\r\n\r\nThank you.\r\n`,
      ),
    },
    { name: "chat.txt", mimeType: "text/plain", buffer: Buffer.from("Jane Roe: is anybody there?\n") },
  ]);
  await page.getByRole("progressbar", { name: "3 of 3 files" }).waitFor();
  await goTo(page, `#/c/${number}`);
  for (const note of [`${other} was copied in.`, "Jane called on Monday."]) {
    await page.getByLabel("New note", { exact: true }).fill(note);
    await press("Add note");
    await page.getByText(note).first().waitFor();
  }
});
afterAll(async () => {
  await app.close();
  await profile.remove();
});

/** Every page of the case on which the person could stand, with something on each by which it is known to be there. */
const places = {
  "": "Notes (",
  "/findings": "called about the invoice",
  "/findings/import": "chat.txt",
  "/plan": "Plan",
  "/history": "Note added",
} as const;

/** The pages that name the person. */
async function naming(): Promise<string[]> {
  const found: string[] = [];
  for (const [place, shown] of Object.entries(places)) {
    await goTo(page, `#/c/${number}${place}`);
    await page.locator("main").getByText(shown).first().waitFor();
    if ((await page.locator("main").innerText()).includes("Quillfeather")) found.push(place);
  }
  return found;
}

/** Where the person can be found in what the browser keeps: in its files, and by a page of the same origin. */
async function kept(): Promise<unknown[]> {
  const parts = await dumpOrigin(page);
  expect(parts.length).toBeGreaterThan(20);
  const seen = parts.flatMap(({ where, bytes }) => findIn(where, bytes, wanted));
  return [...seen, ...searchProfile(profile.path, wanted).found];
}

test("before, the findings, the notes and the history name the person, and nothing of it lies readable", async () => {
  expect(await naming()).toEqual(["", "/findings", "/history"]);
  expect(await kept()).toEqual([]);
});

test("the person is erased, once it is known who does it; what goes is counted before, and said afterwards beside the button", async () => {
  await goTo(page, `#/c/${number}/person`);
  await press("Erase somebody else from the case");
  const called = dialog().getByLabel("Name, and what else the person is called by");
  await called.fill(`${other}\nquillfeather@contoso.example`);
  await dialog().getByText("Names the person: 2 findings, 1 note and 2 files.").waitFor();
  expect(await barriers(page)).toEqual([]);
  await dialog().getByRole("button", { name: "Erase the person" }).click();
  await prove(page);
  const said = page.locator("main").getByText("The person was erased from the case.", { exact: false });
  await said.waitFor();
  expect(await said.evaluate((one) => one.getBoundingClientRect().top)).toBeGreaterThan(0);
  expect(await said.evaluate((one) => innerHeight - one.getBoundingClientRect().bottom)).toBeGreaterThan(0);
  await expect.poll(() => page.locator("main").innerText()).not.toContain("Quillfeather");
});

test("afterwards no page of the case names the person; the rest of it is there; the history says what was looked for", async () => {
  expect(await naming()).toEqual([]);
  await page.getByText("Nothing left that opens: Yes").waitFor();
  await page.getByText("Texts of the case that still name it: 0").waitFor();
  await page.getByText("Text: Jane called on Monday.").waitFor();
  await page.getByRole("button", { name: "Check the chain" }).click();
  await page.getByText(/The chain is intact/).waitFor();
  await goTo(page, `#/c/${number}/findings/import`);
  await expect.poll(() => page.getByText(/Our copy of the file was erased on/).count()).toBe(2);
  expect(await kept()).toEqual([]);
});

test("nor after the next unlock, nor in the profile once the browser has ended", async () => {
  await page.reload();
  await unlock(page);
  expect(await naming()).toEqual([]);
  expect(app.observed).toMatchObject({ violations: [], errors: [] });
  expect(await kept()).toEqual([]);
  await app.context.close();
  expect(searchProfile(profile.path, wanted)).toMatchObject({ found: [] });
});

test("the same search finds the person where it was kept without sealing", async () => {
  app = await openApp({ profile: profile.path });
  ({ page } = app);
  await keepUnsealed(page, wanted);
  const found = (await kept()) as { text: string }[]; // of the searches above
  expect(new Set(found.map(({ text }) => text))).toEqual(new Set(wanted));
});
