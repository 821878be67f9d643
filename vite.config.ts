import { svelte } from "@sveltejs/vite-plugin-svelte";
import { svelteTesting } from "@testing-library/svelte/vite";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";
import { opener } from "./scripts/opener.ts";
import { pwa } from "./scripts/pwa.ts";
import { headersFor } from "./src/lib/headers.js";

/** `vite preview` answers with the headers a host must send. */
function previewHeaders(): Plugin {
  return {
    name: "habeas-preview-headers",
    configurePreviewServer(server) {
      server.middlewares.use((request, response, next) => {
        const { pathname } = new URL(request.url ?? "/", "http://localhost");
        for (const [name, value] of Object.entries(headersFor(pathname))) response.setHeader(name, value);
        next();
      });
    },
  };
}

/** The words that every start says; all words hang on one list, so the others must be told apart from them. */
const firstWords =
  /^(index|plural|sentence|en\/(access|common|count|dates|failures|file-failures|frame|index|presence|first-words|welcome|worklist))\.ts$/;

/** True for a module that every start needs. */
function everyStart(id: string): boolean {
  const words = id.split("/src/i18n/")[1];
  return words === undefined || firstWords.test(words);
}

export default defineConfig({
  plugins: [
    svelte({ configFile: false, compilerOptions: { runes: true } }),
    previewHeaders(),
    opener(),
    pwa(),
  ],
  cacheDir: ".cache/vite",
  publicDir: "public",
  // Both packages offer today's browsers a smaller build of the same source than the one they name first.
  resolve: {
    alias: [
      { find: /^dexie$/, replacement: "dexie/dist/modern/dexie.mjs" },
      { find: /^workbox-window$/, replacement: "workbox-window/build/workbox-window.prod.mjs" },
    ],
  },
  server: { port: 5173, strictPort: true },
  build: {
    // Sections of words are data: each goes into the chunk of the screen that says them.
    rolldownOptions: {
      treeshake: {
        moduleSideEffects: [{ test: /\/src\/i18n\//, sideEffects: false }],
      },
      // What every start needs travels as one file: packed together it is smaller by a seventh.
      output: {
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [{ name: "start", tags: ["$initial"], test: everyStart }],
        },
      },
    },
    target: "es2024",
    cssCodeSplit: false, // one sheet for all: no list of sheets in the first script, no screen that waits for its own
    modulePreload: false, // the list of what to fetch ahead would weigh more than it saves
    assetsInlineLimit: 0, // a data: image is not allowed
    reportCompressedSize: false,
  },
  worker: {
    format: "es",
    // The name of the worker is what the table of headers goes by.
    rolldownOptions: {
      output: {
        entryFileNames: "assets/[name]-[hash].js",
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [{ name: "worker", tags: ["$initial"] }],
        },
      },
    },
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "core",
          environment: "node",
          testTimeout: 20_000,
          include: ["tests/**/*.core.ts"],
          setupFiles: ["fake-indexeddb/auto"],
        },
      },
      {
        extends: true,
        plugins: [svelteTesting()],
        test: {
          name: "screen",
          environment: "jsdom",
          testTimeout: 20_000,
          expect: { poll: { timeout: 5_000 } },
          include: ["tests/**/*.screen.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          environment: "node",
          include: ["tests/**/*.browser.ts"],
          globalSetup: ["tests/support/served.ts"],
          testTimeout: 60_000,
          expect: { poll: { timeout: 10_000 } },
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
