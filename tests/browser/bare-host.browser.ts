import { createServer, type Server } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { passphrase, setUp } from "../support/at-desk.ts";
import { keptForOffline, openApp, type Opened } from "../support/browser.ts";

const dist = join(import.meta.dirname, "..", "..", "dist");
const types: Record<string, string> = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css" };

let server: Server;
let app: Opened;

beforeAll(async () => {
  server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const file = pathname === "/" ? "/index.html" : pathname;
    readFile(join(dist, file)).then(
      (bytes) => response.writeHead(200, { "Content-Type": types[extname(file)] ?? "image/png" }).end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  app = await openApp({ url: `http://localhost:${address.port}` });
  await keptForOffline(app.page);
});
afterAll(async () => {
  await app.close();
  server.closeAllConnections();
  server.close();
});

test("from a host without headers, the app still runs under its policy from the first visit", async () => {
  await app.page.evaluate(() => fetch("/i/icon.svg").catch(() => undefined));
  await expect.poll(() => app.observed.violations.join()).toContain("connect-src blocked");
});

test("from a host without headers and without the service worker, no vault is made, and the page says why", async () => {
  const open = await openApp({ url: app.page.url(), serviceWorkers: "block", path: "" });
  const { page } = open;
  await page.getByRole("button", { name: "Set up for real work" }).click();
  await page.getByLabel("Passphrase", { exact: true }).fill(passphrase);
  await page.getByLabel("Passphrase again").fill(passphrase);
  await page.getByLabel("Name of your organisation").fill("Contoso Ltd");
  await page.getByRole("button", { name: "Create my desk" }).click();
  await page.getByText("This copy of Habeas is not served safely").first().waitFor();
  await page.getByText("Reload the page once.").first().waitFor();
  await open.close();
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
