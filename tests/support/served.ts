import type {} from "vitest";
import type { TestProject } from "vitest/node";
import { buildApp } from "../../scripts/build-app.ts";
import { findChromium } from "../../scripts/find-chromium.js";
import { serve } from "../../scripts/serve.js";

declare module "vitest" {
  interface ProvidedContext {
    url: string;
    chromium: string;
  }
}

/** Builds the app as it ships (unless `HABEAS_BUILT` says that it is), serves it with the shipped headers, and says where, to every browser test. */
export default async function served({ provide }: TestProject): Promise<() => Promise<void>> {
  const chromium = findChromium();
  if (chromium === undefined) throw new Error("no Chromium found: run node scripts/tools.js");
  if (process.env["HABEAS_BUILT"] === undefined) buildApp();
  const server = await serve({ port: 0 });
  provide("url", server.url);
  provide("chromium", chromium);
  return server.close;
}
