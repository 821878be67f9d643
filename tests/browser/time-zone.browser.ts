import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { atPage, goTo, openCase, setUp } from "../support/at-desk.ts";
import { barriers, openApp, type Opened } from "../support/browser.ts";

let app: Opened;
let page: Page;
let number: string;

// In Auckland clocks go forward on Sun 27 September 2026; half past midnight there is still Saturday in UTC.
beforeAll(async () => {
  app = await openApp({ timeZone: "Pacific/Auckland" });
  ({ page } = app);
  await page.clock.setFixedTime(new Date("2026-09-26T12:30:00Z"));
  await page.reload();
  await setUp(page);
  number = await openCase(page, {
    name: "Jane Roe",
    message: "Do not sell or share my personal information, and send me what you have.",
    law: "CCPA",
    rights: ["Access", "Opt-out of sale or sharing"],
  });
});
afterAll(() => app.close());

const press = (name: string): Promise<void> => page.getByRole("button", { name, exact: true }).click();
const clock = (): Promise<string> => page.getByRole("region", { name: "Clock" }).innerText();
const firstRow = async (): Promise<string> => {
  await goTo(page, "#/");
  await page.getByRole("table").waitFor();
  return page.getByRole("row").nth(1).innerText();
};

test("half an hour past midnight in Auckland a request comes on that day, and the opt-out leads with its own date", async () => {
  await goTo(page, `#/c/${number}`);
  await page.getByRole("region", { name: "Clock" }).waitFor();
  // By hand: 15 business days from Sun 27 September 2026, Columbus Day Mon 12 October off; 45 days are Wed 11 November.
  await expect.poll(clock).toContain("due Mon 19 Oct 2026");
  expect(await clock()).toContain("Access: due Wed 11 Nov 2026");
  expect(await firstRow()).toContain("Mon 19 Oct 2026");
  await expect.poll(() => page.getByText(/Opt-out of sale or sharing/).count()).toBeGreaterThan(0);
});

test("the calendar file has both dates and names nobody", async () => {
  await goTo(page, `#/c/${number}/clock`);
  const download = page.waitForEvent("download");
  await press("Save dates for a calendar");
  const text = await readFile(await (await download).path(), "utf8");
  const unfolded = text.replaceAll("\r\n ", "");
  expect(unfolded).toMatch(/DTSTART;VALUE=DATE:20261019[^]*?SUMMARY:DSR-2026-001: answer due \(Opt-out/);
  expect(unfolded).toMatch(/DTSTART;VALUE=DATE:20261111[^]*?SUMMARY:DSR-2026-001: answer due \(Access\)/);
  expect(text).not.toMatch(/Jane|Roe/);
});

test("once it is recorded as carried out, the 45 days lead everywhere", async () => {
  await goTo(page, `#/c/${number}/decisions/opt-out-done`);
  await atPage(page, "Opt-out or limit carried out");
  await page.getByLabel("Done on").fill("27 Sep 2026");
  await page.getByLabel("What was stopped, and who was told").fill("Ad exchange told");
  await press("Record that it was done");
  await atPage(page, "Decisions");
  await goTo(page, `#/c/${number}`);
  await expect.poll(clock).toContain("due Wed 11 Nov 2026");
  expect(await firstRow()).toContain("Wed 11 Nov 2026");
});

test("the choice of law and rights raises no barrier, and fits 320 pixels", async () => {
  await goTo(page, "#/new");
  await page.getByLabel("Paste or type what was asked").fill("I opt out.");
  await press("Continue");
  await atPage(page, "Details of the request");
  await page.getByRole("combobox", { name: "Law", exact: true }).selectOption({ label: "CCPA" });
  await page.getByText("Rights not known to this law (CCPA)").click();
  await page.setViewportSize({ width: 320, height: 700 });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBeLessThanOrEqual(320);
  expect(await barriers(page)).toEqual([]);
});
