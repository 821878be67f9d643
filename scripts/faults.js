// Faults on purpose: `npm run test:faults` (docs/faults.md). What it tries loads parts of itself late, so it runs while they can.
import { loadModule } from "./load-module.js";

process.exitCode = await loadModule("scripts/faults/run.ts", (module) => {
  /** @type {{ main?: unknown }} */
  const { main } = Object(module);
  return typeof main === "function" ? main(process.argv.slice(2)) : 1;
});
