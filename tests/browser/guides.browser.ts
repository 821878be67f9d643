import { mkdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { guides } from "../../src/content/guides/index.ts";
import { atPage, goTo, openCase, setUp } from "../support/at-desk.ts";
import { barriers, openApp, type Opened } from "../support/browser.ts";
import { keyboard, mouse, type Hand } from "../support/hand.ts";
import { adoptResult, answerAll, chooseOnly, makeGuide, writeGuide } from "../support/guide-runs.ts";

vi.setConfig({ testTimeout: 120_000 });

const pictures = join(import.meta.dirname, "../../test-results/guides");
mkdirSync(pictures, { recursive: true });
const picture = (page: Page, name: string): Promise<unknown> =>
  page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });

const systems = guides.flatMap(({ parts }) => parts).filter(({ system }) => system !== "case");
const rights = ["Access", "Rectification", "Erasure", "Restriction", "Export (portability)"];
const request = {
  message: "Please show me, correct, restrict, hand over and then delete what you hold about me.",
  name: "Robin Example",
  identifiers: [["E-mail address", "robin@example.org"]],
  rights,
  identity: "Both knew the contract number.",
} as const;

describe("every system that ships, run from the choice of the place to the plan", () => {
  let app: Opened;
  let number: string;
  beforeAll(async () => {
    app = await openApp();
    await setUp(app.page);
    number = await openCase(app.page, request);
  }, 60_000);
  afterAll(() => app.close());

  const hands = (
    system: string,
  ): readonly ["with the keyboard alone" | "with a mouse", (page: Page) => Hand] =>
    system === "support-dtm" ? ["with the keyboard alone", keyboard] : ["with a mouse", mouse];

  test.each(systems.map((part) => [part.name, hands(part.system)[0], part] as const))(
    "%s, %s",
    async (name, _, { system }) => {
      const hand = hands(system)[1](app.page);
      await chooseOnly(hand, number, name);
      await answerAll(hand);
      const place = app.page.getByRole("heading", { level: 2, name, exact: true });
      await place.waitFor();
      await expect.poll(() => app.page.getByText("Rules ", { exact: false }).count()).toBeGreaterThan(0);
      await picture(app.page, system);
      await adoptResult(hand);
      expect(app.observed.errors).toEqual([]);
      expect(app.observed.violations).toEqual([]);
    },
  );

  test("there are twenty-three of them", () => {
    expect(systems).toHaveLength(23);
  });

  test("the written procedure names every guide with its version, and prints", async () => {
    await goTo(app.page, `#/c/${number}/guides/procedure`);
    await atPage(app.page, "Written procedure");
    await app.page
      .getByText(/version 1: /)
      .first()
      .waitFor();
    await app.page.emulateMedia({ media: "print" });
    await picture(app.page, "procedure-print");
    await app.page.emulateMedia({ media: null });
  });
});

describe("the library", () => {
  let app: Opened;
  beforeAll(async () => {
    app = await openApp();
    await setUp(app.page);
  }, 60_000);
  afterAll(() => app.close());

  test("a cell of the matrix opens its procedure", async () => {
    const { page } = app;
    await goTo(page, "#/matrix");
    await atPage(page, "Systems and rights");
    await expect.poll(() => page.getByRole("table").getByRole("rowheader").count()).toBe(23);
    await picture(page, "matrix");
    const support = "Support Data: tickets, case texts, e-mails, calls and chats";
    await page.getByRole("link", { name: new RegExp(`Erase: ${support.slice(0, 12)}`) }).click();
    await atPage(page, `Erase – ${support}`);
    await page.getByRole("heading", { name: "Steps" }).waitFor();
    await picture(page, "procedure");
    await goTo(page, "#/matrix/support-business-records/delete");
    await page.getByText("no step is made up", { exact: false }).waitFor();
  });

  test("a rule is found by its words and by its id, and says where the guides use it", async () => {
    const { page } = app;
    await goTo(page, "#/rules");
    await page.getByText("All 300 rules").waitFor();
    await page.getByLabel("Words or the id of a rule").fill("sup-del-04");
    await page.getByText("1 of 300 rules").first().waitFor();
    await page.getByRole("link", { name: "SUP-DEL-04" }).click();
    await atPage(page, "SUP-DEL-04");
    await page.getByRole("heading", { name: "Where the guides use it" }).waitFor();
    await expect.poll(() => page.getByRole("main").getByRole("listitem").count()).toBeGreaterThan(0);
    await picture(page, "rule");
  });

  test("a guide is marked as checked, and says so in the library and the history", async () => {
    const { page } = app;
    await goTo(page, "#/guides/dynamics-365-logs");
    await atPage(page, "Dynamics 365: system-generated logs");
    await picture(page, "guide");
    await page.getByLabel("Who compared it").fill("Sam Byrne");
    await page.getByLabel("What was found").fill("Same as the edition of 2018.");
    await page.getByRole("button", { name: "Record the check" }).click();
    await page.getByText("The check is recorded.").first().waitFor();
    await goTo(page, "#/guides");
    const row = page.getByRole("row", { name: /system-generated logs/ });
    await row.getByText("Current").waitFor();
    expect(await row.textContent()).toContain("again by");
    await picture(page, "library");
    await goTo(page, "#/register/history");
    await page.getByText("Guide recorded as checked against its source").first().waitFor();
  });
});

