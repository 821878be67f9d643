// npm run -s deadlines -- FILE [--out FILE]: holds the clocks against a file of expected dates.
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { loadModule } from "./load-module.js";

const { values, positionals } = parseArgs({ allowPositionals: true, options: { out: { type: "string" } } });
const [file, ...more] = positionals;
if (file === undefined || more.length > 0) {
  console.error("usage: npm run -s deadlines -- FILE [--out FILE]");
  process.exit(1);
}

// npm runs in the root of the project; the file is meant from where the caller stands.
const here = process.env["INIT_CWD"] ?? process.cwd();
const order = {
  file: resolve(here, file),
  out: values.out === undefined ? null : resolve(here, values.out),
};
try {
  const held = await loadModule("scripts/deadlines/run.ts", (module) =>
    /** @type {typeof import("./deadlines/run.ts")} */ (module).runVectors(order, (line) =>
      console.log(line),
    ),
  );
  process.exitCode = held === true ? 0 : 1;
} catch (thrown) {
  console.error(thrown instanceof Error ? thrown.message : String(thrown));
  process.exitCode = 1;
}
