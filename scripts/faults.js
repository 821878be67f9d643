// Faults on purpose: `npm run test:faults` (docs/faults.md). What it tries loads parts of itself late, so it runs while they can.
import { loadModule } from "./load-module.js";

process.exitCode = await loadModule("scripts/faults/run.ts", (module) => {
  const { main } = /** @type {{ main: (words: readonly string[]) => Promise<number> }} */ (module);
  return main(process.argv.slice(2));
}).then(Number);
