// Serves the built app as any static host should: GET and HEAD, only files that exist, the shipped headers.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { headersFor } from "../src/lib/headers.js";

const dist = join(import.meta.dirname, "..", "dist");

/** @type {Record<string, string>} */
const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".txt": "text/plain; charset=utf-8",
};

/**
 * Starts the server on this machine only. Requests wait until `ready`, so that the port is ours before
 * a build begins; `seen` is told the path of each, and `beside` may answer some itself, which tests use.
 * @param {{
 *   port: number; ready?: Promise<unknown>; root?: string; seen?: (path: string) => void;
 *   beside?: (path: string, request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => boolean;
 * }} options
 * @returns {Promise<{ url: string; close: () => Promise<void> }>}
 */
export async function serve({ port, ready = Promise.resolve(), root = dist, seen, beside }) {
  const server = createServer((request, response) => {
    void answer(request, response);
  });

  /** @type {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => Promise<void>} */
  async function answer(request, response) {
    await ready;
    const path = pathOf(request.url);
    seen?.(path ?? "");
    if (beside?.(path ?? "", request, response)) return;
    for (const [name, value] of Object.entries(headersFor(path ?? ""))) response.setHeader(name, value);
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.writeHead(405, { Allow: "GET, HEAD" }).end();
      return;
    }
    const file = path === undefined ? undefined : await bytesOf(root, path);
    if (file === undefined) {
      response.setHeader("Cache-Control", "no-cache");
      response
        .writeHead(404, { "Content-Type": "text/plain; charset=utf-8" })
        .end("There is nothing here.\n");
      return;
    }
    response.writeHead(200, { "Content-Type": file.type, "Content-Length": file.bytes.length });
    response.end(request.method === "HEAD" ? undefined : file.bytes);
  }

  await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "localhost", () => {
      resolve(undefined);
    });
  });
  const address = server.address();
  const bound = typeof address === "object" && address !== null ? address.port : port;
  return {
    url: `http://localhost:${String(bound)}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

/**
 * The path a request names, or nothing when it tries to leave the site.
 * @param {string | undefined} url
 */
function pathOf(url) {
  try {
    const path = decodeURIComponent(new URL(`http://localhost${url ?? "/"}`).pathname);
    return path.includes("\0") || path.includes("\\") || path.split("/").includes("..") ? undefined : path;
  } catch {
    return undefined;
  }
}

/**
 * @param {string} root
 * @param {string} path
 */
async function bytesOf(root, path) {
  const name = path.endsWith("/") ? `${path}index.html` : path;
  try {
    const bytes = await readFile(join(root, name));
    return { bytes, type: types[extname(name)] ?? "application/octet-stream" };
  } catch {
    return undefined;
  }
}
