// The service worker: keeps every file of one version, answers from them alone, and waits to be asked before
// it replaces a version that is in use. It keeps no case and reaches nothing but its own host.
import { PrecacheController, PrecacheRoute } from "workbox-precaching";
import { registerRoute, setDefaultHandler } from "workbox-routing";
import { storesOfOtherVersions, withShippedHeaders } from "./answer.ts";

declare const self: ServiceWorkerGlobalScope;

const store = `habeas-${__BUILD__}`;
const kept = new PrecacheController({
  cacheName: store,
  plugins: [
    {
      handlerWillRespond: ({ request, response }) =>
        Promise.resolve(withShippedHeaders(response, request.url)),
    },
  ],
});
kept.precache(__PRECACHE__);

// The one page answers for "/" and for the shortcuts of the manifest ("/?go=new"); anything else is no address.
registerRoute(
  new PrecacheRoute(kept, {
    directoryIndex: "index.html",
    cleanURLs: false,
    ignoreURLParametersMatching: [/^go$/],
  }),
);
// The repair page must work when this does not: it is never kept, and always asked from the host. Nor is the page that
// opens backups, which the settings hand out.
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && /^\/(?:reset\.(?:html|js)|open-backup\.html)$/.test(url.pathname),
  ({ request }) => fetch(request),
);
setDefaultHandler(() => Promise.resolve(Response.error()));

/** Whether another window still works with the version in use. */
async function mayActivate(): Promise<"activating" | "other-windows"> {
  const windows = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  return windows.length > 1 ? "other-windows" : "activating";
}

/** Replaces the version in use, unless another window still works with it. */
async function activate(): Promise<"activating" | "other-windows"> {
  const answer = await mayActivate();
  if (answer === "activating") await self.skipWaiting();
  return answer;
}

/** Lets go of the files of older versions, once this one has shown that it can open the vault. */
async function keepOnlyThisVersion(): Promise<void> {
  const { active, waiting, installing } = self.registration;
  if (waiting !== null || installing !== null || active?.state !== "activated") return;
  const others = storesOfOtherVersions(await caches.keys(), store);
  await Promise.all(others.map((name) => caches.delete(name)));
}

self.addEventListener("message", (event) => {
  if (event.data === "may-activate") {
    event.waitUntil(mayActivate().then((answer) => event.ports[0]?.postMessage(answer)));
  }
  if (event.data === "activate") {
    event.waitUntil(activate().then((answer) => event.ports[0]?.postMessage(answer)));
  }
  if (event.data === "keep-only-this-version") event.waitUntil(keepOnlyThisVersion());
});
