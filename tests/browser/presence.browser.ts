import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { atPage, goTo, openCase, setUp, unlock } from "../support/at-desk.ts";
import { barriers, newProfile, openApp, type Opened } from "../support/browser.ts";

let profile: Awaited<ReturnType<typeof newProfile>>;
let app: Opened;
let page: Page;
let number: string;

const warning = () => page.getByRole("dialog", { name: "Are you still there?" });
const minutes = (count: number): number => count * 60_000;
const lockedNow = (): Promise<void> => atPage(page, "Unlock Habeas");
const isOpen = (): Promise<boolean> =>
  page.getByRole("banner").getByRole("button", { name: "Lock now" }).isVisible();

/** The browser says that the window is hidden, or seen again. */
async function show(visible: boolean): Promise<void> {
  await page.evaluate(
    (state) => {
      Object.defineProperty(document, "visibilityState", { value: state, configurable: true });
      document.dispatchEvent(new Event("visibilitychange"));
    },
    visible ? "visible" : "hidden",
  );
}

beforeAll(async () => {
  profile = await newProfile();
  app = await openApp({ profile: profile.path });
  ({ page } = app);
  await setUp(page);
  number = await openCase(page, { name: "Jane Roe", message: "Please delete everything you hold about me." });
  await page.clock.install();
  await page.reload();
});
afterAll(async () => {
  await app.close();
  await profile.remove();
});
beforeEach(async () => {
  const door = page.getByRole("heading", { name: "Unlock Habeas" });
  await door.or(page.getByRole("banner")).first().waitFor();
  if (await door.isVisible()) await unlock(page);
});

test("a desk that nobody touches warns before it locks, and any key keeps it open", async () => {
  await goTo(page, "#/cases");
  await page.getByRole("link", { name: number }).first().waitFor();
  await page.clock.runFor(minutes(9) + 25_000);
  expect(await warning().count()).toBe(0);
  await page.clock.runFor(10_000);
  await warning().waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.keyboard.press("a");
  await warning().waitFor({ state: "detached" });
  await page.clock.runFor(minutes(5));
  expect(await isOpen()).toBe(true);
});

test("what is half typed when it locks by itself is there after unlocking", async () => {
  await goTo(page, `#/c/${number}`);
  const note = page.getByLabel("New note", { exact: true });
  await note.pressSequentially("She called about her dau");
  await page.clock.runFor(minutes(9) + 35_000);
  await warning().waitFor();
  await page.clock.runFor(35_000);
  await lockedNow();
  expect(await page.content()).not.toContain("Jane Roe");
  await unlock(page);
  await expect.poll(() => note.inputValue()).toBe("She called about her dau");
});

test("a window that is hidden for long locks, one that is seen again in time does not", async () => {
  await show(false);
  await page.clock.runFor(minutes(4));
  await show(true);
  await page.clock.runFor(minutes(2));
  expect(await isOpen()).toBe(true);
  await show(false);
  await page.clock.runFor(minutes(5) + 2_000);
  await lockedNow();
});

test("a laptop that slept finds its desk locked", async () => {
  await page.clock.fastForward(40_000);
  await lockedNow();
});

test("printing for long is not sleep", async () => {
  await page.evaluate(() => {
    // What the print dialog does: it holds the page up, then says that it is done.
    const later = Date.now() + 300_000;
    const real = Date.now.bind(Date);
    let offset = 0;
    Date.now = () => real() + offset;
    offset = later - real();
    window.dispatchEvent(new Event("afterprint"));
  });
  await page.clock.runFor(3_000);
  expect(await isOpen()).toBe(true);
  await page.reload();
});

test("the times are the officer's: one minute locks after one minute, never does not lock", async () => {
  await goTo(page, "#/settings/security");
  await page.getByLabel("Lock when nothing was touched for").selectOption({ label: "1 minute" });
  await page.getByText("Settings saved.").first().waitFor();
  await page.clock.runFor(minutes(1) + 2_000);
  await lockedNow();
  await unlock(page);
  await page.getByLabel("Lock when nothing was touched for").selectOption({ label: "Never" });
  await page.getByText("Settings saved.").first().waitFor();
  await page.clock.runFor(minutes(61));
  expect(await isOpen()).toBe(true);
});

