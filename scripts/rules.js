// npm run -s rules: which rules of the source documents the guides cite; fails with those they leave out.
import { loadModule } from "./load-module.js";

const { coverage } = /** @type {typeof import("./rules/coverage.ts")} */ (
  await loadModule("scripts/rules/coverage.ts")
);
const { due, missing } = coverage();
for (const id of missing) console.log(`not cited by any guide: ${id}`);
console.log(`rules: ${due - missing.length} of ${due} cited`);
process.exitCode = missing.length === 0 ? 0 : 1;
