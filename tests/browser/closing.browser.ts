import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { atPage, goTo, openCase, prove, setUp, unlock } from "../support/at-desk.ts";
import { barriers, openApp, type Opened } from "../support/browser.ts";

let app: Opened;
let page: Page;
let number: string;

const press = (name: string): Promise<void> => page.getByRole("button", { name, exact: true }).click();

beforeAll(async () => {
  app = await openApp();
  ({ page } = app);
  await setUp(page);
  number = await openCase(page, { name: "Jane Roe", message: "Please delete everything you hold about me." });
  await goTo(page, "#/settings/backup");
  await press("Back up now");
  await prove(page);
  await page.getByText("The backup was written, read back", { exact: false }).waitFor();
});
afterAll(() => app.close());

test("the organisation is kept in the vault as it was saved", async () => {
  await goTo(page, "#/settings");
  await atPage(page, "Organisation");
  await page.getByLabel("Supervisory authority").fill("Data Protection Commission, Dublin");
  await press("Save");
  await page.getByText("Settings saved.").first().waitFor();
  await page.reload();
  await unlock(page);
  await expect
    .poll(() => page.getByLabel("Supervisory authority").inputValue())
    .toBe("Data Protection Commission, Dublin");
});

test("a withdrawn request is closed and purged, and leaves a line, a certificate and an intact chain", async () => {
  await goTo(page, `#/c/${number}/close`);
  await atPage(page, "Close the case");
  await page.getByRole("radio", { name: "Withdrawn by the person" }).check();
  await page.getByLabel("In a few words").fill("Jane called and took it back");
  await press("Close the case");
  await atPage(page, "Case closed");
  await page.getByRole("link", { name: "Purge now" }).click();
  await page.getByLabel(`Type ${number} to confirm`).fill(number);
  await press("Purge now");
  await page.getByRole("dialog", { name: "Is it you?" }).getByRole("button", { name: "Cancel" }).click();
  await atPage(page, "Purge now");
  await press("Purge now");
  await prove(page);
  await atPage(page, `Purge certificate ${number}`);
  await page.getByText("1 name and address").waitFor();
  await page.getByText(/^vault-[-\d]+\.habeas-backup: [0-9a-f]{64}$/).waitFor();
  expect(await page.content()).not.toContain("Jane");
  await page.getByRole("link", { name: "Make a new backup, then destroy these" }).click();
  await page.getByRole("row", { name: new RegExp(`habeas-backup .* ${number}$`) }).waitFor();

  await page.reload();
  await unlock(page);
  await goTo(page, "#/register");
  await page.getByRole("row", { name: new RegExp(`${number}.*Withdrawn.*Purged`) }).waitFor();
  await goTo(page, "#/register/history");
  await press("Check the chain");
  await page.getByText(/The chain is intact: all \d+ entries fit together\./).waitFor();
  await goTo(page, `#/c/${number}`);
  await page
    .getByText(/purged/i)
    .first()
    .waitFor();
});

test("the pages of the register and the settings raise no barriers in light or dark", async () => {
  const places = [
    ["#/register", "Register"],
    ["#/register/statistics", "Statistics"],
    ["#/register/history", "History & integrity"],
    ["#/register/purges", "Purge log"],
    [`#/register/purges/${number}`, `Purge certificate ${number}`],
    ["#/settings", "Organisation"],
    ["#/settings/clock", "Clock rules"],
    ["#/settings/security", "Security"],
    ["#/settings/keyboard", "Keyboard"],
    ["#/settings/display", "Display"],
    ["#/settings/storage", "Storage"],
    ["#/settings/about", "About"],
  ] as const;
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    for (const [place, heading] of places) {
      await goTo(page, place);
      await atPage(page, heading);
      expect(await barriers(page), `${place} ${colorScheme}`).toEqual([]);
    }
  }
  expect(app.observed.violations).toEqual([]);
  expect(app.observed.errors).toEqual([]);
});
