import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import { build, type Plugin } from "vite";
import { headersFor, metaPolicy } from "../src/lib/headers.js";
import { hostingFiles } from "./hosting.ts";

/** One file that the service worker keeps: where it is, its revision (none when its name has one), its bytes. */
export interface PrecacheEntry {
  readonly url: string;
  readonly revision: string | null;
  readonly integrity: string;
}

/** Files of the build that are for the host, for a build tool or for the browser's own check, not for offline use. */
const notKept =
  /^(?:sw\.js|_headers|\.htaccess|hosting\/.*|reset\.(?:html|js)|open-backup\.html|.*\.map|.*\.icc)$/;
const hashedName = /^assets\/.+-[\w-]{8}\.\w+$/;

const hash = (algorithm: string, bytes: string | Uint8Array, form: "base64" | "hex"): string =>
  createHash(algorithm).update(bytes).digest(form);

/** What the browser compares a file with before it runs it. */
export function integrityOf(bytes: Uint8Array): string {
  return `sha384-${hash("sha384", bytes, "base64")}`;
}

/** Every file of a finished build that the app needs without a host, in the order of their names. */
export async function precacheList(dist: string): Promise<PrecacheEntry[]> {
  const found = await readdir(dist, { recursive: true, withFileTypes: true });
  const names = found
    .filter((one) => one.isFile())
    .map((one) => relative(dist, join(one.parentPath, one.name)).split(sep).join("/"))
    .filter((name) => !notKept.test(name))
    .sort();
  return Promise.all(
    names.map(async (name) => {
      const bytes = await readFile(join(dist, name));
      const revision = hashedName.test(name) ? null : hash("sha256", bytes, "hex").slice(0, 16);
      return { url: `/${name}`, revision, integrity: integrityOf(bytes) };
    }),
  );
}

/** Gives every script and stylesheet that a page names its integrity, from the files as they are on disk. */
export async function withIntegrity(html: string, dist: string): Promise<string> {
  let result = html;
  for (const [tag, path] of html.matchAll(/<(?:script|link)\b[^>]*?(?:src|href)="\/(assets\/[^"]+)"[^>]*/g)) {
    if (path === undefined || tag.includes(" integrity=")) continue;
    const bytes = await readFile(join(dist, path));
    result = result.replace(tag, () => `${tag} integrity="${integrityOf(bytes)}"`);
  }
  return result;
}

/**
 * The headers of every file in the form that hosts such as Cloudflare Pages and Netlify read from `_headers`.
 * One rule for each file, because those hosts join the headers of all rules that match.
 */
export function headersFile(paths: readonly string[]): string {
  const rule = (path: string): string =>
    [path, ...Object.entries(headersFor(path)).map(([name, value]) => `  ${name}: ${value}`)].join("\n");
  return `${paths.map(rule).join("\n\n")}\n`;
}

async function buildServiceWorker(root: string, dist: string): Promise<void> {
  const list = await precacheList(dist);
  const name = hash("sha256", JSON.stringify(list), "hex").slice(0, 12);
  await build({
    configFile: false,
    root,
    publicDir: false,
    logLevel: "warn",
    define: {
      "process.env.NODE_ENV": '"production"',
      __PRECACHE__: JSON.stringify(list),
      __BUILD__: JSON.stringify(name),
    },
    build: {
      outDir: dist,
      emptyOutDir: false,
      target: "es2024",
      rolldownOptions: {
        input: join(root, "src/sw/sw.ts"),
        output: { format: "iife", entryFileNames: "sw.js" },
      },
    },
  });
}

/**
 * What makes the build installable and safe to serve: the policy as first element of the page, integrity on
 * its files, and the service worker with the list of all files.
 */
export function pwa(): Plugin {
  let root = "";
  let dist = "";
  return {
    name: "habeas-pwa",
    apply: "build",
    configResolved(config) {
      root = config.root;
      dist = join(config.root, config.build.outDir);
    },
    transformIndexHtml: {
      order: "post",
      handler: () => [
        {
          tag: "meta",
          attrs: { "http-equiv": "Content-Security-Policy", content: metaPolicy },
          injectTo: "head-prepend",
        },
      ],
    },
    // Only now are the files on disk what the browser will get.
    closeBundle: {
      sequential: true,
      async handler() {
        const page = join(dist, "index.html");
        await writeFile(page, await withIntegrity(await readFile(page, "utf8"), dist));
        await buildServiceWorker(root, dist);
        const kept = (await precacheList(dist)).map(({ url }) => url);
        await writeFile(
          join(dist, "_headers"),
          headersFile(["/", "/sw.js", "/reset.html", "/reset.js", "/open-backup.html", ...kept]),
        );
        for (const [name, text] of Object.entries(hostingFiles())) {
          await mkdir(dirname(join(dist, name)), { recursive: true });
          await writeFile(join(dist, name), text);
        }
      },
    },
  };
}
