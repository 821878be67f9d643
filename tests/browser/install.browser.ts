import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { keptForOffline, openApp, startHost, type Host, type Opened } from "../support/browser.ts";

let app: Opened;
let host: Host;

beforeAll(async () => {
  host = await startHost();
  app = await openApp({ url: host.url });
  await keptForOffline(app.page);
});
afterAll(async () => {
  await app.close();
  await host.stop();
});

describe("installing", () => {
  test("the browser finds nothing that keeps the app from being installed", async () => {
    const cdp = await app.context.newCDPSession(app.page);
    const { installabilityErrors } = await cdp.send("Page.getInstallabilityErrors");
    expect(installabilityErrors).toEqual([]);
    const { errors, data } = await cdp.send("Page.getAppManifest");
    expect(errors).toEqual([]);
    expect(JSON.parse(data ?? "")).toMatchObject({ id: "/", display: "standalone", name: "Habeas" });
  });

  test("every icon of the manifest has the size it says", async () => {
    const sizes = await app.page.evaluate(async () => {
      const link = document.querySelector<HTMLLinkElement>('link[rel="manifest"]');
      const files = ["192.png", "512.png", "512-mask.png", "512-mono.png"];
      return Promise.all(
        files.map(async (file) => {
          const image = new Image();
          image.src = new URL(`i/${file}`, link?.href).href;
          await image.decode();
          return `${file} ${image.naturalWidth}x${image.naturalHeight}`;
        }),
      );
    });
    expect(sizes).toEqual([
      "192.png 192x192",
      "512.png 512x512",
      "512-mask.png 512x512",
      "512-mono.png 512x512",
    ]);
  });

  test("installed and launched, it stands alone, and its shortcuts lead where they say", async () => {
    const own = await openApp({ url: host.url });
    await keptForOffline(own.page);
    const manifestId = `${host.url}/`;
    const cdp = await own.context.newCDPSession(own.page);
    await cdp.send("PWA.install", { manifestId });
    await cdp.send("PWA.changeAppUserSettings", { manifestId, displayMode: "standalone" });
    const alone = (page: Page) => page.evaluate(() => matchMedia("(display-mode: standalone)").matches);
    expect(await alone(own.page)).toBe(false);

    await own.page.goto("about:blank");
    const opening = own.context.waitForEvent("page");
    await cdp.send("PWA.launch", { manifestId, url: `${host.url}/?go=new` });
    const launched = await opening;
    await launched.waitForURL(`${host.url}/#/new`);
    expect(await alone(launched)).toBe(true);

    // An app that is open already is not loaded anew, so that nothing typed is lost.
    await launched.evaluate(() => Object.assign(globalThis, { typed: "kept" }));
    await cdp.send("PWA.launch", { manifestId, url: `${host.url}/?go=lock` });
    await launched.waitForURL(`${host.url}/#/lock`);
    expect(await launched.evaluate(() => "typed" in globalThis)).toBe(true);
    await own.close();
  });
});

describe("the first visit", () => {
  test("nothing is blocked by the policy and nothing fails", () => {
    expect(app.observed.violations).toEqual([]);
    expect(app.observed.errors).toEqual([]);
  });

  test("after the load nothing is asked of the host but the check of the service worker", async () => {
    const before = host.asked.length;
    await app.page.reload();
    await app.page.getByRole("heading", { level: 1 }).waitFor();
    await app.page.waitForTimeout(1500);
    expect([...new Set(host.asked.slice(before))].filter((path) => path !== "/sw.js")).toEqual([]);
  });
});
