import { describe, expect, test } from "vitest";
import { hostingFiles } from "../../scripts/hosting.ts";
import { always, headersFor } from "../../src/lib/headers.js";

const files = hostingFiles();
const paths = [
  "/",
  "/index.html",
  "/reset.html",
  "/open-backup.html",
  "/sw.js",
  "/assets/vault.worker-A1_b-2.js",
  "/assets/kdf.worker-Abc.js",
  "/assets/import.worker-Abc.js",
  "/assets/index-Abc.js",
  "/manifest.webmanifest",
];

/** The first value whose pattern fits, as nginx and Caddy choose it. */
function firstOf(rows: readonly (readonly [string, string])[], path: string): string | undefined {
  return rows.find(([pattern]) => pattern === "default" || new RegExp(pattern).test(path))?.[1];
}

describe.each(paths)("%s", (path) => {
  const { "Content-Security-Policy": policy, "Cache-Control": cache } = headersFor(path);

  test("gets from nginx what the table says", () => {
    const [, policies = "", caches = ""] = (files["hosting/nginx.conf"] ?? "").split(
      /map \$uri \$habeas_\w+ /,
    );
    const rows = (text: string) =>
      [...text.matchAll(/^ {2}(?:"~(.+?)"|(default)) "(.+)";$/gm)].map(
        ([, pattern, other, value]) => [pattern ?? other ?? "", value ?? ""] as const,
      );
    expect(firstOf(rows(policies), path)).toBe(policy);
    expect(firstOf(rows(caches), path)).toBe(cache);
  });

  test("gets from Caddy what the table says", () => {
    const [, policies = "", caches = ""] = (files["hosting/Caddyfile"] ?? "").split(
      /map \{path\} \{habeas_\w+\} /,
    );
    const rows = (text: string) =>
      [...text.matchAll(/^ {4}(?:~(\S+)|(default)) "(.+)"$/gm)].map(
        ([, pattern, other, value]) => [pattern ?? other ?? "", value ?? ""] as const,
      );
    expect(firstOf(rows(policies), path)).toBe(policy);
    expect(firstOf(rows(caches), path)).toBe(cache);
  });

  test("gets from Apache what the table says", () => {
    const lines = [
      ...(files[".htaccess"] ?? "").matchAll(
        /^Header always set (\S+) "([^"]+)"(?: "expr=%\{REQUEST_URI\} =~ m#(.+)#")?$/gm,
      ),
    ];
    const answer = new Map<string, string>();
    for (const [, name = "", value = "", pattern] of lines) {
      if (pattern === undefined || new RegExp(pattern).test(path)) answer.set(name, value);
    }
    expect(Object.fromEntries(answer)).toEqual(headersFor(path));
  });
});

test("every host is told every header that does not depend on the path", () => {
  for (const [name, value] of Object.entries(always)) {
    expect(files["hosting/nginx.conf"]).toContain(`add_header ${name} "${value}" always;`);
    expect(files["hosting/Caddyfile"]).toContain(`header ${name} "${value}"`);
  }
});
