import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { build, type Plugin } from "vite";

const root = join(import.meta.dirname, "..");
/** The name under which the app finds the whole page as text. */
const name = "virtual:open-backup";

const hashOf = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

async function script(): Promise<string> {
  const built = await build({
    configFile: false,
    root,
    publicDir: false,
    logLevel: "warn",
    define: { "process.env.NODE_ENV": '"production"' },
    build: {
      write: false,
      target: "es2022",
      // As a library: all of it is one script, with nothing around it that would fetch the other parts.
      lib: { entry: join(root, "src/opener/opener.ts"), formats: ["iife"], name: "opener" },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  const [bundle] = [built].flat();
  const chunk = bundle !== undefined && "output" in bundle ? bundle.output[0] : undefined;
  if (chunk === undefined) throw new Error("the page that opens backups was not built");
  // Nothing in it may end the element it stands in.
  return chunk.code.replaceAll("</script", "<\\/script").replaceAll("<!--", "<\\!--");
}

/** What the page may do: run its own script and style, and compile the key derivation that it carries. */
export function openerPolicy(code: string, style: string): string {
  return [
    "default-src 'none'",
    `script-src ${hashOf(code)} 'wasm-unsafe-eval'`,
    `style-src ${hashOf(style)}`,
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join("; ");
}

/** The page that opens backups without the app: one file that needs nothing else. */
export async function openerPage(): Promise<string> {
  const code = await script();
  const read = (path: string): Promise<string> => readFile(join(root, path), "utf8");
  const style = `${await read("src/ui/tokens.css")}${await read("src/opener/opener.css")}`;
  const page = await read("src/opener/open-backup.html");
  // The hashes are over all that stands between the tags, blanks too.
  return page
    .replace("__POLICY__", () => openerPolicy(code, style))
    .replace(/<style>\s*__STYLE__\s*<\/style>/, () => `<style>${style}</style>`)
    .replace(/<script>\s*__SCRIPT__;?\s*<\/script>/, () => `<script>${code}</script>`);
}

/** Puts the page beside the app, and as text into a part of it that is fetched when somebody wants to save it. */
export function opener(): Plugin {
  let page: Promise<string> | undefined;
  return {
    name: "habeas-opener",
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    async load(id) {
      if (id !== `\0${name}`) return undefined;
      page ??= openerPage();
      return `export const page = ${JSON.stringify(await page)};`;
    },
    async generateBundle() {
      page ??= openerPage();
      this.emitFile({ type: "asset", fileName: "open-backup.html", source: await page });
    },
  };
}
