import { join } from "node:path";
import { createServer } from "vite";

/**
 * A module of the project, TypeScript and all, loaded through Vite as the app loads it.
 * @param {string} path from the root of the project
 * @returns {Promise<unknown>}
 */
export async function loadModule(path) {
  const root = join(import.meta.dirname, "..");
  const server = await createServer({
    root,
    configFile: false,
    appType: "custom",
    logLevel: "error",
    cacheDir: join(root, ".cache/vite-scripts"),
    optimizeDeps: { noDiscovery: true },
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  });
  try {
    return await server.ssrLoadModule(`/${path}`);
  } finally {
    await server.close();
  }
}
