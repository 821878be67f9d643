import { expect, inject, test } from "vitest";
import { firstLoad, worklistUsable } from "../../scripts/first-load.js";

test("the first load, welcome to worklist, is at most 120 kB of JavaScript, gzipped", async () => {
  const scripts = await firstLoad({
    url: inject("url"),
    executablePath: inject("chromium"),
    use: worklistUsable,
  });
  expect(scripts.map(({ path }) => path)).toContainEqual(expect.stringMatching(/^\/assets\/index-/));
  const total = scripts.reduce((sum, { gzip }) => sum + gzip, 0);
  expect(total, JSON.stringify(scripts)).toBeLessThanOrEqual(120_000);
});
