// npm run -s scenarios -- DIR [--systems a,b] [--out FILE]: holds the guides against a folder of scenarios.
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { loadModule } from "./load-module.js";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { systems: { type: "string" }, out: { type: "string" } },
});
const [folder, ...more] = positionals;
if (folder === undefined || more.length > 0) {
  console.error("usage: npm run -s scenarios -- DIR [--systems a,b] [--out FILE]");
  process.exit(1);
}

// npm runs in the root of the project; the folder is meant from where the caller stands.
const here = process.env["INIT_CWD"] ?? process.cwd();
const { runScenarios } = /** @type {typeof import("./scenarios/run.ts")} */ (
  await loadModule("scripts/scenarios/run.ts")
);
try {
  const held = runScenarios(
    {
      folder: resolve(here, folder),
      systems: values.systems === undefined ? null : values.systems.split(","),
      out: values.out === undefined ? null : resolve(here, values.out),
    },
    (line) => console.log(line),
  );
  process.exitCode = held ? 0 : 1;
} catch (thrown) {
  console.error(thrown instanceof Error ? thrown.message : String(thrown));
  process.exitCode = 1;
}
