import { spawn, type ChildProcess } from "node:child_process";
import { existsSync } from "node:fs";
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { headersFor } from "../../src/lib/headers.js";
import { setUp } from "../support/at-desk.ts";
import { openApp } from "../support/browser.ts";

// The files that the build ships for whoever hosts it, given to the hosts themselves where they are installed. Only
// name, place, port and certificate are changed.

const dist = join(import.meta.dirname, "..", "..", "dist");

let folder: string | undefined;
let host: ChildProcess | undefined;

afterEach(async () => {
  if (host?.exitCode === null) {
    const ended = new Promise((resolve) => host?.once("exit", resolve));
    host.kill("SIGTERM");
    await ended;
  }
  if (folder !== undefined) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  host = folder = undefined;
});

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "localhost", resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}

/** A text with each of these in the place of the other; every one must be there. */
function changed(text: string, changes: readonly (readonly [string, string])[]): string {
  return changes.reduce((now, [from, to]) => {
    if (!now.includes(from)) throw new Error(`the sample has no ${from}`);
    return now.replaceAll(from, to);
  }, text);
}

interface Host {
  readonly binary: string;
  /** Writes what it needs into the folder, and says how it is started. */
  readonly prepare: (at: { folder: string; root: string; port: number }) => Promise<readonly string[]>;
}

const sample = (name: string): Promise<string> => readFile(join(dist, name), "utf8");

const hosts: Record<string, Host> = {
  nginx: {
    binary: "/usr/sbin/nginx",
    prepare: async ({ folder, root, port }) => {
      const server = changed(await sample("hosting/nginx.conf"), [
        ["listen 443 ssl;", `listen ${port};`],
        ["root /srv/habeas/dist;", `root ${root};`],
        ["include mime.types;", "include /etc/nginx/mime.types;"],
      ]);
      const temp = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
      await writeFile(
        join(folder, "nginx.conf"),
        `daemon off; pid ${folder}/pid; error_log ${folder}/error.log;
${process.getuid?.() === 0 ? "user root;" : ""} events {} http { access_log off;
${temp.map((name) => `${name}_temp_path ${folder}/${name};`).join(" ")}
${server} }`,
      );
      return ["-c", join(folder, "nginx.conf"), "-p", folder];
    },
  },
  Caddy: {
    binary: "/usr/bin/caddy",
    prepare: async ({ folder, root, port }) => {
      const site = changed(await sample("hosting/Caddyfile"), [
        ["\nhabeas.example {", `\nhttp://localhost:${port} {`],
        ["root * /srv/habeas/dist", `root * ${root}`],
      ]);
      await writeFile(join(folder, "Caddyfile"), `{\n  admin off\n}\n${site}`);
      return ["run", "--adapter", "caddyfile", "--config", join(folder, "Caddyfile")];
    },
  },
  Apache: {
    binary: "/usr/sbin/apache2",
    prepare: async ({ folder, root, port }) => {
      const modules = ["mpm_event", "authz_core", "dir", "mime", "headers"];
      const load = modules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`);
      await writeFile(
        join(folder, "httpd.conf"),
        `${load.join("\n")}
ServerName localhost
Listen localhost:${port}
PidFile ${folder}/pid
ErrorLog ${folder}/error.log
TypesConfig /etc/mime.types
DirectoryIndex index.html
DocumentRoot ${root}
<Directory ${root}>
  AllowOverride All
  Require all granted
</Directory>
`,
      );
      return ["-X", "-d", folder, "-f", join(folder, "httpd.conf")];
    },
  },
};

async function started({ binary, prepare }: Host): Promise<string> {
  folder = await mkdtemp(join(tmpdir(), "habeas-host-"));
  const root = join(folder, "dist");
  await cp(dist, root, { recursive: true });
  for (const part of [folder, root]) await chmod(part, 0o755);
  await mkdir(join(folder, "home"));
  const port = await freePort();
  const words = await prepare({ folder, root, port });
  let said = "";
  host = spawn(binary, words, { env: { ...process.env, HOME: join(folder, "home") } });
  for (const stream of [host.stdout, host.stderr])
    stream?.on("data", (part: Buffer) => (said += String(part)));
  const url = `http://localhost:${port}`;
  await expect
    .poll(
      () =>
        fetch(url).then(
          ({ ok }) => ok,
          () => said || "does not answer",
        ),
      { timeout: 15_000 },
    )
    .toBe(true);
  return url;
}

const types: readonly (readonly [RegExp, RegExp])[] = [
  [/\.html$|\/$/, /^text\/html/],
  [/\.js$/, /^(?:text|application)\/javascript/],
  [/\.css$/, /^text\/css/],
  [/\.webmanifest$/, /^application\/manifest\+json/],
  [/\.svg$/, /^image\/svg\+xml/],
];

for (const [name, one] of Object.entries(hosts)) {
  test.skipIf(!existsSync(one.binary))(
    `${name}, with the file that the build ships for it, sends every file as npm start does, and a desk is set up on it`,
    { timeout: 90_000 },
    async () => {
      const url = await started(one);
      const assets = await readdir(join(dist, "assets"));
      const paths = ["/", "/index.html", "/sw.js", "/reset.html", "/reset.js", "/open-backup.html"]
        .concat("/manifest.webmanifest", "/i/icon.svg")
        .concat(assets.map((file) => `/assets/${file}`));
      for (const path of paths) {
        const answer = await fetch(url + path);
        expect(answer.status, path).toBe(200);
        for (const [header, value] of Object.entries(headersFor(path)))
          expect(answer.headers.get(header), `${header} of ${path}`).toBe(value);
        const [, type] = types.find(([of]) => of.test(path)) ?? [];
        if (type !== undefined) expect(answer.headers.get("content-type") ?? "none", path).toMatch(type);
        await answer.arrayBuffer();
      }
      const lost = await fetch(`${url}/assets/none.js`);
      expect([lost.status, lost.headers.get("x-content-type-options")]).toEqual([404, "nosniff"]);
      const app = await openApp({ url, serviceWorkers: "block" });
      await setUp(app.page);
      expect(app.observed).toMatchObject({ errors: [], violations: [] });
      await app.close();
    },
  );
}
