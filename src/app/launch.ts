/** The hash routes behind the shortcuts of the installed app. */
const shortcuts = new Map([
  ["new", "#/new"],
  ["lock", "#/lock"],
]);

/** The hash route that the query of a shortcut means, or nothing for a plain start. */
export function goToHash(search: string): string | null {
  return shortcuts.get(new URLSearchParams(search).get("go") ?? "") ?? null;
}

/** The browser's queue of launches of an installed app; not in TypeScript's library, not in every browser. */
interface LaunchQueue {
  setConsumer(consumer: (launch: { readonly targetURL?: string }) => void): void;
}

/**
 * Turns the shortcut that started the app, and each that is chosen while it is open, into its hash route.
 * The query is taken out of the address, so that a reload does not follow the shortcut again.
 */
export function followShortcuts(): void {
  const hash = goToHash(location.search);
  if (location.search !== "") {
    history.replaceState(null, "", location.pathname + (hash ?? location.hash));
  }
  // Only browsers that can install apps have the queue.
  const { launchQueue } = globalThis as { launchQueue?: LaunchQueue };
  launchQueue?.setConsumer(({ targetURL }) => {
    const wanted = targetURL === undefined ? null : goToHash(new URL(targetURL).search);
    if (wanted !== null) location.hash = wanted;
  });
}
