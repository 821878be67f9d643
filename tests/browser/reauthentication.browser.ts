import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { atPage, goTo, lock, openCase, prove, setUp, unlock } from "../support/at-desk.ts";
import { openApp, type Opened } from "../support/browser.ts";
import { openFinding } from "../support/journey.ts";
import { mouse } from "../support/hand.ts";

// What somebody passing by an open desk must not be able to do: everything that takes data out, destroys it, puts other
// data in its place, or decides who can get in.

let app: Opened;
let page: Page;
let open: string;
let closed: string;
const downloads: string[] = [];

const press = (name: string | RegExp): Promise<void> =>
  page.getByRole("button", { name, exact: true }).first().click();
const dialog = () => page.getByRole("dialog", { name: "Is it you?" });

async function at(address: string): Promise<void> {
  await goTo(page, "#/nowhere");
  await atPage(page, "There is no such page");
  await goTo(page, address);
}

async function toPackage(): Promise<void> {
  await at(`#/c/${open}/package`);
  await press("Build and check");
  await page.getByRole("button", { name: "Save package" }).waitFor();
}

/** How far somebody gets who does not know the passphrase: to the last press before it is asked for. */
const acts: Record<string, () => Promise<void>> = {
  "save a package": async () => {
    await toPackage();
    await press("Save package");
  },
  "save the original of an imported file": async () => {
    await at(`#/c/${open}/findings/import`);
    await press("Save the original of tickets.csv");
  },
  "save the register": async () => {
    await at("#/register");
    await press("CSV");
  },
  "back up": async () => {
    await at("#/settings/backup");
    await press("Back up now");
  },
  "purge a case": async () => {
    await at(`#/c/${closed}/close/purge`);
    await page.getByLabel(`Type ${closed} to confirm`).fill(closed);
    await press("Purge now");
  },
  "erase somebody else from a case": async () => {
    await at(`#/c/${open}/person`);
    await press("Erase somebody else from the case");
    await page.locator("#erase-texts").fill("Tom Baker");
    await press("Erase the person");
  },
  "erase a source from a case": async () => {
    await at(`#/c/${open}/plan`);
    await press("Erase a source from the case");
    await page.getByLabel("Source", { exact: true }).selectOption({ label: "Ticket system" });
    await press("Erase the source");
  },
  "change the passphrase": async () => {
    await at("#/settings/security");
    await press("Change passphrase");
  },
  "make a recovery key": async () => {
    await at("#/settings/security");
    await press(/recovery key$/);
  },
};

beforeAll(async () => {
  app = await openApp();
  ({ page } = app);
  page.on("download", (one) => downloads.push(one.suggestedFilename()));
  await setUp(page);
  open = await openCase(page, {
    name: "Jane Roe",
    message: "Please send me a copy of what you hold about me.",
    rights: ["Access"],
    identity: "She named her last order.",
  });
  await at(`#/c/${open}/plan/new-source`);
  await page.getByLabel("Name of the source").fill("Ticket system");
  await page.getByLabel("Who holds it").fill("Contoso Ltd");
  await press("Add source");
  await page.waitForURL(/plan$/);
  await at(`#/c/${open}/findings/import`);
  await page.locator("#files").setInputFiles({
    name: "tickets.csv",
    mimeType: "text/csv",
    buffer: Buffer.from("Who,Comment\nJane Roe,Tom Baker called\n"),
  });
  await page.getByText("1 record read, 1 finding").waitFor();
  await openFinding(mouse(page), "0001");
  await press("Include");
  await page.getByText("1 decided").first().waitFor();
  closed = await openCase(page, { name: "John Poe", message: "Delete what you hold about me." });
  await at(`#/c/${closed}/close`);
  await page.getByRole("radio", { name: "Withdrawn by the person" }).check();
  await page.getByLabel("In a few words").fill("He took it back");
  await press("Close the case");
  await atPage(page, "Case closed");
  // Nobody has said a moment ago who sits there.
  await lock(page);
  await unlock(page);
}, 120_000);
afterAll(() => app.close());

test.each(Object.keys(acts))("to %s asks who it is, and without an answer nothing happens", async (name) => {
  await acts[name]?.();
  await dialog().waitFor();
  await dialog().getByRole("button", { name: "Cancel" }).click();
  await dialog().waitFor({ state: "detached" });
  await page.waitForTimeout(200);
  expect(downloads).toEqual([]);
});

test("a wrong passphrase is no answer", async () => {
  await acts["save a package"]?.();
  await prove(page, "not the passphrase");
  await page.getByText("That passphrase does not open this data.").first().waitFor();
  await dialog().getByRole("button", { name: "Cancel" }).click();
  expect(downloads).toEqual([]);
});

test("both cases are whole, nothing left, and the history knows of nothing", async () => {
  for (const [number, name] of [
    [open, "Jane Roe"],
    [closed, "John Poe"],
  ] as const) {
    await at(`#/c/${number}`);
    await page.getByText(name).first().waitFor();
  }
  await at(`#/c/${open}/findings`);
  await page.getByText("1 decided").first().waitFor();
  await at("#/register/history");
  await page.getByRole("button", { name: "Check the chain" }).waitFor();
  await expect.poll(() => page.getByText("Recovery key made").count()).toBe(1); // while the desk was set up
  for (const never of [/Backup written/, /[Pp]urged/, /[Ee]rased/, /Passphrase changed/])
    expect(await page.getByText(never).count(), String(never)).toBe(0);
});

test("the officer, who knows the passphrase, gets the package", async () => {
  const download = page.waitForEvent("download");
  await acts["save a package"]?.();
  await prove(page);
  await download;
  expect(downloads).toHaveLength(1);
  expect(downloads.join()).not.toMatch(/Jane|Roe/);
  expect(app.observed).toMatchObject({ errors: [], violations: [] });
});
