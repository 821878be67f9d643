import { beforeEach, expect, test, vi } from "vitest";
import { Keys } from "../../src/ui/keys.svelte.ts";

let keys: Keys;
const run = vi.fn();

function press(key: string, more: KeyboardEventInit = {}, target: Element = document.body): KeyboardEvent {
  const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more });
  const listen = (heard: Event): void => keys.handle(heard as KeyboardEvent);
  window.addEventListener("keydown", listen, { once: true });
  target.dispatchEvent(event);
  return event;
}

beforeEach(() => {
  keys = new Keys();
  run.mockClear();
  document.body.innerHTML = "<input id=text>";
});

test("a key does what the page says, and nothing once the page is gone", () => {
  const gone = keys.add([{ keys: "n", does: "New request", run }]);
  expect(press("n").defaultPrevented).toBe(true);
  expect(run).toHaveBeenCalledOnce();
  gone();
  press("n");
  expect(run).toHaveBeenCalledOnce();
});

test("a letter typed into a field is only a letter", () => {
  keys.add([{ keys: "n", does: "New request", run }]);
  press("n", {}, document.querySelector("#text")!);
  expect(run).not.toHaveBeenCalled();
});

test("with single keys off, letters do nothing and Ctrl still works", () => {
  keys.singleKeys = false;
  keys.add([
    { keys: "n", does: "New request", run },
    { keys: "Ctrl+K", does: "Find or do", run },
  ]);
  press("n");
  expect(run).not.toHaveBeenCalled();
  press("k", { ctrlKey: true }, document.querySelector("#text")!);
  press("k", { metaKey: true });
  expect(run).toHaveBeenCalledTimes(2);
});

test("two keys one after the other go to a place", () => {
  keys.add([
    { keys: "g w", does: "Worklist", run },
    { keys: "w", does: "Something else", run: () => expect.unreachable() },
  ]);
  press("g");
  press("w");
  expect(run).toHaveBeenCalledOnce();
});
