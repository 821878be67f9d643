import { readFile } from "node:fs/promises";
import ICAL from "ical.js";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { atPage, goTo, lock, openCase, setUp, unlock } from "../support/at-desk.ts";
import { barriers, openApp, type Opened } from "../support/browser.ts";

let app: Opened;
let page: Page;
let number: string;

/** New Year's Day 2027 is a Friday and a holiday in Austria; Epiphany is Wed 6 January 2027. */
const received = "6 Dec 2026";

beforeAll(async () => {
  app = await openApp();
  ({ page } = app);
  await page.clock.setFixedTime(new Date(2026, 11, 10, 9, 0));
  await page.reload();
  await setUp(page);
  number = await openCase(page, { name: "Jane Roe", message: "Please delete everything you hold about me." });
  await goTo(page, `#/c/${number}/clock/received`);
  await atPage(page, "Correct received date");
  await page.getByLabel("Received on").fill(received);
  await page.getByRole("button", { name: "Save the correction" }).click();
  await page.waitForURL(new RegExp(`#/c/${number}$`));
});
afterAll(() => app.close());

const press = (name: string): Promise<void> => page.getByRole("button", { name, exact: true }).click();
/** The words of the worklist's only row as it first appears, before anything can be loaded after it. */
const firstRow = (): Promise<string> => page.getByRole("row").nth(1).innerText();

test("public holidays chosen in the settings are there when the worklist is first shown after unlocking", async () => {
  await goTo(page, "#/settings/clock");
  await atPage(page, "Clock rules");
  await page.getByLabel("Public holidays for GDPR").selectOption({ label: "Austria" });
  await press("Count by these holidays");
  await page.getByText("These public holidays are known until Mon 31 Dec 2035.").waitFor();
  await page.reload();
  await unlock(page);
  await goTo(page, "#/");
  await page.getByRole("table").waitFor();
  expect(await firstRow()).toContain("Thu 7 Jan 2027");
  await lock(page);
  await unlock(page);
  await page.getByRole("table").waitFor();
  expect(await firstRow()).toContain("Thu 7 Jan 2027");
});

test("why this date names the holiday, and an extension taken back gives the date back", async () => {
  await goTo(page, `#/c/${number}`);
  await page.getByText(/6 Jan 2027 is Epiphany/).waitFor();
  await goTo(page, `#/c/${number}/clock/extend`);
  await atPage(page, "Extend the time to answer");
  await page.getByRole("radio").first().check();
  await page.getByLabel("Reasons, as told to the person").fill("Many systems");
  await press("Record the extension");
  await page.getByText("due Mon 8 Mar 2027").first().waitFor(); // 6 March 2027 is a Saturday
  await goTo(page, `#/c/${number}/clock`);
  await page.getByRole("link", { name: /^Take back: Extended/ }).click();
  await page.getByLabel("Why it was wrong").fill("Another case was meant");
  await press("Take the entry back");
  await page.getByText("The entry is taken back.").first().waitFor();
  await goTo(page, "#/");
  await page.getByRole("table").waitFor();
  expect(await firstRow()).toContain("Thu 7 Jan 2027");
});

test("the dates are saved for a calendar, readable by another program and without the name", async () => {
  await goTo(page, `#/c/${number}/clock`);
  const download = page.waitForEvent("download");
  await press("Save dates for a calendar");
  const file = await download;
  expect(file.suggestedFilename()).toBe(`${number}-dates.ics`);
  const text = await readFile(await file.path(), "utf8");
  expect(text).not.toMatch(/Jane|Roe/);
  const events = new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents("vevent"); // as it answers
  const days = events.map(
    (one) =>
      `${String(one.getFirstPropertyValue("dtstart"))} ${String(one.getFirstPropertyValue("summary"))}`,
  );
  expect(days).toContain(`2027-01-07 ${number}: answer due`);
});

test("a law that was not used before is counted by at once, also after unlocking", async () => {
  await goTo(page, `#/c/${number}/person`);
  await page.getByLabel("Law").selectOption({ label: "US, Virginia" });
  await page.getByRole("button", { name: /^Save/ }).click();
  await page.waitForURL(new RegExp(`#/c/${number}$`));
  await goTo(page, "#/");
  await page.getByRole("table").waitFor();
  expect(await firstRow()).toContain("Wed 20 Jan 2027"); // 45 days from 6 December 2026
  await lock(page);
  await unlock(page);
  await page.getByRole("table").waitFor();
  expect(await firstRow()).toContain("Wed 20 Jan 2027");
});

test("the pages of the clock and its rules raise no barriers in light or dark", async () => {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    for (const place of [`#/c/${number}/clock`, `#/c/${number}/clock/fee`, "#/settings/clock"]) {
      await goTo(page, place);
      await atPage(page, /./);
      expect(await barriers(page), `${place} ${colorScheme}`).toEqual([]);
    }
  }
});
