import { spawnSync } from "node:child_process";
import { join } from "node:path";
import type {} from "vitest";
import type { TestProject } from "vitest/node";
import { findChromium } from "../../scripts/find-chromium.js";
import { serve } from "../../scripts/serve.js";

declare module "vitest" {
  interface ProvidedContext {
    url: string;
    chromium: string;
  }
}

function build(root: string): void {
  // A process of its own: inside Vitest the build would take itself for a test.
  const { NODE_ENV: _mode, VITEST: _vitest, ...env } = process.env;
  const vite = join(root, "node_modules", "vite", "bin", "vite.js");
  const words = [vite, "build", "--logLevel", "warn"];
  const { status } = spawnSync(process.execPath, words, { cwd: root, env, stdio: "inherit" });
  if (status !== 0) throw new Error("the app does not build");
}

/** Builds the app as it ships (unless `HABEAS_BUILT` says that it is), serves it with the shipped headers, and says where, to every browser test. */
export default async function served({ provide }: TestProject): Promise<() => Promise<void>> {
  const chromium = findChromium();
  if (chromium === undefined) throw new Error("no Chromium found: run node scripts/tools.js");
  const root = join(import.meta.dirname, "..", "..");
  if (process.env["HABEAS_BUILT"] === undefined) build(root);
  const server = await serve({ port: 0 });
  provide("url", server.url);
  provide("chromium", chromium);
  return server.close;
}
