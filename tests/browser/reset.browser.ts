import { afterAll, beforeAll, expect, test } from "vitest";
import { goTo, lock, openCase, setUp, unlock } from "../support/at-desk.ts";
import { barriers, keptForOffline, openApp, startHost, type Host, type Opened } from "../support/browser.ts";
import { dumpOrigin } from "../support/profile.ts";

let host: Host;
let app: Opened;

beforeAll(async () => {
  host = await startHost();
  app = await openApp({ url: host.url });
});
afterAll(async () => {
  await app.close();
  await host.stop();
});

/** What the browser keeps of data: everything but the copy of the app. */
async function data(): Promise<string[]> {
  const parts = await dumpOrigin(app.page);
  return parts
    .filter(({ where }) => !where.startsWith("cache habeas-") && !where.startsWith("cache http"))
    .map(({ where, bytes }) => `${where} ${bytes.toString("base64")}`)
    .sort();
}

test("the repair page removes the copy of the app, and not one byte of data", async () => {
  const { page } = app;
  await setUp(page);
  const number = await openCase(page, { name: "Jane Roe", message: "Please delete everything about me." });
  await keptForOffline(page);
  await page.reload();
  await unlock(page);
  await lock(page);
  await page.goto(`${host.url}/reset.html`);
  const before = await data();
  expect(before.length).toBeGreaterThan(5);
  expect(await barriers(page)).toEqual([]);
  await page.getByRole("button", { name: "Remove the copy of the app" }).click();
  await page.getByText("The copy of the app is removed.").waitFor();
  expect(await data()).toEqual(before);
  const left = await page.evaluate(async () => ({
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    stores: (await caches.keys()).filter((name) => name.startsWith("habeas-")),
  }));
  expect(left).toEqual({ workers: 0, stores: [] });
  await page.getByRole("link", { name: "Open Habeas" }).click();
  await unlock(page);
  await goTo(page, `#/c/${number}`);
  await page.getByText("Jane Roe").first().waitFor();
  expect(app.observed).toMatchObject({ errors: [], violations: [] });
});

test("the repair page is asked from the host, also past a broken copy of the app", async () => {
  const { page } = app;
  await keptForOffline(page);
  await page.reload();
  host.asked.length = 0;
  await page.goto(`${host.url}/reset.html`);
  expect(host.asked).toContain("/reset.html");
  expect(host.asked).toContain("/reset.js");
});
