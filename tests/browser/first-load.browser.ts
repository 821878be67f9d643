import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { openApp } from "../support/browser.ts";

const limit = 120_000;

test("the first load is at most 120 kB of JavaScript, gzipped", async () => {
  const app = await openApp({ path: "/404", serviceWorkers: "block" });
  const sizes = new Map<string, Promise<number>>();
  app.context.on("response", (response) => {
    const { pathname } = new URL(response.url());
    if (pathname.endsWith(".js")) {
      sizes.set(
        pathname,
        response.body().then((body) => gzipSync(body, { level: 9 }).length),
      );
    }
  });
  await app.page.goto(new URL("/", app.page.url()).href);
  await app.page.getByRole("heading", { level: 1 }).waitFor();
  await app.page.waitForLoadState("networkidle");
  const bytes = await Promise.all(sizes.values());
  await app.close();
  expect(bytes.length).toBeGreaterThan(0);
  expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(limit);
});
