import { configure } from "@testing-library/svelte";
import { afterEach, beforeEach } from "vitest";
import { location } from "../../src/ui/location.svelte.ts";
import { today } from "../../src/ui/today.svelte.ts";

// Pages are loaded when they are first needed; on a busy machine that takes more than a second.
configure({ asyncUtilTimeout: 5_000 });

/** What jsdom lacks of a real page: dialogs that open, scrolling, and escaping of selectors. */
export function likeABrowser(): void {
  HTMLDialogElement.prototype.showModal = function show() {
    this.open = true;
    this.querySelector<HTMLElement>("[autofocus], input, button")?.focus();
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
    this.dispatchEvent(new Event("close"));
  };
  Element.prototype.scrollIntoView = () => undefined;
  window.scrollTo = () => undefined;
  window.scrollTo = () => undefined;
}

/** Starts every test of the file at the worklist, and ends it on the day of the laptop. */
export function atTheWorklist(): void {
  let stop: () => void;
  beforeEach(() => {
    likeABrowser();
    beAt("#/");
    stop = location.follow();
  });
  afterEach(() => {
    stop();
    today.comeBack();
    document.documentElement.removeAttribute("data-theme");
  });
}

/** Puts an address there before a page is shown; nobody is told of it later. */
export function beAt(hash: string): void {
  window.history.replaceState(null, "", hash === "" ? window.location.pathname : hash);
}
