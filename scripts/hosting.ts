import { always, cacheTable, policyTable } from "../src/lib/headers.js";

// The one table of headers in the words of three hosts. `_headers`, for a fourth kind, names every file by itself.

const quoted = (text: string): string => `"${text}"`;

function nginx(): string {
  const rows = (table: readonly (readonly [string | null, string])[]): string =>
    table
      .map(
        ([pattern, value]) => `  ${pattern === null ? "default" : quoted(`~${pattern}`)} ${quoted(value)};`,
      )
      .join("\n");
  return `# Habeas on nginx: put the folder dist/ at root, and this file into conf.d/.
map $uri $habeas_policy {
${rows(policyTable.map(({ pattern, policy }) => [pattern, policy]))}
}
map $uri $habeas_cache {
${rows(cacheTable.map(({ pattern, value }) => [pattern, value]))}
}
server {
  listen 443 ssl;
  server_name habeas.example;
  # ssl_certificate and ssl_certificate_key of that name
  root /srv/habeas/dist;
  index index.html;
  include mime.types;
  types {
    application/manifest+json webmanifest;
  }
  add_header Content-Security-Policy $habeas_policy always;
  add_header Cache-Control $habeas_cache always;
${Object.entries(always)
  .map(([name, value]) => `  add_header ${name} ${quoted(value)} always;`)
  .join("\n")}
  location / {
    try_files $uri $uri/ =404;
  }
}
`;
}

function caddy(): string {
  const rows = (table: readonly (readonly [string | null, string])[]): string =>
    table
      .map(([pattern, value]) => `    ${pattern === null ? "default" : `~${pattern}`} ${quoted(value)}`)
      .join("\n");
  return `# Habeas on Caddy, which gets its certificate by itself.
habeas.example {
  root * /srv/habeas/dist
  map {path} {habeas_policy} {
${rows(policyTable.map(({ pattern, policy }) => [pattern, policy]))}
  }
  map {path} {habeas_cache} {
${rows(cacheTable.map(({ pattern, value }) => [pattern, value]))}
  }
  header Content-Security-Policy {habeas_policy}
  header Cache-Control {habeas_cache}
  header /manifest.webmanifest Content-Type application/manifest+json
${Object.entries(always)
  .map(([name, value]) => `  header ${name} ${quoted(value)}`)
  .join("\n")}
  file_server
}
`;
}

function apache(): string {
  const when = (pattern: string | null): string =>
    pattern === null ? "" : ` "expr=%{REQUEST_URI} =~ m#${pattern}#"`;
  // The last that matches holds, so the general ones come first.
  const set = (name: string, table: readonly (readonly [string | null, string])[]): string[] =>
    table
      .toReversed()
      .map(([pattern, value]) => `Header always set ${name} ${quoted(value)}${when(pattern)}`);
  return [
    "# Habeas on Apache 2.4: needs mod_headers, and AllowOverride for the folder.",
    "AddType application/manifest+json .webmanifest",
    "Options -Indexes",
    ...set(
      "Content-Security-Policy",
      policyTable.map(({ pattern, policy }) => [pattern, policy]),
    ),
    ...set(
      "Cache-Control",
      cacheTable.map(({ pattern, value }) => [pattern, value]),
    ),
    ...Object.entries(always).map(([name, value]) => `Header always set ${name} ${quoted(value)}`),
    "",
  ].join("\n");
}

/** What the build puts beside the app for whoever hosts it, by name. */
export function hostingFiles(): Readonly<Record<string, string>> {
  return { "hosting/nginx.conf": nginx(), "hosting/Caddyfile": caddy(), ".htaccess": apache() };
}
