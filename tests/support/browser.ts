import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type BrowserContext, type Page } from "playwright-core";
import { inject } from "vitest";
import { serve } from "../../scripts/serve.js";

/** What went wrong or went out while a page was open. Empty lists are the aim. */
export interface Observed {
  /** Messages of the console at level error, and errors nobody caught. */
  readonly errors: string[];
  /** What the policy of the page blocked. */
  readonly violations: string[];
  /** Every address the page or its service worker asked for. */
  readonly requests: string[];
}

/** A running browser with the app open, its profile on disk and what was observed in it. */
export interface Opened {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly profile: string;
  readonly observed: Observed;
  /** Ends the browser; a profile that was made for it goes too. */
  close(): Promise<void>;
}

/** A browser profile of its own, as a person's laptop keeps it. */
export async function newProfile(): Promise<{ path: string; remove: () => Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), "habeas-profile-"));
  return { path, remove: () => rm(path, { recursive: true, force: true, maxRetries: 5 }) };
}

/** How the app is opened; everything has a usual value. */
export interface Opening {
  /** Where the app is served; by default the built app with its headers. */
  readonly url?: string;
  /** A deep link, such as `/#/new`. */
  readonly path?: string;
  /** A profile of an earlier browser; by default a fresh one. */
  readonly profile?: string;
  readonly scheme?: "light" | "dark";
  readonly reducedMotion?: "reduce" | "no-preference";
  readonly viewport?: { width: number; height: number };
  readonly serviceWorkers?: "allow" | "block";
  readonly timeZone?: string;
  readonly args?: readonly string[];
}

// No name but our own host resolves, so that nothing a test does can reach out.
const alone = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1";

/** Starts a Chromium with a profile of its own and opens the app in it. */
export async function openApp(opening: Opening = {}): Promise<Opened> {
  const url = opening.url ?? inject("url");
  const fresh = opening.profile === undefined ? await newProfile() : undefined;
  const profile = opening.profile ?? fresh?.path ?? "";
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: inject("chromium"),
    args: [...(process.getuid?.() === 0 ? ["--no-sandbox"] : []), alone, ...(opening.args ?? [])],
    acceptDownloads: true,
    colorScheme: opening.scheme ?? "light",
    reducedMotion: opening.reducedMotion ?? "reduce",
    serviceWorkers: opening.serviceWorkers ?? "allow",
    viewport: opening.viewport ?? { width: 1280, height: 800 },
    locale: "en-GB",
    timezoneId: opening.timeZone ?? "Europe/Berlin",
  });
  const observed = await observe(context);
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(url + (opening.path ?? "/"));
  return {
    context,
    page,
    profile,
    observed,
    async close() {
      await context.close();
      await fresh?.remove();
    },
  };
}

/** Writes down errors, blocked things and requests of every page of a browser from now on. */
async function observe(context: BrowserContext): Promise<Observed> {
  const observed: Observed = { errors: [], violations: [], requests: [] };
  context.on("console", (message) => {
    // A remark about the sandbox directive, which only concerns frames; we are never in one.
    if (message.type() === "error") observed.errors.push(message.text());
  });
  context.on("weberror", (error) => observed.errors.push(String(error.error())));
  context.on("request", (request) => observed.requests.push(request.url()));
  await context.exposeBinding("habeasTestViolation", (_source, text: string) => {
    observed.violations.push(text);
  });
  await context.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      // The binding of the line above, which the page's types do not know.
      const page = globalThis as unknown as { habeasTestViolation(text: string): void };
      page.habeasTestViolation(`${event.effectiveDirective} blocked ${event.blockedURI} ${event.sourceFile}`);
    });
  });
  return observed;
}

/** Waits until every file of the app is kept for work without a network. */
export async function keptForOffline(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    if (active === null || active.state === "activated") return;
    await new Promise((resolve) => active.addEventListener("statechange", resolve, { once: true }));
  });
}

/** A host that can be switched off and on again at the same address, and counts what is asked of it. */
export interface Host {
  readonly url: string;
  /** The paths that were asked for, in order. */
  readonly asked: string[];
  stop(): Promise<void>;
  /** Serves again, from another folder if one is named. */
  start(root?: string): Promise<void>;
}

/** Starts a host of its own for one test. */
export async function startHost(root?: string): Promise<Host> {
  const asked: string[] = [];
  const seen = (path: string) => void asked.push(path);
  const serving = (port: number, from?: string) =>
    serve(from === undefined ? { port, seen } : { port, seen, root: from });
  let server: Awaited<ReturnType<typeof serve>> | undefined = await serving(0, root);
  const { url } = server;
  return {
    url,
    asked,
    async stop() {
      await server?.close();
      server = undefined;
    },
    async start(from) {
      await server?.close();
      server = await serving(Number(new URL(url).port), from ?? root);
    },
  };
}

/** One thing that axe finds wrong on a page, with the elements concerned. */
export interface Barrier {
  readonly rule: string;
  readonly impact: string;
  readonly where: readonly string[];
}

interface AxeResults {
  violations: { id: string; impact?: string | null; nodes: { target: unknown[] }[] }[];
}

const axeSource = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** The serious and critical barriers of a page for people who use assistive technology (WCAG 2.2 A and AA). */
export async function barriers(page: Page): Promise<Barrier[]> {
  await page.evaluate(axeSource); // through the debugger, which no policy of the page concerns
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
  const results = await page.evaluate<AxeResults>(
    `axe.run(document, { resultTypes: ["violations"], runOnly: ${JSON.stringify(tags)} })`,
  );
  return results.violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, impact, nodes }) => ({
      rule: id,
      impact: impact ?? "",
      where: nodes.map(({ target }) => target.join(" ")),
    }));
}
