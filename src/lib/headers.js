// What every answer of a host says about what the file may do. Plain JavaScript, because the server of
// `npm start`, the preview, the service worker and the tests all read this one table.

/**
 * A page without its own directives for scripts in workers; workers get theirs with their own answer,
 * because a `<meta>` does not reach them.
 */
const pageDirectives = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'none'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "frame-src 'none'",
  "child-src 'none'",
  "media-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types svelte-trusted-html habeas-worker-url",
];

/** Directives that a browser obeys only in a header, not in a `<meta>`. */
const headerOnlyDirectives = [
  "frame-ancestors 'none'",
  "sandbox allow-scripts allow-same-origin allow-downloads allow-modals allow-forms",
];

const workerDirectives = (/** @type {string} */ scripts) => [
  "default-src 'none'",
  `script-src ${scripts}`,
  "connect-src 'none'",
  "require-trusted-types-for 'script'",
];

/** The policy of each kind of file. */
const policies = {
  page: [...pageDirectives, ...headerOnlyDirectives],
  vault: [...workerDirectives("'self'"), "worker-src 'self'", "trusted-types habeas-worker-url"],
  kdf: [...workerDirectives("'self' 'wasm-unsafe-eval'"), "trusted-types 'none'"],
  worker: [...workerDirectives("'self'"), "trusted-types 'none'"],
  serviceWorker: [
    "default-src 'none'",
    "connect-src 'self'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ],
  other: ["default-src 'none'"],
};

/** What every file is answered with. */
export const always = {
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Embedder-Policy": "require-corp",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
  "Strict-Transport-Security": "max-age=63072000; includeSubDomains",
  "Permissions-Policy":
    "camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=(), payment=(), display-capture=(), " +
    "clipboard-read=(), browsing-topics=(), publickey-credentials-get=(self)",
};

/**
 * Which kind of file a path of the site names, first match first; a path that names nothing is an `other`.
 * Hosts read the same patterns from the files in `hosting/`.
 * @type {readonly (readonly [keyof typeof policies, RegExp])[]}
 */
const kinds = [
  ["page", /(?:\/|\.html)$/],
  ["serviceWorker", /^\/sw\.js$/],
  ["vault", /^\/assets\/vault\.worker-[\w-]+\.js$/],
  ["kdf", /^\/assets\/kdf\.worker-[\w-]+\.js$/],
  ["worker", /^\/assets\/[\w-]+\.worker-[\w-]+\.js$/],
];

/**
 * @param {string} path
 * @returns {keyof typeof policies}
 */
export function kindOf(path) {
  return kinds.find(([, pattern]) => pattern.test(path))?.[0] ?? "other";
}

/** The policy of each pattern of paths, in the order in which they are tried; the last is for every other path. */
export const policyTable = [
  ...kinds.map(([kind, { source }]) => ({
    pattern: source.replaceAll("\\/", "/"),
    policy: policies[kind].join("; "),
  })),
  { pattern: null, policy: policies.other.join("; ") },
];

/** How long a path may be kept: what has a hash in its name for good. */
export const cacheTable = /** @type {const} */ ([
  { pattern: "^/assets/", value: "public, max-age=31536000, immutable" },
  { pattern: null, value: "no-cache" },
]);

/**
 * The headers with which a path of the site is answered, from the host and from the service worker alike.
 * @param {string} path
 * @returns {Record<string, string>}
 */
export function headersFor(path) {
  return {
    "Content-Security-Policy": policies[kindOf(path)].join("; "),
    ...always,
    "Cache-Control": path.startsWith("/assets/") ? cacheTable[0].value : cacheTable[1].value,
  };
}

/** The page's policy as its first element says it again, for a host that sends no headers. */
export const metaPolicy = pageDirectives.join("; ");
