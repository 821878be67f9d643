import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { headersFile, integrityOf, precacheList, withIntegrity } from "../../scripts/pwa.ts";

let dist: string;

beforeAll(async () => {
  dist = await mkdtemp(join(tmpdir(), "habeas-dist-"));
  await mkdir(join(dist, "assets"));
  const files = [
    "index.html",
    "sw.js",
    "_headers",
    "a.webmanifest",
    "assets/index-AbCd_123.js",
    "assets/x.icc",
  ];
  for (const file of files) await writeFile(join(dist, file), `content of ${file}`);
});
afterAll(() => rm(dist, { recursive: true }));

const integrity = (file: string) => integrityOf(Buffer.from(`content of ${file}`));

describe("the list of files kept for offline use", () => {
  test("has every file of the app, and not the service worker itself nor what is for the host", async () => {
    const urls = (await precacheList(dist)).map(({ url }) => url);
    expect(urls).toEqual(["/a.webmanifest", "/assets/index-AbCd_123.js", "/index.html"]);
  });

  test("gives each its integrity, and a revision to those whose name does not change with them", async () => {
    const [manifest, script, page] = await precacheList(dist);
    expect(manifest?.revision).toMatch(/^[\da-f]{16}$/);
    expect(page?.revision).not.toBe(manifest?.revision);
    expect(script).toMatchObject({ revision: null, integrity: integrity("assets/index-AbCd_123.js") });
  });
});

test("the file of headers for hosts gives each file one rule with its own headers", () => {
  const rules = headersFile(["/", "/assets/kdf.worker-A.js"]).split("\n\n");
  expect(rules).toHaveLength(2);
  expect(rules[0]?.split("\n")).toContain("  Cross-Origin-Embedder-Policy: require-corp");
  expect(rules[1]).toMatch(/^\/assets\/kdf\.worker-A\.js\n {2}Content-Security-Policy: .*wasm-unsafe-eval/);
});

test("scripts and stylesheets of the page get the integrity of the file on disk", async () => {
  const html =
    '<script type="module" crossorigin src="/assets/index-AbCd_123.js"></script><link href="/i/a.svg">';
  expect(await withIntegrity(html, dist)).toBe(
    `<script type="module" crossorigin src="/assets/index-AbCd_123.js" integrity="${integrity(
      "assets/index-AbCd_123.js",
    )}"></script><link href="/i/a.svg">`,
  );
});
