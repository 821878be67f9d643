import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makingParts } from "../../src/features/own-guides/parts.ts";
import { registerViews, settingsSections, tabs } from "../../src/ui/route.ts";
import { advancedCase } from "../support/advanced-case.ts";
import { atPage, goTo, lock, setUp } from "../support/at-desk.ts";
import { barriers, openApp, type Opened } from "../support/browser.ts";
import { makeGuide } from "../support/guide-runs.ts";
import { mouse } from "../support/hand.ts";

let app: Opened;
let page: Page;
let number: string;
/** Every address of the route table, with things of an advanced case in it. */
let addresses: readonly string[] = [];

beforeAll(async () => {
  app = await openApp();
  ({ page } = app);
  await page.getByRole("button", { name: "Try a practice request" }).click();
  await atPage(page, "New request");
  const advanced = await advancedCase(page);
  ({ number } = advanced);
  await makeGuide(mouse(page));
  const own = /own[0-9a-f]{16}/.exec(page.url())?.[0] ?? "";
  const parts = [...tabs, "checks", "clock", "person", "close"];
  const more = ["overview/summary", "plan/record", "plan/new-task", "plan/new-source", "findings/import"];
  const rest = [
    "findings/record",
    "actions/record",
    "actions/new",
    "guides/choose",
    "guides/procedure",
    "guides/compare",
  ];
  addresses = [
    "#/",
    "#/cases",
    ...["", "/details", "/checks", "/review"].map((step) => `#/new/practice${step}`),
    ...[...parts, ...more, ...rest].map((part) => `#/c/${number}/${part}`),
    ...advanced.items,
    "#/guides",
    "#/guides/microsoft-support",
    "#/matrix",
    "#/matrix/support-dtm/delete",
    "#/matrix/support-business-records/access",
    "#/rules",
    "#/rules/SUP-DEL-04",
    "#/own-guides",
    ...makingParts.map((part) => `#/own-guides/${own}/${part}`),
    `#/own-guides/${own}/places/${own}-p1`,
    ...registerViews.map((view) => `#/register/${view}`),
    ...settingsSections.map((section) => `#/settings/${section}`),
    "#/practice-end",
    "#/nowhere",
    "#/c/DSR-1999-001",
  ];
}, 120_000);
afterAll(() => app.close());

const lost = "There is no such page";

/** Opens a page, by way of one that is none, so that nothing of the page before is taken for it. */
async function open(hash: string): Promise<void> {
  await goTo(page, "#/nowhere");
  await atPage(page, lost);
  if (hash === "#/nowhere") return;
  await goTo(page, hash);
  await page.getByRole("heading", { level: 1, name: lost }).waitFor({ state: "detached" });
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.waitForTimeout(60); // what is read from the desk comes a moment later
  await page.evaluate(() => window.scrollTo(0, 0)); // nothing half under the head of the page
}

async function inBothSchemes(at: Page, where: string): Promise<unknown[]> {
  const found: unknown[] = [];
  for (const colorScheme of ["light", "dark"] as const) {
    await at.emulateMedia({ colorScheme });
    for (const barrier of await barriers(at)) found.push({ page: where, colorScheme, ...barrier });
  }
  return found;
}

describe("no serious barrier for people who use assistive technology, light and dark", () => {
  test("on any page of the route table", { timeout: 180_000 }, async () => {
    const found: unknown[] = [];
    for (const address of addresses) {
      await open(address);
      found.push(...(await inBothSchemes(page, address)));
    }
    process.stdout.write(`axe: ${addresses.length} pages in two schemes\n`);
    expect(addresses.length).toBeGreaterThan(45);
    expect(found).toEqual([]);
  });

  test("in the palette and on the sheet of keys", async () => {
    await open("#/");
    const found: unknown[] = [];
    await page.keyboard.press("Control+K");
    await page.getByRole("combobox", { name: "Find or do" }).waitFor();
    found.push(...(await inBothSchemes(page, "palette")));
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Keys", exact: true }).click();
    await page.getByRole("heading", { name: "Keys on this page" }).waitFor();
    found.push(...(await inBothSchemes(page, "keys")));
    await page.keyboard.press("Escape");
    expect(found).toEqual([]);
  });

  test("with the errors of a form shown", async () => {
    await open(`#/c/${number}/plan/new-source`);
    await page.getByRole("button", { name: "Add source" }).click();
    await page.getByRole("alert").first().waitFor();
    await page.evaluate(() => window.scrollTo(0, 0));
    expect(await inBothSchemes(page, "errors")).toEqual([]);
  });

  test("at the door: welcome, setting up, and unlocking", async () => {
    const real = await openApp();
    const found: unknown[] = [];
    await atPage(real.page, /^Handle data subject requests/);
    found.push(...(await inBothSchemes(real.page, "welcome")));
    await real.page.getByRole("button", { name: "Set up for real work" }).click();
    found.push(...(await inBothSchemes(real.page, "set up")));
    await real.page.reload();
    await setUp(real.page);
    await lock(real.page);
    found.push(...(await inBothSchemes(real.page, "unlock")));
    await real.close();
    expect(found).toEqual([]);
  });
});

test("320 pixels wide, no page scrolls sideways", { timeout: 120_000 }, async () => {
  await page.setViewportSize({ width: 320, height: 640 });
  const wide: string[] = [];
  for (const address of addresses) {
    await open(address);
    const over = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth - clientWidth;
    });
    if (over > 0) wide.push(`${address}: ${over} px`);
  }
  await page.setViewportSize({ width: 1280, height: 800 });
  expect(wide).toEqual([]);
});

/** Texts that cannot be told from what they stand on, although they are there to be read. */
function hiddenTexts(): string[] {
  return [...document.querySelectorAll<HTMLElement>("main *, header *")]
    .filter((one) => [...one.childNodes].some((child) => child.nodeType === 3 && child.nodeValue?.trim()))
    .filter((one) => one.checkVisibility() && one.closest(".visually-hidden") === null)
    .filter((one) => {
      const { color } = getComputedStyle(one);
      let behind: Element | null = one;
      while (behind !== null && getComputedStyle(behind).backgroundColor === "rgba(0, 0, 0, 0)")
        behind = behind.parentElement;
      return behind !== null && getComputedStyle(behind).backgroundColor === color;
    })
    .map((one) => one.textContent);
}

test("with forced colours every text can still be read", async () => {
  await page.emulateMedia({ forcedColors: "active" });
  for (const part of ["", "/plan", "/findings", "/attestation"]) {
    await open(`#/c/${number}${part}`);
    expect(await page.evaluate(() => matchMedia("(forced-colors: active)").matches)).toBe(true);
    expect(await page.evaluate(hiddenTexts)).toEqual([]);
  }
  await page.emulateMedia({ forcedColors: null });
});

test("with reduced motion nothing moves", async () => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  for (const address of ["#/", `#/c/${number}`, `#/c/${number}/findings`]) {
    await goTo(page, address);
    await page.getByRole("heading", { level: 1 }).waitFor();
    const moving = await page.evaluate(() =>
      document
        .getAnimations()
        .filter(({ effect }) => Number(effect?.getComputedTiming().activeDuration) > 10)
        .map((one) => one.id || one.constructor.name),
    );
    expect(moving).toEqual([]);
  }
});
