import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { build } from "vite";
import { findChromium } from "../../scripts/find-chromium.js";
import { serve } from "../../scripts/serve.js";
import { median, type Row } from "../row.ts";
import type { VaultBench } from "./page.ts";

function p95(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? NaN;
}

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof chromium.launchPersistentContext>>["newPage"]>>;

/** Calls one of the functions of the page. */
function ask<K extends keyof VaultBench>(
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

async function withPage<T>(work: (open: () => Promise<Page>) => Promise<T>): Promise<T> {
  const [dist, profile] = [
    await mkdtemp(join(tmpdir(), "habeas-bench-")),
    await mkdtemp(join(tmpdir(), "habeas-bench-")),
  ];
  await build({
    root: "bench/vault",
    logLevel: "error",
    build: { outDir: dist, emptyOutDir: true, assetsInlineLimit: 0, modulePreload: false, target: "es2024" },
  });
  const server = await serve({ port: 0, root: dist });
  const browser = await chromium.launchPersistentContext(profile, { executablePath: findChromium() ?? "" });
  try {
    return await work(async () => {
      const page = await browser.newPage();
      await page.goto(server.url);
      await page.waitForFunction("globalThis.bench");
      return page;
    });
  } finally {
    await browser.close();
    await server.close();
    for (const folder of [dist, profile]) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function saves(): Promise<Row[]> {
  return withPage(async (open) => {
    const page = await open();
    await ask(page, "fill", 1000);
    await page.close();
    const again = await open();
    await ask(again, "unlock");
    const raw = median(await ask(again, "rawWrites", 200));
    const times = await ask(again, "saves", 300);
    const beside = `one raw strict write: ${raw.toFixed(2)} ms`;
    return [
      {
        work: "save a case among 1,000, the list watched: p95",
        measured: p95(times),
        unit: "ms",
        bar: { atMost: 50 },
      },
      {
        work: "the same: median, as so many raw strict writes",
        measured: median(times) / raw,
        unit: "×",
        bar: { atMost: 6 },
        comparedWith: `${median(times).toFixed(2)} ms; ${beside}`,
      },
    ];
  });
}

async function unlocks(): Promise<Row[]> {
  return withPage(async (open) => {
    const page = await open();
    await ask(page, "fill", 10_000);
    await page.close();
    const [wholes, reads]: [number[], number[]] = [[], []];
    for (let n = 0; n < 7; n += 1) {
      const again = await open();
      reads.push(await ask(again, "rawRead"));
      const { whole, cases } = await ask(again, "unlock");
      if (cases !== 10_000) throw new Error(`${String(cases)} cases after unlocking`);
      wholes.push(whole);
      await ask(again, "lock");
      await again.close();
    }
    const took = median(wholes);
    const again = await open();
    await ask(again, "wipe");
    const rebuilt = await ask(again, "unlock");
    if (rebuilt.cases !== 10_000) throw new Error(`${String(rebuilt.cases)} cases after rebuilding`);
    return [
      {
        work: "unlock when the browser has lost 20,000 records: rebuilt from the log",
        measured: rebuilt.whole / 1000,
        unit: "s",
        bar: { atMost: 10 },
      },
      {
        work: "unlock 10,000 cases with the recovery key, to the list on the page",
        measured: took / median(reads),
        unit: "×",
        bar: { atMost: 0.5 },
        comparedWith: `${took.toFixed(0)} ms; raw getAll of the same: ${median(reads).toFixed(0)} ms`,
      },
    ];
  });
}

/** How long a save takes on a vault in use, and an unlock of a large one. */
export async function vaultInUse(): Promise<Row[]> {
  return [...(await saves()), ...(await unlocks())];
}
