// Runs one of the product's TypeScript programs on Node: `node scripts/run.js scripts/name.ts …`.
// Node 20 does not read TypeScript, so the file goes through Vite. The program exports `main(words)`.
import { resolve } from "node:path";
import { runnerImport } from "vite";

const [script, ...words] = process.argv.slice(2);
if (script === undefined) throw new Error("name the program to run: node scripts/run.js scripts/name.ts");

/** @type {{ module: { main?: (words: readonly string[]) => number | Promise<number> } }} */
const { module } = await runnerImport(resolve(script), { configFile: false, root: process.cwd() });
if (module.main === undefined) throw new Error(`${script} exports no function main(words)`);
process.exitCode = await module.main(words);
