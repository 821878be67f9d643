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
    const known = message === "activate" || message === "may-activate";
    port?.postMessage(known ? this.answer : "not understood");
    if (this.answer !== "activating" || message !== "activate") return;
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

test("the waiting version is started on request, after the desk was locked, and the page loads anew when it is in use", async () => {
  const waiting = new WaitingVersion("activating");
  const from = source(waiting as unknown as ServiceWorker);
  const lock = vi.fn(async () => {
    expect(waiting.state).toBe("installed");
  });
  expect(await watchUpdates(from).activate(lock)).toBe("activating");
  expect(lock).toHaveBeenCalledOnce();
  expect(from.reload).toHaveBeenCalledOnce();
});

test("with another window open the version goes on waiting, and the desk stays open", async () => {
  const from = source(version("other-windows"));
  const lock = vi.fn(async () => undefined);
  expect(await watchUpdates(from).activate(lock)).toBe("other-windows");
  expect(lock).not.toHaveBeenCalled();
  expect(from.reload).not.toHaveBeenCalled();
});

test("without a waiting version there is nothing to start", async () => {
  expect(await watchUpdates(source(null)).activate(async () => undefined)).toBe("nothing-waiting");
});

test("a browser without service workers says that updates are unavailable", () => {
  const heard: UpdateState[] = [];
  watchUpdates(browserUpdates()).subscribe((state) => heard.push(state));
  expect(heard).toEqual(["unavailable"]);
});
