import { buildApp } from "../scripts/build-app.ts";
import { findChromium } from "../scripts/find-chromium.js";
import { firstLoad, starts } from "../scripts/first-load.js";
import { precacheList } from "../scripts/pwa.ts";
import { serve } from "../scripts/serve.js";
import { readFile, stat } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import type { Row } from "./row.ts";

/** How long a build takes, what a first visit fetches and what is kept for offline use. */
export async function firstVisit(): Promise<Row[]> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error("no Chromium found: run node scripts/tools.js");
  const begun = performance.now();
  buildApp();
  const built = performance.now() - begun;
  const server = await serve({ port: 0 });
  try {
    const loads: Row[] = [];
    for (const start of starts) {
      const scripts = await firstLoad({ url: server.url, executablePath, start });
      loads.push({
        work: `JavaScript gzipped: ${start.name}`,
        measured: scripts.reduce((sum, { gzip }) => sum + gzip, 0) / 1000,
        unit: "kB",
        ...(start.bar === Infinity ? {} : { bar: { atMost: start.bar / 1000 } }),
      });
    }
    const kept = await precacheList("dist");
    const sizes = await Promise.all(kept.map(async ({ url }) => (await stat(`dist${url}`)).size));
    return [
      { work: "build", measured: built / 1000, unit: "s" },
      ...loads,
      {
        work: "JavaScript gzipped: the service worker, beside them",
        measured: gzipSync(await readFile("dist/sw.js"), { level: 9 }).length / 1000,
        unit: "kB",
      },
      { work: "kept for offline use", measured: sizes.reduce((a, b) => a + b, 0) / 1e6, unit: "MB" },
    ];
  } finally {
    await server.close();
  }
}
