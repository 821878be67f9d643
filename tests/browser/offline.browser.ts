import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  keptForOffline,
  newProfile,
  openApp,
  startHost,
  type Host,
  type Opened,
} from "../support/browser.ts";

let app: Opened;
let host: Host;

beforeEach(async () => {
  host = await startHost();
  app = await openApp({ url: host.url });
  await keptForOffline(app.page);
});
afterEach(async () => {
  await app.close();
  await host.stop();
});

const heading = (opened: Opened) => opened.page.getByRole("heading", { level: 1 }).first();

describe("when the host is gone", () => {
  test("the app loads again, at its start, at a deep link and from a shortcut", async () => {
    await host.stop();
    for (const path of ["/", "/#/settings", "/index.html", "/?go=new"]) {
      await app.page.goto("about:blank");
      await app.page.goto(host.url + path);
      await heading(app).waitFor();
    }
    await app.page.reload();
    await heading(app).waitFor();
    expect(app.observed.violations).toEqual([]);
  });

  test("a browser that is started anew on the same profile has it too", async () => {
    const profile = await newProfile();
    const first = await openApp({ url: host.url, profile: profile.path });
    await keptForOffline(first.page);
    await first.close();
    await host.stop();
    const second = await openApp({ url: host.url, profile: profile.path });
    await heading(second).waitFor();
    await second.close();
    await profile.remove();
  });

  test("an address that is none of ours fails instead of showing something", async () => {
    await host.stop();
    await expect(app.page.goto(`${host.url}/somewhere/else`)).rejects.toThrow(/ERR_FAILED/);
  });
});

test("what the service worker keeps, it gives out with the headers a host must send", async () => {
  await app.page.reload();
  const answers = await app.page.context().newCDPSession(app.page);
  await answers.send("Network.enable");
  const seen = new Map<
    string,
    { fromWorker: boolean; policy: string | undefined; coep: string | undefined }
  >();
  answers.on("Network.responseReceived", ({ response }) => {
    const headers = new Headers(Object.entries(response.headers));
    seen.set(new URL(response.url).pathname, {
      fromWorker: response.fromServiceWorker === true,
      policy: headers.get("content-security-policy") ?? undefined,
      coep: headers.get("cross-origin-embedder-policy") ?? undefined,
    });
  });
  await host.stop();
  await app.page.reload();
  await heading(app).waitFor();
  expect(seen.get("/")).toMatchObject({ fromWorker: true, coep: "require-corp" });
  expect(seen.get("/")?.policy).toContain("sandbox allow-scripts");
  expect(await app.page.evaluate(() => crossOriginIsolated)).toBe(true);
});
