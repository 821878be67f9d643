import { expect, test, vi } from "vitest";
import { browserUpdates, watchUpdates, type UpdateSource, type UpdateState } from "../../src/app/updates.ts";

function source(waiting: ServiceWorker | null): UpdateSource & { tell: (state: UpdateState) => void } {
  const told: ((state: UpdateState) => void)[] = [];
  return {
    start: (tell) => void told.push(tell),
    waiting: () => Promise.resolve(waiting),
    tellActive: vi.fn(),
    reload: vi.fn(),
    tell: (state) => told.forEach((one) => one(state)),
  };
}

/** A version that waits, gives one answer and, if it agrees, becomes the one in use. */
class WaitingVersion extends EventTarget {
  state = "installed";
  readonly answer: string;
  constructor(answer: string) {
    super();
    this.answer = answer;
  }
  postMessage(message: unknown, [port]: MessagePort[]): void {
    port?.postMessage(message === "activate" ? this.answer : "not understood");
    if (this.answer !== "activating") return;
    this.state = "activated";
    this.dispatchEvent(new Event("statechange"));
  }
}
const version = (answer: string) => new WaitingVersion(answer) as unknown as ServiceWorker;

test("a listener hears the state at once and at each change, until it stops listening", () => {
  const from = source(null);
  const updates = watchUpdates(from);
  const heard: UpdateState[] = [];
  const stop = updates.subscribe((state) => heard.push(state));
  from.tell("ready");
  stop();
  from.tell("waiting");
  expect(heard).toEqual(["starting", "ready"]);
});

test("the waiting version is started on request, and the page loads anew when it is in use", async () => {
  const from = source(version("activating"));
  expect(await watchUpdates(from).activate()).toBe("activating");
  expect(from.reload).toHaveBeenCalledOnce();
});

test("with another window open the version goes on waiting", async () => {
  const from = source(version("other-windows"));
  expect(await watchUpdates(from).activate()).toBe("other-windows");
  expect(from.reload).not.toHaveBeenCalled();
});

test("without a waiting version there is nothing to start", async () => {
  expect(await watchUpdates(source(null)).activate()).toBe("nothing-waiting");
});

test("a browser without service workers says that updates are unavailable", () => {
  const heard: UpdateState[] = [];
  watchUpdates(browserUpdates()).subscribe((state) => heard.push(state));
  expect(heard).toEqual(["unavailable"]);
});
