import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { chromium } from "playwright-core";
import { build } from "vite";
import { buildApp } from "../../scripts/build-app.ts";
import { findChromium } from "../../scripts/find-chromium.js";
import { serve } from "../../scripts/serve.js";
import { headersFor } from "../../src/lib/headers.js";
import type { VaultBench } from "./page.ts";

type Context = Awaited<ReturnType<typeof chromium.launchPersistentContext>>;
export type Page = Awaited<ReturnType<Context["newPage"]>>;

/** A browser with a profile of its own, at the built app and the page of the bench beside it. */
export interface BenchSite {
  readonly browser: Context;
  /** Where the app is. */
  readonly app: string;
  /** Where the profile lies, by which its processes are known. */
  readonly profile: string;
  /** A new page of the bench. */
  readonly open: () => Promise<Page>;
}

const base = "/bench/";
let built: Promise<string> | undefined;

/** Builds the app, and the page of the bench beside it; once in a run. */
async function builds(): Promise<string> {
  buildApp();
  const outDir = await mkdtemp(join(tmpdir(), "habeas-bench-"));
  await build({
    ...{ root: "bench/vault", logLevel: "error" },
    plugins: [svelte({ configFile: false, compilerOptions: { runes: true } })],
    worker: { format: "es" },
    build: { outDir, emptyOutDir: true, assetsInlineLimit: 0, modulePreload: false, target: "es2024" },
  });
  return outDir;
}

const types: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".wasm": "application/wasm",
};

/** Lends a browser with an empty profile. */
export async function withSite<T>(work: (site: BenchSite) => Promise<T>): Promise<T> {
  const dist = await (built ??= builds());
  const profile = await mkdtemp(join(tmpdir(), "habeas-bench-"));
  const server = await serve({
    port: 0,
    beside: (path, _, response) => {
      // Workers start only from where the app has its own.
      const name = path === base ? "index.html" : path.slice(1);
      if (path !== base && !(path.startsWith("/assets/") && existsSync(join(dist, name)))) return false;
      for (const [word, value] of Object.entries(headersFor(path))) response.setHeader(word, value);
      response.setHeader("Content-Type", types[extname(name)] ?? "application/octet-stream");
      void readFile(join(dist, name)).then((bytes) => response.end(bytes));
      return true;
    },
  });
  const browser = await chromium.launchPersistentContext(profile, { executablePath: findChromium() ?? "" });
  try {
    return await work({
      ...{ browser, app: server.url, profile },
      open: async () => {
        const page = await browser.newPage();
        await page.goto(`${server.url}${base}`);
        // The policy of the app allows no text to be run as a script, which waiting by a function would be.
        for (let left = 500; !(await page.evaluate(() => "bench" in globalThis)); left -= 1) {
          if (left === 0) throw new Error("the page of the bench does not start");
          await page.waitForTimeout(20);
        }
        return page;
      },
    });
  } finally {
    await browser.close();
    await server.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** When the vault key was derived, in milliseconds of the wall clock. */
export async function keyedAt(page: Page): Promise<number> {
  const worker = page.workers().find((one) => one.url().includes("vault.worker"));
  const keyed = await worker?.evaluate(
    () => performance.timeOrigin + (performance.getEntriesByName("vault-key").at(-1)?.startTime ?? NaN),
  );
  return keyed ?? NaN;
}

/** Calls one of the functions of the page of the bench. */
export function ask<K extends keyof VaultBench>(
  page: Page,
  name: K,
  ...given: Parameters<VaultBench[K]>
): Promise<Awaited<ReturnType<VaultBench[K]>>> {
  return page.evaluate(
    ([wanted, words]) =>
      (globalThis as unknown as { bench: Record<string, (...all: unknown[]) => never> }).bench[wanted]?.(
        ...words,
      ),
    [name, given] as [string, unknown[]],
  ) as Promise<Awaited<ReturnType<VaultBench[K]>>>;
}
