import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { goTo, openCase, setUp } from "../support/at-desk.ts";
import { barriers, newProfile, openApp, type Opened } from "../support/browser.ts";

let profile: Awaited<ReturnType<typeof newProfile>>;
let app: Opened;
let page: Page;
let number: string;

beforeAll(async () => {
  profile = await newProfile();
  app = await openApp({ profile: profile.path });
  ({ page } = app);
  await setUp(page);
  number = await openCase(page, { name: "Jane Roe", message: "What do you hold about me?" });
});
afterAll(async () => {
  await app.close();
  await profile.remove();
});

const file = (name: string, content: string | Buffer) => ({
  name,
  mimeType: "application/octet-stream",
  buffer: Buffer.from(content),
});
const hostile = '<img src=x onerror="fetch(`https://evil.example`)"><script>alert(1)</script>';
const many = Array.from({ length: 20_000 }, (_, i) => `${i},Person ${i},nothing to see`);
many[12_345] = `12345,Jane Roe,"Tom Baker has the same fault, ${hostile}"`;

test("files of every kind are read in workers, and each that cannot be says why", async () => {
  await goTo(page, `#/c/${number}/findings/import`);
  await page.locator("#files").setInputFiles([
    file("tickets.csv", `id,name,note\n${many.join("\n")}\n`),
    file(
      "chat.json",
      JSON.stringify([
        { from: "Jane Roe", text: "Hello Tom Baker" },
        { from: "Tom", text: "Hi" },
      ]),
    ),
    file("people.xml", "<people><p><n>Jane Roe</n></p><p><n>Tom</n></p></people>"),
    file("mail.eml", "From: Jane Roe <jane@contoso.example>\r\nSubject: Hi\r\n\r\nTom Baker knows.\r\n"),
    file("bomb.xml", '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'),
    file("scan.csv", Buffer.from([0x25, 0x50, 0x44, 0x46, 0x2d, 0x31])),
    file("empty.txt", ""),
    file("broken.json", '[{"a": 1},\n{"a": }]'),
  ]);
  await page.getByText("8 of 8 files").first().waitFor();
  await page.getByText("20,000 records read, 1 finding").waitFor();
  await page.getByText("It has a document type definition").waitFor();
  await page.getByText("it ends in .csv but holds a PDF").waitFor();
  await page.getByText("There is nothing in this file.").waitFor();
  await page.getByText("It stops making sense at line 2.").waitFor();
  await page.getByText("4 items · 0 decided · 4 left").waitFor();
});

test("a large file leaves the page alive, and can be cancelled", async () => {
  const row = `${"x".repeat(200)},Jane Rowe,${"y".repeat(200)}\n`;
  const large = join(profile.path, "large.csv");
  await writeFile(large, `a,b,c\n${row.repeat(200_000)}`);
  await page.locator("#files").setInputFiles(large);
  await page.getByRole("button", { name: "Cancel large.csv" }).click();
  await page.getByText("Stopped, as you asked.").waitFor();
  await page.getByText("4 items · 0 decided · 4 left").waitFor();
});

test("a finding is redacted everywhere and decided without a mouse", async () => {
  await goTo(page, `#/c/${number}/findings`);
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: /^0001 · tickets.csv · row 12347/ }).waitFor();
  expect(await page.locator('[data-field="2"]').textContent()).toBe(
    `Tom Baker has the same fault, ${hostile}`,
  );

  // Tab to the note, pick its first word, widen by the next, redact it everywhere.
  const field = page.locator('[data-field="2"]');
  for (
    let i = 0;
    i < 40 && !(await field.evaluate((element) => element === document.activeElement));
    i += 1
  ) {
    await page.keyboard.press("Tab");
  }
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Control+Shift+ArrowRight");
  await page.getByText("Selected: “Tom Baker”").waitFor();
  await page.keyboard.press("Shift+R");
  await page.getByText("3 places in 3 items").waitFor();
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Undo: Taken out in 3 places" }).waitFor();
  await page.keyboard.press("2");
  await page.getByText("4 items · 1 decided · 3 left").waitFor();
  await page.getByRole("button", { name: "As it will be sent" }).press("Enter");
  await expect.poll(() => field.textContent()).toBe(`[third party] has the same fault, ${hostile}`);
});

test("the same is done with the mouse: two words marked, one place taken out", async () => {
  await goTo(page, `#/c/${number}/findings`);
  await page.getByRole("link", { name: "Review finding 0002" }).click();
  const text = page.locator('[data-field="0"]');
  await text.dblclick({ position: { x: 10, y: 10 } });
  await page.getByText("Selected: “Jane”").waitFor();
  await page.getByRole("button", { name: "Redact", exact: true }).click();
  await page.getByRole("button", { name: "Put back “Jane”" }).click();
  await page.getByText("Nothing selected.").waitFor();
  expect(await barriers(page)).toEqual([]);
});

test("no page of it has a serious fault of access, and nothing was run or asked for", async () => {
  for (const item of ["", "/import", "/record"]) {
    await goTo(page, `#/c/${number}/findings${item}`);
    await page.getByRole("heading", { level: 1 }).waitFor();
    expect(await barriers(page)).toEqual([]);
  }
  expect(app.observed.violations).toEqual([]);
  expect(app.observed.requests.filter((address) => address.includes("evil"))).toEqual([]);
  expect(await page.title()).not.toContain("Jane");
});
