import { afterAll, beforeAll, expect, test } from "vitest";
import { goTo, lock, openCase, setUp, unlock } from "../support/at-desk.ts";
import { keptForOffline, openApp, startHost, type Host, type Opened } from "../support/browser.ts";
import { secondVersion } from "../support/second-version.ts";

let app: Opened;
let host: Host;
let second: Awaited<ReturnType<typeof secondVersion>>;

beforeAll(async () => {
  host = await startHost();
  second = await secondVersion();
  app = await openApp({ url: host.url });
  await keptForOffline(app.page);
});
afterAll(async () => {
  await app.close();
  await host.stop();
  await second.remove();
});

const first = () => app.page.locator("body:not([data-version])");
const newer = () => app.page.locator("body[data-version=second]");
const stores = () => app.page.evaluate(async () => (await caches.keys()).length);
const button = () => app.page.getByRole("button", { name: /newer version|update/i });

test("a newer version waits until the officer starts it, and not while another window is open", async () => {
  await app.page.reload();
  await first().waitFor();

  await host.start(second.root);
  await app.page.reload();
  await button().waitFor();
  await app.page.reload();
  await first().waitFor();

  const other = await app.context.newPage();
  await other.goto(host.url);
  await button().click();
  await app.page.waitForTimeout(500);
  await first().waitFor();
  await other.close();

  await button().click();
  await newer().waitFor();
  await host.stop();
  await app.page.reload();
  await newer().waitFor();
});

test("the files of the older version go only when the newer one says that it works", async () => {
  expect(await stores()).toBe(2);
  await app.page.evaluate(() => navigator.serviceWorker.controller?.postMessage("keep-only-this-version"));
  await expect.poll(stores).toBe(1);
  await app.page.reload();
  await newer().waitFor();
});

test("at an open desk it locks first, and what was half typed is there for the newer version", async () => {
  const there = await startHost();
  const open = await openApp({ url: there.url });
  const { page } = open;
  await setUp(page);
  const number = await openCase(page, { name: "Jane Roe", message: "Please delete everything about me." });
  await keptForOffline(page);
  await page.reload();
  await unlock(page);
  await there.start(second.root);
  await page.reload();
  await unlock(page);
  await goTo(page, `#/c/${number}`);
  const note = page.getByLabel("New note", { exact: true });
  const start = page.getByRole("button", { name: "Start the newer version" }).first();
  await start.waitFor();

  const other = await open.context.newPage();
  await other.goto(`${there.url}/i/icon.svg`);
  await note.pressSequentially("She called about her dau");
  await start.click();
  await page.getByText("Habeas is open in another window.").first().waitFor();
  expect(await page.getByRole("banner").getByRole("button", { name: "Lock now" }).isVisible()).toBe(true);
  await other.close();

  await note.pressSequentially("ghter");
  await start.click(); // nothing is waited for: what was typed a moment ago is not kept yet
  await page.locator("body[data-version=second]").waitFor();
  await unlock(page);
  await expect.poll(() => note.inputValue()).toBe("She called about her daughter");
  await lock(page);
  expect(open.observed).toMatchObject({ errors: [], violations: [] });
  await open.close();
  await there.stop();
});
