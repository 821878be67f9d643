import { join } from "node:path";
import { createServer } from "vite";

/**
 * A module of the project, TypeScript and all, loaded through Vite as the app loads it. What it loads later, such as a
 * calendar, it can load only while `use` runs.
 * @param {string} path from the root of the project
 * @param {(module: unknown) => unknown} [use] what is done with it; the module itself when left out
 * @returns {Promise<unknown>}
 */
export async function loadModule(path, use = (module) => module) {
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
    return await use(await server.ssrLoadModule(`/${path}`));
  } finally {
    await server.close();
  }
}
