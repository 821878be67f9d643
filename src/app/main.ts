import { mount } from "svelte";
import { openVault } from "../storage/client.ts";
import "../ui/tokens.css";
import "../ui/base.css";
import "../ui/print.css";
import App from "./App.svelte";
import { followShortcuts } from "./launch.ts";
import { Session } from "./session.svelte.ts";
import { browserUpdates, watchUpdates } from "./updates.ts";

const target = document.getElementById("app");
if (target === null) throw new Error("index.html has no place for the app");

followShortcuts();
const updates = watchUpdates(browserUpdates());
const windows = new BroadcastChannel("habeas-presence");
const session = new Session(openVault(), {
  startAfresh: () => window.location.reload(),
  tellLock: () => windows.postMessage("lock"),
  opened: () => {
    updates.keepOnlyThisVersion();
    windows.postMessage("opened");
  },
});
windows.addEventListener("message", ({ data }) => {
  if (data === "opened") void session.openedElsewhere();
});
mount(App, { target, props: { session, updates } });