test("one key hides the screen, from inside a field too, and the key that shows it again does nothing else", async () => {
  await goTo(page, `#/c/${number}`);
  await page.getByLabel("New note", { exact: true }).focus();
  await page.keyboard.press("F9");
  await page.getByRole("heading", { name: "Habeas is hidden" }).waitFor();
  const seen = await page.evaluate(() => {
    const places = [0.05, 0.3, 0.6, 0.95].flatMap((x) => [0.05, 0.3, 0.6, 0.95].map((y) => [x, y] as const));
    return places.every(
      ([x, y]) => document.elementFromPoint(innerWidth * x, innerHeight * y)?.closest("dialog") !== null,
    );
  });
  expect(seen).toBe(true);
  expect(await barriers(page)).toEqual([]);
  const before = await page.getByLabel("New note", { exact: true }).inputValue();
  await page.keyboard.press("n");
  await page.getByRole("heading", { name: "Habeas is hidden" }).waitFor({ state: "detached" });
  expect(page.url()).toMatch(new RegExp(`#/c/${number}$`));
  expect(await page.getByLabel("New note", { exact: true }).inputValue()).toBe(before);
});

test("where the officer wants it, another window in front hides the screen, until this one is in front again", async () => {
  const hidden = page.getByRole("heading", { name: "Habeas is hidden" });
  const front = (what: "blur" | "focus"): Promise<void> =>
    page.evaluate((name) => {
      window.dispatchEvent(new Event(name)); // a page under test always counts as the one in front
    }, what);
  await goTo(page, "#/settings/security");
  const choice = page.getByLabel("Hide the screen when another window comes to the front");
  await choice.waitFor();
  await front("blur");
  expect(await hidden.count()).toBe(0);
  await choice.check();
  await page.getByText("Settings saved.").first().waitFor();
  await goTo(page, `#/c/${number}`);
  await page.getByText("Jane Roe").first().waitFor();
  await front("blur");
  await hidden.waitFor();
  const seen = await page.evaluate(
    () => document.elementFromPoint(innerWidth / 2, innerHeight / 2)?.closest("dialog") !== null,
  );
  expect(seen).toBe(true);
  await front("focus");
  await hidden.waitFor({ state: "detached" });
  expect(await isOpen()).toBe(true);
  await goTo(page, "#/settings/security");
  await choice.uncheck();
});

test("a text that was copied for somebody is taken out of the clipboard after half a minute, and by locking", async () => {
  // The policy of the app forbids reading to every script, so it is pasted by key, as a person does.
  const clipboard = async (): Promise<string> => {
    await page.evaluate(() => {
      const field = document.createElement("textarea");
      field.id = "pasted";
      document.body.append(field);
      field.focus();
    });
    await page.keyboard.press("Control+V");
    return page.evaluate(() => {
      const field = document.querySelector<HTMLTextAreaElement>("#pasted");
      field?.remove();
      return field?.value ?? "";
    });
  };
  const copy = (): Promise<void> => page.getByRole("button", { name: "Copy text" }).click();
  await goTo(page, `#/c/${number}/plan/new-task`);
  await page.getByRole("textbox", { name: "What is to be done" }).fill("Ask the mail team");
  await page.getByRole("textbox", { name: "With whom" }).fill("Mail team");
  await page.getByRole("textbox", { name: "Text to send" }).fill("Please look for Jane Roe.");
  await page.getByRole("button", { name: "Add task", exact: true }).click();
  await page.getByRole("link", { name: "Ask the mail team" }).first().click();
  await copy();
  await page
    .getByText(/^Copied. Taken out of the clipboard/)
    .first()
    .waitFor();
  await page.clock.runFor(29_000);
  expect(await clipboard()).toBe("Please look for Jane Roe.");
  await page.clock.runFor(2_000);
  await expect.poll(clipboard).toBe("");
  await copy();
  await expect.poll(clipboard).toBe("Please look for Jane Roe.");
  await page.keyboard.press("Control+Shift+L");
  await lockedNow();
  expect(await clipboard()).toBe("");
});

test("a clock that is put back while the desk is open is told of at once, and stands in the history", async () => {
  const entry = page.getByText(/^The clock of the laptop was found to be behind/);
  await goTo(page, "#/register/history");
  await page.getByRole("button", { name: "Check the chain" }).waitFor();
  expect(await entry.count()).toBe(0);
  await page.clock.setSystemTime(Date.now() - 3 * 3_600_000);
  await page.clock.runFor(2_000);
  await page
    .getByText(/put back/)
    .first()
    .waitFor();
  await entry.first().waitFor();
  expect(await isOpen()).toBe(true);
});

test("a laptop whose clock is behind the history says so, and writes it into the history", async () => {
  await page.clock.setSystemTime(Date.now() - 17 * 24 * 3_600_000);
  await page.reload();
  await unlock(page);
  await page
    .getByText(/This laptop says .* but the last entry was made on .* deadlines depend on it/)
    .waitFor();
  await goTo(page, "#/register/history");
  await page.getByText("The clock of the laptop was found to be behind the history").first().waitFor();
  expect(app.observed).toMatchObject({ errors: [], violations: [] });
});
