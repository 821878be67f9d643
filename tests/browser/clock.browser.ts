import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { atPage, goTo, lock, openCase, setUp, unlock } from "../support/at-desk.ts";
import { openApp, type Opened } from "../support/browser.ts";

let app: Opened;
let page: Page;
let british: string;
let californian: string;
let european: string;

/** Thursday 10 December 2026, on which all three requests come. */
const today = new Date(2026, 11, 10, 9, 0);

beforeAll(async () => {
  app = await openApp();
  ({ page } = app);
  await page.clock.setFixedTime(today);
  await page.reload();
  await setUp(page);
  const message = "Please answer me.";
  british = await openCase(page, { name: "Jane Roe", message, rights: ["Access"], law: "UK GDPR" });
  californian = await openCase(page, { name: "John Poe", message, law: "CCPA" });
  european = await openCase(page, { name: "Joan Coe", message });
});
afterAll(() => app.close());

const press = (name: string): Promise<void> => page.getByRole("button", { name, exact: true }).click();
const says = (words: string | RegExp): Promise<void> => page.getByText(words).first().waitFor();

async function toClock(number: string, action: string, heading: string): Promise<void> {
  await goTo(page, `#/c/${number}/clock/${action}`);
  await atPage(page, heading);
}

/** Records something, and waits for the overview that says the due date. */
async function recorded(number: string, button: string, due: string | RegExp): Promise<void> {
  await press(button);
  await page.waitForURL(new RegExp(`#/c/${number}$`));
  await says(due);
}

async function takeBack(number: string, entry: RegExp): Promise<void> {
  await goTo(page, `#/c/${number}/clock`);
  await page.getByRole("link", { name: entry }).click();
  await page.getByLabel("Why it was wrong").fill("Another case was meant");
  await press("Take the entry back");
  await says("The entry is taken back.");
  await goTo(page, `#/c/${number}`);
}

/** The numbers of the worklist from its first row to its last. */
async function order(): Promise<readonly string[]> {
  await goTo(page, "#/");
  await page.getByRole("table").waitFor();
  const rows = await page.getByRole("table").getByRole("row").allInnerTexts();
  return rows.flatMap((row) => /DSR-\d{4}-\d{3}/.exec(row)?.[0] ?? []);
}

test("each law gives its own date, and the worklist has the earliest first", async () => {
  await goTo(page, `#/c/${british}`);
  await says(/due Mon 11 Jan 2027/i); // 10 January 2027 is a Sunday
  await goTo(page, `#/c/${californian}`);
  await says(/due Sun 24 Jan 2027/i); // 45 days; they never roll
  await says("To be safe, answer by Fri 22 Jan 2027.");
  await says(/24 Dec 2026/); // ten business days to confirm
  await toClock(european, "received", "Correct received date");
  await page.getByLabel("Received on").fill("1 Dec 2026");
  await recorded(european, "Save the correction", /due Fri 1 Jan 2027/i);
  expect(await order()).toEqual([european, british, californian]);
});

test("a pause is refused before anything is typed where the law knows none", async () => {
  await toClock(californian, "pause", "Pause the clock");
  await page.getByRole("heading", { level: 1 }).waitFor();
  expect(await page.getByRole("button", { name: "Record the pause" }).count()).toBe(0);
});

