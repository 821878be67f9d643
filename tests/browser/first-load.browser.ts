import { expect, inject, test } from "vitest";
import { firstLoad, starts } from "../../scripts/first-load.js";

test.for(starts)(
  "the first load, $name, fetches at most $bar bytes of JavaScript, gzipped",
  { timeout: 120_000 },
  async (start) => {
    const scripts = await firstLoad({ url: inject("url"), executablePath: inject("chromium"), start });
    const paths = scripts.map(({ path }) => path);
    expect(paths).toContainEqual(expect.stringMatching(/^\/assets\/index-/));
    // What opens a vault works in two workers; they are fetched like everything else.
    const workers = paths.filter((path) => /^\/assets\/(?:vault|kdf)\.worker-/.test(path));
    expect(workers).toHaveLength(start.name.includes("vault") ? 2 : 0);
    const total = scripts.reduce((sum, { gzip }) => sum + gzip, 0);
    console.info(`first load, ${start.name}: ${(total / 1000).toFixed(1)} kB in ${scripts.length} scripts`);
    expect(total, JSON.stringify(scripts)).toBeLessThanOrEqual(start.bar);
  },
);
