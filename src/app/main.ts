import { mount } from "svelte";
import App from "./App.svelte";
import { followShortcuts } from "./launch.ts";
import { browserUpdates, watchUpdates } from "./updates.ts";

const target = document.getElementById("app");
if (target === null) throw new Error("index.html has no place for the app");

followShortcuts();
const updates = watchUpdates(browserUpdates());
mount(App, { target, props: { updates } });
