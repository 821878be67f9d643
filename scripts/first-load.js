// Measures what a start fetches: every byte of JavaScript, of the page and of its workers, as gzip would send it, until
// the page can be used. The service worker is kept out: what it puts away for later, nobody waits for.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { gzipSync } from "node:zlib";

/** @typedef {import("playwright-core").Page} Page */

/**
 * How the app is used: from its address to a page on which work can begin.
 * @typedef {(page: Page) => Promise<void>} Use
 */

/**
 * One way into the app; `before` happens in an earlier browser of the same profile and is not counted. Setting up has
 * dialogues of its own, with a recovery sheet to print, so it is measured without a bar.
 * @typedef {{ name: string; before?: Use; use: Use; bar: number }} Start
 */

const passphrase = "anchor bacon candle dolphin ember falcon";
/** @type {(page: Page, name: string) => Promise<void>} */
const press = (page, name) => page.getByRole("button", { name, exact: true }).click();
/** @type {(page: Page, name: string) => Promise<void>} */
const arriveAt = (page, name) => page.getByRole("heading", { level: 1, name }).waitFor();

/** @type {Use} */
async function setUp(page) {
  await press(page, "Set up for real work");
  await page.getByLabel("Passphrase", { exact: true }).fill(passphrase);
  await page.getByLabel("Passphrase again").fill(passphrase);
  await page.getByLabel("Name of your organisation").fill("Contoso Ltd");
  await press(page, "Create my desk");
  await press(page, "Go to the worklist");
  await arriveAt(page, "Worklist");
}

/** @type {Use} */
async function unlock(page) {
  await page.getByLabel("Passphrase", { exact: true }).fill(passphrase);
  await press(page, "Unlock");
  await arriveAt(page, "Worklist");
}

/** @type {Use} */
async function practise(page) {
  await page.getByRole("button", { name: "Try a practice request" }).click();
  await arriveAt(page, "New request");
  await page.getByRole("link", { name: "Worklist" }).first().click();
  await arriveAt(page, "Worklist");
}

/** @type {Use} */
async function welcome(page) {
  await page.getByRole("button", { name: "Set up for real work" }).waitFor();
}

/** Every way into the app. @type {readonly Start[]} */
export const starts = [
  { name: "welcome", use: welcome, bar: 120_000 },
  { name: "practice, to the worklist", use: practise, bar: 120_000 },
  { name: "a new vault, to the worklist", use: setUp, bar: Infinity },
  { name: "a vault of before, unlocked, to the worklist", before: setUp, use: unlock, bar: 120_000 },
];

/**
 * Opens the app in a browser of its own, does what the start says, and counts each script once.
 * @param {{ url: string; executablePath: string; start: Start }} visit
 * @returns {Promise<{ path: string; gzip: number }[]>}
 */
export async function firstLoad({ url, executablePath, start }) {
  const profile = await mkdtemp(join(tmpdir(), "habeas-load-"));
  try {
    if (start.before !== undefined) await visit(profile, start.before);
    return await visit(profile, start.use);
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }

  /** @type {(profile: string, use: Use) => Promise<{ path: string; gzip: number }[]>} */
  async function visit(profile, use) {
    const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
    const options = { executablePath, args, serviceWorkers: /** @type {const} */ ("block") };
    const context = await chromium.launchPersistentContext(profile, options);
    try {
      /** @type {Map<string, Promise<number>>} */
      const scripts = new Map();
      context.on("response", (response) => {
        const { pathname } = new URL(response.url());
        if (!/\.m?js$/.test(pathname)) return;
        const size = response.body().then((body) => gzipSync(body, { level: 9 }).length);
        size.catch(() => undefined); // one that comes when all was counted may be cut off
        scripts.set(pathname, size);
      });
      const page = context.pages()[0] ?? (await context.newPage());
      await page.goto(url);
      await use(page);
      await page.waitForLoadState("networkidle");
      return await Promise.all([...scripts].map(async ([path, size]) => ({ path, gzip: await size })));
    } finally {
      await context.close();
    }
  }
}
