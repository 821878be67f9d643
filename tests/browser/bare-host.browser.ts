import { createServer, type IncomingMessage } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { headersFor } from "../../src/lib/headers.js";
import { atPage, setUp, unlock } from "../support/at-desk.ts";
import { keptForOffline, newProfile, openApp, type Opened } from "../support/browser.ts";

const dist = join(import.meta.dirname, "..", "..", "dist");
const types: Record<string, string> = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css" };

type Headers = Readonly<Record<string, string>>;

interface BareHost {
  readonly url: string;
  /** What it sends with a file from now on; nothing at first. */
  sends: (path: string) => Headers;
  readonly stop: () => void;
}

/** A host that serves the app as it lies, with no header but its type, until it is told of some. */
async function bareHost(): Promise<BareHost> {
  const host = { sends: (): Headers => ({}) } as { sends: BareHost["sends"] };
  const answer = async ({ url = "/" }: IncomingMessage): Promise<readonly [number, Headers, Uint8Array]> => {
    const { pathname } = new URL(url, "http://localhost");
    if (pathname === "/frame")
      return [200, { "Content-Type": "text/html" }, Buffer.from('<iframe src="/"></iframe>')];
    const file = pathname === "/" ? "/index.html" : pathname;
    const bytes = await readFile(join(dist, file));
    return [200, { "Content-Type": types[extname(file)] ?? "image/png", ...host.sends(pathname) }, bytes];
  };
  const server = createServer((request, response) => {
    answer(request).then(
      ([status, headers, bytes]) => response.writeHead(status, headers).end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return Object.assign(host, {
    url: `http://localhost:${address.port}`,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  });
}

let host: BareHost;
let app: Opened;

beforeAll(async () => {
  host = await bareHost();
  app = await openApp({ url: host.url });
  await keptForOffline(app.page);
});
afterAll(async () => {
  await app.close();
  host.stop();
});

test("from a host without headers, the app still runs under its policy from the first visit", async () => {
  await app.page.evaluate(() => fetch("/i/icon.svg").catch(() => undefined));
  await expect.poll(() => app.observed.violations.join()).toContain("connect-src blocked");
});

/** Somebody wants to set up a desk, is told why that is not done here, and is asked for nothing. */
async function refused(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Set up for real work" }).click();
  await page.getByText("This copy of Habeas is not served safely").first().waitFor();
  await page.getByText("Reload the page once.").first().waitFor();
  expect(await page.locator("input").count()).toBe(0);
}

/** The page is left as it is, and the policy of everything else is as weak as hosts send it who want to do something. */
const weak = (path: string): Headers =>
  path.includes(".worker-")
    ? {
        ...headersFor(path),
        "Content-Security-Policy": "default-src 'self'; script-src 'self' 'unsafe-eval'",
      }
    : headersFor(path);
/** Only running text as code is forbidden; reaching out is not. */
const halfWeak = (path: string): Headers =>
  path.includes(".worker-")
    ? { ...headersFor(path), "Content-Security-Policy": "script-src 'self'" }
    : headersFor(path);

test.for([
  ["no headers", () => ({})],
  ["a policy that lets workers run text as code", weak],
  ["a policy that lets workers reach out", halfWeak],
] as const)(
  "from a host with %s and without the service worker, nobody is asked for a passphrase",
  async ([, sends]) => {
    host.sends = sends;
    const open = await openApp({ url: host.url, serviceWorkers: "block" });
    await refused(open.page);
    await open.close();
    host.sends = () => ({});
  },
);

test("with its headers the same host without the service worker is safe", async () => {
  host.sends = headersFor;
  const open = await openApp({ url: host.url, serviceWorkers: "block" });
  await setUp(open.page);
  await open.close();
  host.sends = () => ({});
});

/** What the browser keeps for good it would answer with its headers later on. */
const notKept = (path: string): Headers => ({ ...headersFor(path), "Cache-Control": "no-store" });

test("a vault that is there is not unlocked either once its host sends no headers any more", async () => {
  const profile = await newProfile();
  host.sends = notKept;
  const good = await openApp({ url: host.url, profile: profile.path, serviceWorkers: "block" });
  await setUp(good.page);
  await good.close();
  host.sends = () => ({});
  const bad = await openApp({ url: host.url, profile: profile.path, serviceWorkers: "block" });
  await atPage(bad.page, "Unlock Habeas");
  await bad.page.getByText("This copy of Habeas is not served safely").first().waitFor();
  expect(await bad.page.locator("input").count()).toBe(0);
  host.sends = notKept;
  await bad.page.reload();
  await unlock(bad.page);
  await bad.close();
  host.sends = () => ({});
  await profile.remove();
});

test("inside another page, where somebody could lay a field over it, no desk is set up", async () => {
  const open = await openApp({ url: host.url, path: "/frame", serviceWorkers: "block" });
  const inside = open.page.frameLocator("iframe");
  await inside.getByText("a window of its own, outside of any other page").waitFor();
  expect(await inside.getByRole("button", { name: "Set up for real work" }).count()).toBe(0);
  // With its headers it is not even shown there.
  host.sends = headersFor;
  await open.page.reload();
  await open.page.waitForTimeout(500);
  expect(await inside.getByText("a window of its own").count()).toBe(0);
  await open.close();
  host.sends = () => ({});
});

test("over plain HTTP from another machine no desk is set up", async () => {
  host.sends = headersFor;
  const url = host.url.replace("localhost", "habeas.example");
  // The last switch of its name counts.
  const args = ["--host-resolver-rules=MAP habeas.example 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE localhost"];
  const open = await openApp({ url, args, serviceWorkers: "block" });
  await open.page.getByText(/only practice is offered here/).waitFor();
  expect(await open.page.getByRole("button", { name: "Set up for real work" }).count()).toBe(0);
  await open.close();
  host.sends = () => ({});
});

test("from a host without headers, the second visit is isolated as with them", async () => {
  expect(await app.page.evaluate(() => crossOriginIsolated)).toBe(false);
  await app.page.reload();
  expect(await app.page.evaluate(() => crossOriginIsolated)).toBe(true);
  expect(await app.page.evaluate(() => window.open("about:blank"))).toBe(null);
});

test("from a host without headers, a vault is made once the app itself adds them", async () => {
  await app.page.goto(app.page.url().replace(/#.*/, ""));
  await setUp(app.page);
});
