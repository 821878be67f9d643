/** What a policy of the browser's Trusted Types does for us. */
interface Policy {
  createScriptURL(url: string): string;
}

const ours = /^\/(?:sw\.js|assets\/[\w-]+\.worker-[\w-]+\.js)$/;

const rules: Policy = {
  createScriptURL(url) {
    const { origin, pathname, href } = new URL(url, location.href);
    const known = ours.test(pathname) || (import.meta.env.DEV && pathname.endsWith(".worker.ts"));
    if (origin !== location.origin || !known) throw new TypeError(`not a worker of ours: ${pathname}`);
    return href;
  },
};

// TypeScript's library does not know Trusted Types yet, and not every browser has them. What a policy gives
// is an object that the browser takes where it would take a string, so `string` is what we call it.
const { trustedTypes } = globalThis as {
  trustedTypes?: { createPolicy(name: "habeas-worker-url", rules: Policy): Policy };
};
const policy = trustedTypes?.createPolicy("habeas-worker-url", rules) ?? rules;

/** Turns the address of one of our own workers into one the browser agrees to start; throws for any other. */
export function scriptUrl(url: string): string {
  return policy.createScriptURL(url);
}
