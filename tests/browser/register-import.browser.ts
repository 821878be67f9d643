import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { atPage, goTo, prove, setUp, unlock } from "../support/at-desk.ts";
import { barriers, newProfile, openApp, type Opened } from "../support/browser.ts";
import { keyboard, type Hand } from "../support/hand.ts";
import { otherRegister } from "../support/other-register.ts";

let profile: Awaited<ReturnType<typeof newProfile>>;
let app: Opened;
let page: Page;

beforeAll(async () => {
  profile = await newProfile();
  app = await openApp({ profile: profile.path });
  ({ page } = app);
  await setUp(page);
});
afterAll(async () => {
  await app.close();
  await profile.remove();
});

const chosen = (content: string | Buffer, name = "register.csv") => ({
  name,
  mimeType: "text/csv",
  buffer: Buffer.from(content),
});
const picker = () => page.locator("#register-file");
const button = (name: string | RegExp) => page.getByRole("button", { name });

async function open(): Promise<void> {
  await goTo(page, "#/");
  await atPage(page, "Worklist");
  await goTo(page, "#/register/import");
  await atPage(page, "Take over a register");
  await picker().waitFor({ state: "attached" });
}

/** In both schemes, and on a narrow screen with nothing beside it. */
async function looksWell(): Promise<void> {
  for (const colorScheme of ["dark", "light"] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await barriers(page)).toEqual([]);
  }
  await page.setViewportSize({ width: 320, height: 800 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  expect(await barriers(page)).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 800 });
}

const register = otherRegister(500);

describe("a register of 500 requests", () => {
  test("is taken over with the keyboard alone, after a row was put right", async () => {
    await open();
    await looksWell();
    const spoilt = `${register.csv}R-501;Ines;soon;Late Comer;Access;Open;;;\r\n`;
    const hand: Hand = keyboard(page);
    await hand.attach(picker(), chosen(spoilt));
    await page.getByText("500 requests can be taken in").waitFor();
    await page.getByText("Not taken over: Handler, Remarks.").waitFor();
    await looksWell();
    await hand.press(button(/^Correct row \d+$/));
    await hand.write(page.locator('[id^="mend-"][id$="received-on"]'), "19 nov 2025");
    await looksWell();
    await hand.press(button("Take these corrections"));
    await page.getByText("501 requests can be taken in").waitFor();
    await hand.press(button("Take in 501 requests"));
    await page.getByText("501 requests taken in", { exact: true }).first().waitFor({ timeout: 60_000 });
    await looksWell();
  });

  test("stands in the register with its dates, and what is open stands in the worklist", async () => {
    await goTo(page, "#/register");
    await atPage(page, "Register");
    await page.getByText("501 requests, latest first").waitFor();
    const saving = page.waitForEvent("download");
    await page.getByRole("button", { name: "CSV", exact: true }).click();
    await prove(page);
    const saved = await readFile(await (await saving).path(), "utf8");
    const received = saved
      .split("\r\n")
      .slice(1, -1)
      .map((line) => line.split(",")[1]?.replaceAll('"', ""));
    const expected = [...register.expected.map(({ receivedOn }) => receivedOn), "2025-11-19"];
    expect(received.sort()).toEqual(expected.sort());
    await goTo(page, "#/");
    await atPage(page, "Worklist");
    for (const { name } of register.expected.filter(({ open }) => open).slice(0, 3)) {
      await page.getByRole("searchbox").first().fill(name);
      await page.getByRole("link", { name }).first().waitFor();
    }
  });

  test("is all there after locking the laptop, with one line in the history for all of it", async () => {
    await app.close();
    app = await openApp({ profile: profile.path });
    ({ page } = app);
    await unlock(page);
    await goTo(page, "#/register/history");
    await page.getByText("Requests taken over from another register").first().waitFor();
    await goTo(page, "#/register");
    await page.getByText("501 requests, latest first").waitFor();
  });

  test("comes in no second time without being asked", async () => {
    await open();
    await picker().setInputFiles(chosen(register.csv));
    await page.getByText("Everything in this file is here already.").waitFor();
    expect(await button(/^Take in \d+ request/).count()).toBe(0);
  });
});

test("letters of Windows-1252 come out right, and the officer is told to look", async () => {
  await open();
  const text = "Ref;Received;Name;Type\r\nW-1;2025-03-14;J\u00f6rg Gro\u00df;Access\r\n";
  await picker().setInputFiles(chosen(Buffer.from(text, "latin1")));
  await page.getByText("This file is not in UTF-8.").waitFor();
  await page.getByRole("rowheader", { name: "W-1" }).waitFor();
  await page.getByRole("cell", { name: "Jörg Groß" }).waitFor();
});

describe("a file nobody should choose", () => {
  const cases: readonly (readonly [string, () => Buffer | string, RegExp])[] = [
    ["50,000 rows", () => `a;b\n${"1;2\n".repeat(50_000)}`, /more than Habeas reads at once.*10,001 rows/],
    [
      "a workbook by another name",
      () => Buffer.from("504b0304140000000800", "hex"),
      /does not fit its name.*a zip archive/i,
    ],
    ["300 columns", () => `${"a;".repeat(299)}b\n${"1;".repeat(299)}2\n`, /200 columns/],
  ];
  test.for(cases)("with %s is refused in words, and the page stays quick", async ([, content, words]) => {
    await open();
    await picker().setInputFiles(chosen(content()));
    await page.locator("#register-file-error").filter({ hasText: words }).waitFor({ timeout: 30_000 });
    expect(await page.getByRole("heading", { name: "Which column holds what" }).count()).toBe(0);
  });

  test("with more than 100 MB is refused at once", async () => {
    const path = join(profile.path, "large.csv");
    await writeFile(path, Buffer.alloc(101 << 20, "1;2;3;4;5;6\n"));
    await open();
    await picker().setInputFiles(path);
    await page
      .locator("#register-file-error")
      .filter({ hasText: /The limit is/ })
      .waitFor({ timeout: 30_000 });
  });

  test("with a row of a megabyte shows the others and says what is too long", async () => {
    await open();
    const long = `X-2;2025-03-15;${"x".repeat(1_000_000)};Access`;
    await picker().setInputFiles(chosen(`Ref;Received;Name;Type\nX-1;2025-03-14;Jane;Access\n${long}\n`));
    await page.getByText("“Name of the person” has more than 200 characters.").first().waitFor();
    await page.getByText("1 request can be taken in").waitFor();
  });
});

/** Counts what kept the page from answering for longer than a blink. */
async function watchLongTasks(): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const seen = globalThis as unknown as { longest: number }; // ours, for this test
    seen.longest = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration);
    }).observe({ type: "longtask" });
  });
  return () => page.evaluate(() => (globalThis as unknown as { longest: number }).longest);
}

test("5,000 requests are prepared without the page standing still, and killed while kept they are all there or none", async () => {
  await open();
  const { csv } = otherRegister(5000);
  const longest = await watchLongTasks();
  await picker().setInputFiles(chosen(csv.replaceAll("R-", "K-")));
  await page.getByText("5,000 requests can be taken in").waitFor({ timeout: 30_000 });
  expect(await longest()).toBeLessThan(1000); // this laptop may be busy with other things
  await button("Take in 5,000 requests").click();
  await page.getByText(/^Keeping 5,000 requests/).waitFor({ timeout: 60_000 });
  await app.close();
  app = await openApp({ profile: profile.path });
  ({ page } = app);
  await unlock(page);
  await goTo(page, "#/register");
  await page.getByText(/^(?:501|5,501) requests, latest first$/).waitFor();
}, 180_000);