describe("a guide of one's own", () => {
  let first: Opened;
  let second: Opened;
  beforeAll(async () => {
    first = await openApp();
    await setUp(first.page);
    second = await openApp();
    await setUp(second.page, "Fabrikam Ltd");
  }, 90_000);
  afterAll(async () => {
    await first.close();
    await second.close();
  });
  let file = "";

  test("is made by forms, tried out, published and exported", async () => {
    const { page } = first;
    await makeGuide(mouse(page));
    await writeGuide(mouse(page), (name) => picture(page, `own-${name}`));
    expect(await barriers(page)).toEqual([]);
    const saving = page.waitForEvent("download");
    await page.getByRole("button", { name: "Export version 1" }).click();
    const download = await saving;
    expect(download.suggestedFilename()).toBe("guide-payroll-at-fabrikam-v1.json");
    file = await readFile(await download.path(), "utf8");
    expect(JSON.parse(file)).toMatchObject({ habeas: "guide", format: 1, guide: { version: 1 } });
  });

  test("is taken in by another vault as not checked, and runs in a case", async () => {
    const { page } = second;
    await goTo(page, "#/own-guides");
    await atPage(page, "A guide of your own");
    const bring = (text: string): Promise<void> =>
      page
        .locator("#guide-file")
        .setInputFiles({ name: "guide.json", mimeType: "application/json", buffer: Buffer.from(text) });
    for (const [text, words] of refusedFiles(file)) {
      await bring(text);
      await page.getByText(words).waitFor();
    }
    await goTo(page, "#/guides");
    await atPage(page, "Guide library");
    expect(await page.getByRole("link", { name: "Payroll at Fabrikam" }).count()).toBe(0);
    await goTo(page, "#/own-guides");
    await bring(file);
    await page.getByRole("link", { name: "Open it" }).click();
    await atPage(page, "Payroll at Fabrikam");
    await page.getByText(/It counts as not yours/).waitFor();
    const number = await openCase(page, { ...request, rights: ["Erasure"] });
    const hand = mouse(page);
    await chooseOnly(hand, number, "Payroll database");
    await answerAll(hand);
    await page.getByText("Have the record deleted").first().waitFor();
    await picture(page, "own-result");
    await adoptResult(hand);
    await page.getByRole("link", { name: "Have the record deleted" }).first().waitFor();
  });
});

/** Files that are no sound guide, and what is said about each. */
function refusedFiles(good: string): readonly (readonly [string, RegExp])[] {
  const guide = JSON.parse(good) as { format: number; guide: { about: string } };
  const loop = good.replace('"terms": {}', `"terms": { "LOOP": { "term": "LOOP" } }`);
  const id = /own[0-9a-f]{16}/.exec(good)?.[0] ?? "";
  return [
    ["not json at all", /It is not JSON/],
    ["[]", /no guide of Habeas/],
    [JSON.stringify({ ...guide, format: 99 }), /newer Habeas \(format 99\)/],
    [good.replace('"about": "', '"__proto__": {}, "about": "'), /forbidden name __proto__/],
    [good.replace('"about": "', '"about": "<img src=x> '), /It holds HTML/],
    [loop.replaceAll("LOOP", `${id}.c1`), /goes round in a circle/],
    [" ".repeat(1_100_000), /too large for a guide/],
    [good.replace('"stage": "delete"', '"stage": "burn"'), /not the shape of a guide at guide\.parts/],
  ];
}
