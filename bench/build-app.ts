import { spawnSync } from "node:child_process";

/** Builds the app as it is shipped; what runs the bench would have it built for developing. */
export function buildApp(): void {
  const { NODE_ENV: _mode, ...env } = process.env;
  const words = ["node_modules/vite/bin/vite.js", "build", "--logLevel", "error"];
  const { status } = spawnSync(process.execPath, words, { stdio: "inherit", env });
  if (status !== 0) throw new Error("the app does not build");
}