test("paused, running again, extended and corrected, each with its category and reason", async () => {
  await toClock(british, "pause", "Pause the clock");
  await page.getByRole("radio", { name: "Clarification asked" }).check();
  await page.getByLabel("What you asked, in a few words").fill("Which years");
  await recorded(british, "Record the pause", /Paused since Thu 10 Dec/);
  await page.clock.setFixedTime(new Date(2026, 11, 16, 9, 0));
  await page.reload();
  await unlock(page);
  await toClock(british, "resume", "Let the clock run again");
  await page.getByLabel("Answer came on").fill("15 Dec 2026");
  // 10 January and six days, both ends counted, is Saturday 16; five days, the other reading, is Friday 15.
  await recorded(british, "Record that the clock runs again", /due Mon 18 Jan 2027/i);
  await says("To be safe, answer by Fri 15 Jan 2027.");
  await toClock(british, "extend", "Extend the time to answer");
  await says("New due date: Tue 16 Mar 2027");
  await says(/The person must be told by Mon 18 Jan 2027/);
  await page.getByRole("radio", { name: "Complexity of the request" }).check();
  await page.getByLabel("Reasons, as told to the person").fill("Many systems");
  await recorded(british, "Record the extension", /due Tue 16 Mar 2027/i);
  await toClock(british, "received", "Correct received date");
  await page.getByLabel("Received on").fill("7 Dec 2026");
  await recorded(british, "Save the correction", /due Mon 15 Mar 2027/i); // 7 March and six days is a Saturday
  expect(await order()).toEqual([european, californian, british]);
});

test("on paper the clock keeps its words and dates, and drops what can be pressed", async () => {
  await goTo(page, `#/c/${british}`);
  await says(/due Mon 15 Mar 2027/i);
  await page.emulateMedia({ media: "print" });
  expect(await page.getByText("Why this date").isVisible()).toBe(true);
  expect(
    await page
      .getByText(/^Mon 15 Mar 2027$/)
      .first()
      .isVisible(),
  ).toBe(true);
  expect(await page.getByRole("button", { name: "Clock", exact: true }).isVisible()).toBe(false);
  await page.emulateMedia({ media: "screen" });
});

test("everything taken back gives the earlier dates back, and the history keeps all of it", async () => {
  await takeBack(british, /^Take back: Extended/);
  await says(/due Wed 13 Jan 2027/i); // 7 January and six days
  await takeBack(british, /^Take back: Paused/);
  await says(/due Thu 7 Jan 2027/i);
  await lock(page);
  await unlock(page);
  expect(await order()).toEqual([european, british, californian]);
  await goTo(page, `#/c/${british}/history`);
  await says(/Another case was meant/);
  await says(/Which years/);
  await says(/Many systems/);
});

test("a closing day and a time of the officer's own move the dates at once, and go again", async () => {
  await goTo(page, "#/settings/clock");
  await atPage(page, "Clock rules");
  await page.getByLabel("Day", { exact: true }).fill("1 Jan 2027");
  await page.getByLabel("What it is").fill("Closed");
  await press("Add the day");
  await page.getByRole("button", { name: "Remove Closed, Fri 1 Jan 2027" }).waitFor();
  await goTo(page, `#/c/${european}`);
  await says(/due Mon 4 Jan 2027/i);
  await says(/Fri 1 Jan 2027 is Closed/);
  await goTo(page, "#/settings/clock");
  await page.getByRole("button", { name: "Remove Closed, Fri 1 Jan 2027" }).click();
  await page.getByRole("button", { name: "Remove Closed, Fri 1 Jan 2027" }).waitFor({ state: "detached" });
  await page.getByLabel("Law", { exact: true }).selectOption({ label: "CCPA" });
  await page.getByText("Count by another time").click();
  await page.getByLabel("Time to answer, in days").fill("40");
  await page.getByLabel("For requests received from").fill("10 Dec 2026");
  await page.getByLabel("Source", { exact: true }).fill("A later act, section 1");
  await press("Count by this time");
  await says("Entered by you");
  await goTo(page, `#/c/${californian}`);
  await says(/due Tue 19 Jan 2027/i); // 40 days from 10 December
  await goTo(page, "#/settings/clock");
  await page.getByLabel("Law", { exact: true }).selectOption({ label: "CCPA" });
  await page.getByText("Count by another time").click();
  await press("Back to the time that comes with Habeas");
  await page.getByText("Entered by you").waitFor({ state: "detached" });
  await goTo(page, `#/c/${californian}`);
  await says(/due Sun 24 Jan 2027/i);
  await goTo(page, `#/c/${european}`);
  await says(/due Fri 1 Jan 2027/i);
});

test("nothing went wrong on the way", () => {
  expect(app.observed.errors).toEqual([]);
  expect(app.observed.violations).toEqual([]);
});
