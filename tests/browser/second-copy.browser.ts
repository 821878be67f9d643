import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { atPage, goTo, lock, openCase, setUp, tryToUnlock, unlock } from "../support/at-desk.ts";
import { newProfile, openApp, type Opened } from "../support/browser.ts";

const jane = { name: "Jane Roe", message: "Please delete everything you hold about me." };

let profile: Awaited<ReturnType<typeof newProfile>>;
let app: Opened;
let page: Page;

beforeAll(async () => {
  profile = await newProfile();
  app = await openApp({ profile: profile.path });
  ({ page } = app);
  await setUp(page);
  await openCase(page, jane);
  await lock(page);
});
afterAll(async () => {
  await app.close();
  await profile.remove();
});

/** Takes away every database of this origin, as a browser does that finds one of them damaged. */
function wipeDatabases(): Promise<number> {
  return page.evaluate(async () => {
    const all = await indexedDB.databases();
    for (const { name = "" } of all) {
      await new Promise((resolve, reject) => {
        const asked = indexedDB.deleteDatabase(name);
        asked.onsuccess = resolve;
        asked.onerror = () => reject(asked.error ?? new Error("not deleted"));
      });
    }
    return all.length;
  });
}

test("when the browser has lost its database, unlocking brings all of it back, and one line says so", async () => {
  expect(await wipeDatabases()).toBe(1);
  await unlock(page);
  await page.getByText("This browser had lost its data.", { exact: false }).waitFor();
  await goTo(page, "#/cases");
  await page.getByText("Jane Roe").first().waitFor();
  await page.getByRole("button", { name: "Dismiss" }).click();
  await goTo(page, "#/register/history");
  await page.getByText("Data of the browser rebuilt from the second copy").first().waitFor();
  await lock(page);
});

test("an older copy of the data is opened only once the officer has decided so", async () => {
  // As after the profile was put back from last week: the vault is older than what bears witness of it.
  await page.evaluate(() => {
    const name = "habeas-witness";
    const seen = JSON.parse(localStorage.getItem(name) ?? "{}") as { generation: number };
    localStorage.setItem(name, JSON.stringify({ ...seen, generation: seen.generation + 10 }));
  });
  await page.reload();
  await tryToUnlock(page);
  await page.getByText("This is an older copy of your data", { exact: false }).waitFor();
  await page.getByRole("button", { name: "Go on with the older copy" }).click();
  await page.getByText("You are working with an older copy of the data.").waitFor();
  await goTo(page, "#/cases");
  await page.getByText("Jane Roe").first().waitFor();
  await lock(page);
  await unlock(page);
  expect(await page.getByText("This is an older copy of your data", { exact: false }).count()).toBe(0);
});

/** What a browser, a tool or a person may clear of a site, one without the other. */
const clearing = {
  "the private files": async () => {
    const root = await navigator.storage.getDirectory();
    for await (const name of root.keys()) await root.removeEntry(name, { recursive: true });
  },
  "the databases": async () => {
    for (const { name = "" } of await indexedDB.databases())
      await new Promise<void>((resolve, reject) => {
        const asked = indexedDB.deleteDatabase(name);
        asked.onsuccess = () => resolve();
        asked.onerror = () => reject(asked.error ?? new Error("not deleted"));
      });
  },
  "what sites remember": () => {
    localStorage.clear();
    sessionStorage.clear();
  },
  "the caches": async () => {
    for (const name of await caches.keys()) await caches.delete(name);
  },
} as const;

type Clearing = keyof typeof clearing;

const gone = "Data that was kept here is gone";
const firstStart = /^Handle data subject requests/;

describe("of a vault of its own, cleared:", () => {
  test.each<[string, readonly Clearing[], string | RegExp]>([
    ["private files", ["the private files"], gone],
    ["private files and databases", ["the private files", "the databases"], gone],
    ["all but the caches", ["the private files", "the databases", "what sites remember"], gone],
    ["all but what sites remember", ["the private files", "the databases", "the caches"], gone],
    [
      "everything there is, after which nobody can know",
      ["the private files", "the databases", "what sites remember", "the caches"],
      firstStart,
    ],
  ])("%s", async (_, parts, heading) => {
    const other = await openApp();
    await setUp(other.page);
    await lock(other.page);
    for (const part of parts) await other.page.evaluate(clearing[part]);
    await other.page.reload();
    await atPage(other.page, heading);
    // A first start is offered after a loss nowhere.
    const offered = await other.page.getByRole("button", { name: "Set up for real work" }).count();
    expect(offered).toBe(heading === gone ? 0 : 1);
    if (heading === gone) await other.page.getByRole("button", { name: "Open a backup" }).waitFor();
    await other.close();
  });
});
