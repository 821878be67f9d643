import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { atPage, goTo, lock, openCase, passphrase, prove, setUp, unlock } from "../support/at-desk.ts";
import { barriers, newProfile, openApp, type Opened } from "../support/browser.ts";

let profile: Awaited<ReturnType<typeof newProfile>>;
let app: Opened;
let first: Page;
let second: Page;
let number: string;

const note = (page: Page) => page.getByLabel("New note", { exact: true });
const addNote = (page: Page): Promise<void> =>
  page.getByRole("button", { name: "Add note", exact: true }).click();

async function openSecond(): Promise<void> {
  second = await app.context.newPage();
  await second.goto(first.url().replace(/#.*/, `#/c/${number}`));
  await second.getByText("This window only shows", { exact: true }).waitFor();
}

beforeAll(async () => {
  profile = await newProfile();
  app = await openApp({ profile: profile.path });
  first = app.page;
  await setUp(first);
  number = await openCase(first, {
    name: "Jane Roe",
    message: "Please delete everything you hold about me.",
  });
  await goTo(first, `#/c/${number}`);
  await openSecond();
});
afterAll(async () => {
  await app.close();
  await profile.remove();
});

test("a second window on the same case shows it, says that it only shows, and has no barriers", async () => {
  await second.getByText("Jane Roe").first().waitFor();
  expect(await barriers(second)).toEqual([]);
});

test("what is recorded in the first is seen in the second", async () => {
  await note(first).fill("She called on Monday");
  await addNote(first);
  await first.getByText("The note is added.").first().waitFor();
  await second.getByText("She called on Monday").first().waitFor();
});

test("typing in both overwrites nothing: the second takes no text and records nothing", async () => {
  await note(first).pressSequentially("typed in the first");
  await note(second).click();
  await second.keyboard.type("typed in the second");
  expect(await note(second).inputValue()).not.toContain("second");
  await expect.poll(() => note(first).inputValue()).toBe("typed in the first");
  // Text that came in some other way is refused when it is to be recorded.
  await note(second).evaluate((field) => {
    (field as HTMLTextAreaElement).value = "put in by a script";
    field.dispatchEvent(new Event("input", { bubbles: true }));
  });
  await addNote(second);
  await second.getByText("Habeas is open in another window.").first().waitFor();
  await addNote(first);
  await first.getByText("typed in the first").first().waitFor();
  expect(await first.getByText("put in by a script").count()).toBe(0);
});

test("the second takes over with the passphrase; the first keeps what was typed, locks, and shows from then on", async () => {
  await note(first).pressSequentially("half typed");
  await second.getByRole("button", { name: "Work here instead" }).click();
  await prove(second, "not the passphrase");
  await second.getByText("That passphrase does not open this data.").first().waitFor();
  expect(await first.getByRole("banner").isVisible()).toBe(true);
  await prove(second, passphrase);
  await second.getByText("This window only shows", { exact: true }).waitFor({ state: "detached" });
  await expect.poll(() => note(second).inputValue()).toBe("half typed");
  await note(second).fill("written in the second");
  await addNote(second);
  await second.getByText("written in the second").first().waitFor();
  await first.getByText("This window only shows", { exact: true }).waitFor();
  await first.getByText("written in the second").first().waitFor();
});

test("locking one locks both", async () => {
  await first.bringToFront();
  await lock(first);
  await atPage(second, "Unlock Habeas");
  for (const page of [first, second]) expect(await page.content()).not.toContain("Jane Roe");
});

test("a first window that hangs is taken over after ten seconds, and finds out when it wakes up", async () => {
  await unlock(first);
  await goTo(first, `#/c/${number}`);
  await goTo(second, `#/c/${number}`);
  await second.getByText("This window only shows", { exact: true }).waitFor();
  await note(first).pressSequentially("kept before it hung");
  await first.getByText(/^Saved \d\d:\d\d$/).waitFor();
  // Its main thread answers nothing; its worker goes on holding the lock and the files.
  const hangs = first.evaluate((milliseconds) => {
    const end = performance.now() + milliseconds;
    while (performance.now() < end) Math.sqrt(end);
  }, 40_000);
  const asked = performance.now();
  await second.getByRole("button", { name: "Work here instead" }).click();
  await prove(second, passphrase);
  await second.getByText(/does not answer. Taking over without it/).waitFor();
  expect(performance.now() - asked).toBeGreaterThan(10_000);
  await second.getByText("This window only shows", { exact: true }).waitFor({ state: "detached" });
  await note(second).fill("written while the first hung");
  await addNote(second);
  await second.getByText("written while the first hung").first().waitFor();
  expect(performance.now() - asked).toBeLessThan(38_000); // it hangs still
  await hangs;
  await first.getByText("This window only shows", { exact: true }).waitFor();
  await first.getByText("written while the first hung").first().waitFor();
  await goTo(second, "#/register/history");
  await second.getByRole("button", { name: "Check the chain" }).click();
  await second
    .getByText(/The chain is intact/)
    .first()
    .waitFor();
}, 90_000);

test("a first window that is killed leaves the desk to the second", async () => {
  await first.close();
  first = second;
  await openSecond();
  await first.close();
  await unlock(second);
  await second.getByText("Jane Roe").first().waitFor();
  expect(app.observed).toMatchObject({ errors: [], violations: [] });
});
