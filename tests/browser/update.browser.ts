import { afterAll, beforeAll, expect, test } from "vitest";
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
