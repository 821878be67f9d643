import { spawnSync } from "node:child_process";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");

/** Builds the app as it ships, in a process of its own: inside Vitest or a bench it would be built for developing. */
export function buildApp(): void {
  const { NODE_ENV: _mode, VITEST: _vitest, ...env } = process.env;
  const vite = join(root, "node_modules", "vite", "bin", "vite.js");
  const words = [vite, "build", "--logLevel", "warn"];
  const { status } = spawnSync(process.execPath, words, { cwd: root, env, stdio: "inherit" });
  if (status !== 0) throw new Error("the app does not build");
}
