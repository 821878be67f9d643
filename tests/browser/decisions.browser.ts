import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { atPage, goTo, openCase, setUp } from "../support/at-desk.ts";
import { barriers, openApp, type Opened } from "../support/browser.ts";

let app: Opened;
let page: Page;
let number: string;

beforeAll(async () => {
  app = await openApp();
  ({ page } = app);
  await setUp(page);
  number = await openCase(page, {
    name: "Jane Roe",
    message: "My surname is wrong. Correct it, block my record meanwhile, and delete my invoices.",
    rights: ["Rectification", "Restriction", "Erasure"],
  });
});
afterAll(() => app.close());

const press = (name: string): Promise<void> => page.getByRole("button", { name, exact: true }).click();
const follow = (name: string): Promise<void> => page.getByRole("link", { name, exact: true }).click();
const fill = (label: string, text: string): Promise<void> =>
  page.getByLabel(label, { exact: true }).fill(text);
const choose = (name: RegExp | string): Promise<void> => page.getByRole("radio", { name }).check();

test("a request is refused in part with its ground, and the rest is followed", async () => {
  await goTo(page, `#/c/${number}/decisions`);
  await atPage(page, "Decisions");
  await follow("Decide on erasure");
  await atPage(page, "Decide on erasure");
  await page.getByLabel("Which part").selectOption({ label: "Another part, in words" });
  await fill("The part in words", "Invoices");
  await choose(/^Refused/);
  await press("Record the decision");
  await page.getByRole("alert").getByText("Choose one.").waitFor();
  await page
    .getByLabel("Ground", { exact: true })
    .selectOption({ label: "GDPR Art. 17(3)(b): a legal duty to keep it, or a task in the public interest" });
  await fill("Reasons in fact", "Tax law wants invoices kept for ten years.");
  await fill("Look again on", "31/12/2036");
  await press("Record the decision");
  await atPage(page, "Decisions");
  await page.getByRole("row", { name: /Invoices.*Refused.*GDPR Art\. 17\(3\)\(b\).*Tax law/ }).waitFor();
  await follow("Add a part to erasure");
  await atPage(page, "Decide on erasure");
  await page.getByLabel("Which part").selectOption({ label: "Everything else" });
  await choose(/^Followed/);
  await press("Record the decision");
  await atPage(page, "Decisions");
  await page.getByText(/^Followed in part, decided/).waitFor();
});

test("a field is put right by keyboard alone", async () => {
  await goTo(page, `#/c/${number}/decisions/rectify`);
  await atPage(page, "Put a field right");
  await page.getByLabel("Which place").focus();
  await page.keyboard.type("CRM");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Surname");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Row");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Roe");
  const button = page.getByRole("button", { name: "Record that it was put right", exact: true });
  for (let tabs = 0; tabs < 6 && !(await button.evaluate((it) => it === document.activeElement)); tabs += 1) {
    await page.keyboard.press("Tab");
  }
  await page.keyboard.press("Enter");
  await atPage(page, "Decisions");
  await page.getByText("Row → Roe").waitFor();
});

test("data is restricted, listed, and lifted only after the notice", async () => {
  await goTo(page, `#/c/${number}/decisions/restrict`);
  await atPage(page, "Restrict data");
  await choose(/^GDPR Art\. 18\(1\)\(a\)/);
  await fill("Which place", "CRM");
  await fill("What is blocked", "the whole record");
  await press("Record the restriction");
  await atPage(page, "Decisions");
  await goTo(page, "#/register/restrictions");
  await page.getByRole("row", { name: new RegExp(`${number}.*the whole record.*In force`) }).waitFor();
  expect(await barriers(page)).toEqual([]);

  await goTo(page, `#/c/${number}/decisions`);
  await atPage(page, "Decisions");
  await follow("Plan to lift the whole record");
  await atPage(page, "Plan to lift a restriction");
  await fill("Why it ends", "The name was checked and put right.");
  await press("Plan the lifting");
  await atPage(page, "Decisions");
  const lift = page.getByRole("link", { name: "Record as lifted the whole record", exact: true });
  expect(await lift.count()).toBe(0);
  await follow("Record the notice the whole record");
  await atPage(page, "Notice before lifting");
  await fill("How they were told", "By letter.");
  await press("Record the notice");
  await atPage(page, "Decisions");
  await lift.click();
  await atPage(page, "Restriction lifted");
  await press("Record that it was lifted");
  await atPage(page, "Decisions");
  await page.getByText("Lifted: the whole record (CRM)").waitFor();
  await goTo(page, "#/register/restrictions");
  await page.getByText("No restriction is in force.").waitFor();
});

test("the history tells every ruling without the words that name somebody", async () => {
  await goTo(page, `#/c/${number}/history`);
  await atPage(page, "History");
  for (const title of [
    "Decision recorded",
    "Rectification recorded",
    "Restriction recorded",
    "Notice before lifting recorded",
    "Restriction recorded as lifted",
  ]) {
    await page.getByText(title, { exact: true }).first().waitFor();
  }
});

test("the pages of the decisions raise no barriers, in light and dark, wide and narrow", async () => {
  const places = [
    [`#/c/${number}/decisions`, "Decisions"],
    [`#/c/${number}/decisions/on-erasure`, "Decide on erasure"],
    [`#/c/${number}/decisions/gate-law`, "Does a law restrict the right?"],
    [`#/c/${number}/decisions/fee`, "Ask a fee"],
    [`#/c/${number}/decisions/weigh`, "Weigh the rights of others"],
    [`#/c/${number}/checks/identity`, "Identity check"],
  ] as const;
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    for (const [place, heading] of places) {
      await goTo(page, place);
      await atPage(page, heading);
      expect(await barriers(page), `${place} ${colorScheme}`).toEqual([]);
    }
  }
  await page.setViewportSize({ width: 320, height: 800 });
  for (const [place, heading] of places) {
    await goTo(page, place);
    await atPage(page, heading);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(over, place).toBeLessThanOrEqual(0);
  }
  expect(app.observed.violations).toEqual([]);
  expect(app.observed.errors).toEqual([]);
});
