import { messageSW, Workbox } from "workbox-window";
import { scriptUrl } from "../lib/trusted.ts";

/**
 * How the copy of the app on this device stands: `starting` until its files are kept, `ready` for work without
 * a network, `waiting` with a newer version that has not been started, `unavailable` where the browser or the
 * host does not allow a service worker.
 */
export type UpdateState = "starting" | "ready" | "waiting" | "unavailable";

/** Whether the newer version is being started, or what keeps it from starting. */
export type ActivationAnswer = "activating" | "other-windows" | "nothing-waiting";

/** Watches for a newer version of the app; starts it only when the officer asks, never by itself. */
export interface Updates {
  /** Tells the state now and at each change, until the returned function is called. */
  subscribe(listener: (state: UpdateState) => void): () => void;
  /**
   * Starts the waiting version and loads the page anew, unless another window is open. Before it does, `lock` keeps what
   * is typed and drops every key: no version takes the place of one that has a vault open.
   */
  activate(lock: () => Promise<void>): Promise<ActivationAnswer>;
  /** Lets go of the files of older versions. Call when this version has opened the vault. */
  keepOnlyThisVersion(): void;
}

/** The browser's side of the updates, so that they can be told from the browser in a test. */
export interface UpdateSource {
  /** Registers the service worker and tells each state that it comes to. */
  start(tell: (state: UpdateState) => void): void;
  /** The version that waits, if any. */
  waiting(): Promise<ServiceWorker | null>;
  /** Sends a message to the version in use. */
  tellActive(message: string): void;
  reload(): void;
}

/** Starts to watch, from a source. */
export function watchUpdates(source: UpdateSource): Updates {
  let state: UpdateState = "starting";
  const listeners = new Set<(state: UpdateState) => void>();
  source.start((next) => {
    state = next;
    for (const listener of listeners) listener(state);
  });
  return {
    subscribe(listener) {
      listeners.add(listener);
      listener(state);
      return () => listeners.delete(listener);
    },
    async activate(lock) {
      const worker = await source.waiting();
      if (worker === null) return "nothing-waiting";
      // The service worker is our own and answers with one of these words.
      const ask = async (words: "may-activate" | "activate"): Promise<"activating" | "other-windows"> =>
        (await messageSW(worker, words)) as "activating" | "other-windows";
      if ((await ask("may-activate")) === "other-windows") return "other-windows";
      await lock();
      worker.addEventListener("statechange", () => {
        if (worker.state === "activated") source.reload();
      });
      const answer = await ask("activate");
      if (answer === "other-windows") source.reload(); // opened meanwhile; this one is locked already
      return answer;
    },
    keepOnlyThisVersion: () => source.tellActive("keep-only-this-version"),
  };
}

/** The service worker of this browser; `unavailable` where there is none, and while the app is being developed. */
export function browserUpdates(): UpdateSource {
  return {
    start(tell) {
      if (import.meta.env.DEV || !("serviceWorker" in navigator)) {
        tell("unavailable");
        return;
      }
      const workbox = new Workbox(scriptUrl("/sw.js"), { updateViaCache: "none" });
      workbox.addEventListener("waiting", () => tell("waiting"));
      workbox.addEventListener("activated", () => tell("ready"));
      workbox.register().then(
        (registration) => {
          if (registration === undefined) tell("unavailable");
          else if (registration.waiting === null && registration.active !== null) tell("ready");
        },
        () => tell("unavailable"),
      );
    },
    async waiting() {
      const registration = await navigator.serviceWorker.getRegistration();
      return registration?.waiting ?? null;
    },
    tellActive: (message) => navigator.serviceWorker.controller?.postMessage(message),
    reload: () => location.reload(),
  };
}
