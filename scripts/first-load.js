// Measures what a first visit fetches: every byte of JavaScript until the first page can be used, as gzip would send it.
import { chromium } from "playwright-core";
import { gzipSync } from "node:zlib";

/**
 * Opens the app in a fresh browser without its service worker, does what `use` says, and counts each script once.
 * @param {{ url: string; executablePath: string; use: (page: import("playwright-core").Page) => Promise<void> }} visit
 * @returns {Promise<{ path: string; gzip: number }[]>}
 */
export async function firstLoad({ url, executablePath, use }) {
  const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const browser = await chromium.launch({ executablePath, args });
  try {
    const context = await browser.newContext({ serviceWorkers: "block" });
    /** @type {Map<string, Promise<number>>} */
    const scripts = new Map();
    context.on("response", (response) => {
      const { pathname } = new URL(response.url());
      if (/\.m?js$/.test(pathname)) {
        scripts.set(
          pathname,
          response.body().then((body) => gzipSync(body, { level: 9 }).length),
        );
      }
    });
    const page = await context.newPage();
    await page.goto(url);
    await use(page);
    await page.waitForLoadState("networkidle");
    return await Promise.all([...scripts].map(async ([path, size]) => ({ path, gzip: await size })));
  } finally {
    await browser.close();
  }
}

/**
 * From the welcome to the worklist, both usable.
 * @param {import("playwright-core").Page} page
 */
export async function worklistUsable(page) {
  await page.getByRole("button", { name: /practice request/i }).click();
  await page.getByRole("heading", { level: 1, name: "New request" }).waitFor();
  await page.getByRole("link", { name: "Worklist" }).first().click();
  await page.getByRole("heading", { level: 1, name: "Worklist" }).waitFor();
}
